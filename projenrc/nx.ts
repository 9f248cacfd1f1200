/**
 * The task graph. Inputs leave out `API*.md` (outputs of docgen): with it the second run would never be fully cached.
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
      '{workspaceRoot}/scripts/fast-check.cjs',
      '{workspaceRoot}/scripts/jest-setup.cjs',
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
    // Of what references are written: they name neither a version nor a range, so a release need not write them again.
    documented: [
      '{projectRoot}/src/**/*',
      { json: '{projectRoot}/package.json', fields: ['name', 'exports'] },
      '{projectRoot}/project.json',
      '{projectRoot}/tsconfig*.json',
      'toolchain',
    ],
    default: ['{projectRoot}/**/*', '!{projectRoot}/API*.md', '!{projectRoot}/.npmignore', 'toolchain'],
    repository: ['{workspaceRoot}/**/*', '!{workspaceRoot}/**/API*.md'],
  },
  targetDefaults: {
    bundle: {
      cache: true,
      inputs: ['sources', '^sources', '{workspaceRoot}/scripts/{notices.mjs,bundled-packages.cjs}'],
      outputs: ['{projectRoot}/assets/runtime', '{projectRoot}/bundled.json'],
    },
    // The README is a part of a jsii assembly.
    compile: {
      cache: true,
      dependsOn: ['bundle', '^compile'],
      inputs: ['sources', '{projectRoot}/README.md', '^sources'],
    },
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
      inputs: ['documented', '^documented', '{workspaceRoot}/scripts/docgen*.mjs'],
      outputs: ['{projectRoot}/API*.md'],
    },
    bindings: {
      cache: true,
      dependsOn: ['^compile', 'rosetta'],
      inputs: ['^sources', '{workspaceRoot}/packages/*/README.md', '{workspaceRoot}/scripts/bindings.mjs'],
    },
    package: {
      cache: true,
      dependsOn: ['compile', 'docgen'],
      inputs: [
        'sources',
        '^sources',
        '{projectRoot}/{CATALOGUE,CHANGELOG,README}.md',
        '{projectRoot}/LICENSE',
        '{workspaceRoot}/scripts/pack.mjs',
      ],
      outputs: ['{projectRoot}/dist'],
    },
    synth: { cache: true, dependsOn: ['compile', '^compile'], inputs: ['default', '^sources'] },
    links: {
      cache: true,
      inputs: [
        '{workspaceRoot}/**/*.md',
        '{workspaceRoot}/.remarkignore',
        '{workspaceRoot}/package.json',
        '{workspaceRoot}/scripts/html-anchors.mjs',
      ],
    },
    integ: { cache: true, dependsOn: ['^compile'], inputs: ['default', '^sources'] },
    lint: { cache: true, inputs: ['repository'] },
    wall: { cache: true, inputs: ['repository'] },
    readme: { cache: true },
    rosetta: { cache: true, dependsOn: ['^compile'] },
    release: { cache: true },
    packtest: { cache: true, inputs: ['default', '^sources'] },
  },
};
