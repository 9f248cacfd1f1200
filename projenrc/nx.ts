/**
 * The task graph. Inputs leave out `API.md` (an output of docgen): with it the second run would never be fully cached.
 * The daemon is off so that no command leaves a process behind, and the cache stays inside the checkout: nx would share
 * it between clones, and a fresh clone would prove nothing.
 */
export const nxConfig = {
  $schema: './node_modules/nx/schemas/nx-schema.json',
  defaultBase: 'main',
  neverConnectToCloud: true,
  analytics: false,
  useDaemonProcess: false,
  cacheDirectory: '.nx/cache',
  parallel: 2,
  tui: { enabled: false },
  namedInputs: {
    toolchain: [
      '{workspaceRoot}/tsconfig.base.json',
      '{workspaceRoot}/tsconfig.paths.json',
      { runtime: 'node --version' },
    ],
    sources: [
      '{projectRoot}/src/**/*',
      '{projectRoot}/package.json',
      '{projectRoot}/project.json',
      '{projectRoot}/tsconfig*.json',
      '{projectRoot}/cdk.json',
      'toolchain',
    ],
    default: ['{projectRoot}/**/*', '!{projectRoot}/API.md', '!{projectRoot}/.npmignore', 'toolchain'],
    repository: ['{workspaceRoot}/**/*', '!{workspaceRoot}/**/API.md'],
  },
  targetDefaults: {
    bundle: { cache: true, inputs: ['sources', '^sources'], outputs: ['{projectRoot}/assets/runtime'] },
    compile: { cache: true, dependsOn: ['bundle', '^compile'], inputs: ['sources', '^sources'] },
    test: {
      cache: true,
      dependsOn: ['bundle', '^bundle'],
      inputs: ['default', '^sources'],
      outputs: ['{projectRoot}/test-results'],
    },
    live: {
      cache: true,
      dependsOn: ['bundle', '^bundle'],
      inputs: ['default', '^sources'],
      outputs: ['{projectRoot}/test/live/test-results'],
    },
    typecheck: { cache: true, inputs: ['default', '^sources'] },
    docgen: {
      cache: true,
      dependsOn: ['compile'],
      inputs: ['sources', '^sources', '{workspaceRoot}/scripts/docgen.mjs'],
      outputs: ['{projectRoot}/API.md'],
    },
    package: {
      cache: true,
      dependsOn: ['compile', 'docgen'],
      inputs: ['sources', '^sources', '{projectRoot}/README.md', '{projectRoot}/LICENSE'],
      outputs: ['{projectRoot}/dist'],
    },
    synth: { cache: true, dependsOn: ['compile', '^compile'], inputs: ['default', '^sources'] },
    lint: { cache: true, inputs: ['repository'] },
    wall: { cache: true, inputs: ['repository'] },
    readme: { cache: true },
    packtest: { cache: true, inputs: ['default', '^sources'] },
  },
};
