import type { Member } from './member';

/**
 * Jest compiles with swc and finds siblings in their sources, so a unit test needs no build. Types are checked by the
 * `typecheck` target, not here.
 */
export function jestConfig(member: Member): object {
  const packages = `<rootDir>/${member.toRoot}/packages`;
  return {
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/fixtures/', '<rootDir>/test/live/'],
    modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/cdk.out', '<rootDir>/out'],
    moduleNameMapper: {
      '^fast-check$': `<rootDir>/${member.toRoot}/scripts/fast-check.cjs`,
      '^@regionlift/([^/]+)$': `${packages}/$1/src/index.ts`,
      '^@regionlift/([^/]+)/(cdk|core|jest|pulumi|runtime)$': `${packages}/$1/src/$2/index.ts`,
      '^@regionlift/([^/]+)/(.+)$': `${packages}/$1/src/$2.ts`,
    },
    randomize: true,
    ...(member.judgesTemplates ? {} : { setupFiles: [`<rootDir>/${member.toRoot}/scripts/jest-setup.cjs`] }),
    testEnvironment: 'node',
    // A busy machine is no defect: what hangs ends, what is slow does not fail.
    testTimeout: 180_000,
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
          module: { type: 'commonjs' },
          sourceMaps: 'inline',
        },
      ],
    },
  };
}

/**
 * Runs the tests of `test/live`, which start real servers: apart from the others, whose answers come in seconds. It ends
 * when its tests have: clients that a failed test left behind would otherwise keep it alive for ever.
 */
export const liveJestCommand = jestCommand({
  folder: 'test/live',
  flags: "--forceExit --testMatch '<rootDir>/test/live/**/*.test.ts' --testPathIgnorePatterns /node_modules/",
});

/**
 * Runs jest and leaves its counts where the closing line of `npm test` finds them: in `test-results` of a folder that a
 * fresh clone does not have yet.
 */
export function jestCommand({ folder = '.', flags = '' }: { folder?: string; flags?: string } = {}): string {
  const results = folder === '.' ? 'test-results' : `${folder}/test-results`;
  // In CI tests run in the same order every time: whether a change is merged depends on the change. Elsewhere the order is random.
  const order = '$' + '{CI:+--seed=1}';
  const jest = ['jest', order, flags, `--json --outputFile ${results}/jest.json`].filter(Boolean).join(' ');
  return `rm -rf ${results} && mkdir ${results} && ${jest}`;
}
