import type { Monorepo } from './monorepo';

/** Passes jsii's strict validation; every compiler pass of the repository extends it. */
export const tsconfigBase = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['es2023'],
    module: 'node20',
    moduleResolution: 'node16',
    types: ['node'],
    declaration: true,
    inlineSourceMap: true,
    inlineSources: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    stripInternal: false,
    strict: true,
    alwaysStrict: true,
    noEmitOnError: true,
    noFallthroughCasesInSwitch: true,
    noImplicitAny: true,
    noImplicitReturns: true,
    noImplicitThis: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    strictNullChecks: true,
    strictPropertyInitialization: true,
    composite: false,
    incremental: false,
  },
};

/** For editors, type checks of tests and the room wall: siblings are their sources, so no build is needed. */
export function tsconfigPaths({ libraries, tools }: Monorepo): object {
  const doors = libraries.flatMap(({ npmName, name, rooms }) => [
    [npmName, [`./packages/${name}/src/index.ts`]],
    ...rooms
      .filter((room) => room !== 'cdk')
      .map((room) => [`${npmName}/${room}`, [`./packages/${name}/src/${room}/index.ts`]]),
  ]);
  const toolDoors = tools.flatMap(({ npmName, name, doors }) => [
    [npmName, [`./packages/${name}/src/index.ts`]],
    ...doors.map((door) => [`${npmName}/${door}`, [`./packages/${name}/src/${door}/index.ts`]]),
    [`${npmName}/*`, [`./packages/${name}/src/*.ts`]],
  ]);
  return {
    extends: './tsconfig.base.json',
    compilerOptions: { noEmit: true, paths: Object.fromEntries([...doors, ...toolDoors]) },
  };
}

/** The root's own TypeScript: how the repository is built. */
export const tsconfigRoot = {
  extends: './tsconfig.base.json',
  compilerOptions: { noEmit: true },
  include: ['.projenrc.ts', 'projenrc/**/*.ts'],
};
