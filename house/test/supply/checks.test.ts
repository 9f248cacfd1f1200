import { homedir } from 'node:os';
import type { SupplyCheck } from '../../supply/check';
import { pathsOfBuildMachine } from '../../supply/checks/build-machine';
import { doors } from '../../supply/checks/doors';
import { expectedFiles } from '../../supply/checks/expected-files';
import { jsiiAssembly } from '../../supply/checks/jsii-assembly';
import { licencesOfBundled } from '../../supply/checks/licences-of-bundled';
import { namedImports } from '../../supply/checks/named-imports';
import { notices } from '../../supply/checks/notices';
import { namesOfPrivatePackages } from '../../supply/checks/private-names';
import { publishedManifest } from '../../supply/checks/published-manifest';
import { runtimeBundle } from '../../supply/checks/runtime-bundle';
import { withinBudget } from '../../supply/checks/sizes';
import { sourceMaps } from '../../supply/checks/source-maps';
import { type Changes, inlineMap, packedOf, pg } from './packed-of';

/** Checks that need no other program; those of publint, are-the-types-wrong, secretlint and npm: see `bad-package.test.ts`. */
const names = namesOfPrivatePackages(['@regionlift/testkit']);
const machine = pathsOfBuildMachine('/work/parts');
const budget = withinBudget({ '@regionlift/parts': { packed: 2, bundle: 1 } });

/** Check → what is wrong with a package → what it says. */
const cases: [string, SupplyCheck, Changes, string][] = [
  ['another licence', publishedManifest, { manifest: { license: 'MIT' } }, 'license has to be Apache-2.0'],
  ['no repository', publishedManifest, { manifest: { repository: { directory: 'a' } } }, 'repository.url is missing'],
  ['no folder', publishedManifest, { manifest: { repository: { url: 'a' } } }, 'repository.directory is missing'],
  ['any Node', publishedManifest, { manifest: { engines: {} } }, 'engines.node is missing'],
  [
    'restricted access',
    publishedManifest,
    { manifest: { publishConfig: { access: 'restricted' } } },
    'has to be public',
  ],
  ['no exports', publishedManifest, { manifest: { exports: undefined } }, 'exports is missing'],
  ['a private package', publishedManifest, { manifest: { private: true } }, 'private packages cannot be published'],
  [
    'development',
    publishedManifest,
    { manifest: { devDependencies: { jest: '1.0.0' } } },
    'devDependencies are published',
  ],
  [
    'a script',
    publishedManifest,
    { manifest: { scripts: { postinstall: 'curl' } } },
    'script postinstall is published',
  ],
  ['any version', publishedManifest, { manifest: { dependencies: { yaml: '*' } } }, 'yaml has the range "*"'],
  [
    'a folder',
    publishedManifest,
    { manifest: { peerDependencies: { iam: 'file:../iam' } } },
    'the range "file:../iam"',
  ],
  ['a test', expectedFiles, { files: { 'lib/test/index.js': '' } }, 'lib/test/index.js is not to be published'],
  ['a test beside its source', expectedFiles, { files: { 'lib/one.test.js': '' } }, 'lib/one.test.js'],
  ['a source', expectedFiles, { files: { 'src/index.ts': '' } }, 'src/index.ts'],
  ['a source in lib', expectedFiles, { files: { 'lib/one.ts': '' } }, 'lib/one.ts'],
  ['a metafile', expectedFiles, { files: { 'bundled.json': '{}' } }, 'bundled.json'],
  [
    'a door to nowhere',
    doors,
    { files: { 'lib/index.js': undefined } },
    'leads to lib/index.js, which is not in the tarball',
  ],
  ['no types', doors, { files: { 'lib/index.d.ts': undefined } }, 'exports["."] leads to lib/index.d.ts'],
  ['an untyped door', doors, { manifest: { exports: { '.': './lib/index.js' } } }, 'exports["."] says no types'],
  [
    'types too late',
    doors,
    { manifest: { exports: { '.': { default: './lib/index.js', types: './lib/index.d.ts' } } } },
    'exports["."] says no types',
  ],
  [
    'a command that is none',
    doors,
    { files: { 'lib/main.js': 'main()' } },
    'command parts: lib/main.js does not begin',
  ],
  ['a lost command', doors, { files: { 'lib/main.js': undefined } }, 'command parts leads to lib/main.js'],
  [
    'an SDK that nobody names',
    namedImports,
    { files: { 'lib/index.js': "require('./aws');", 'lib/aws.js': "require('@aws-sdk/client-s3');" } },
    'lib/aws.js imports @aws-sdk/client-s3, which the manifest does not name',
  ],
  [
    'an import at run time',
    namedImports,
    { files: { 'lib/main.js': "#!/usr/bin/env node\nimport('pg/lib/client.js');" } },
    'lib/main.js imports pg, which the manifest does not name',
  ],
  [
    'types of somebody else',
    namedImports,
    {
      files: {
        'lib/index.d.ts': "export * from './aws';",
        'lib/aws/index.d.ts': "import type { Handler } from 'aws-lambda';",
      },
    },
    'lib/aws/index.d.ts imports aws-lambda',
  ],
  ['no assembly', jsiiAssembly, { files: { '.jsii': undefined } }, '.jsii is missing'],
  ['an old assembly', jsiiAssembly, { manifest: { version: '1.2.4' } }, '.jsii is of @regionlift/parts@1.2.3'],
  ['no function', runtimeBundle, { files: { 'assets/runtime/index.js': undefined } }, 'index.js is missing'],
  ['an empty function', runtimeBundle, { files: { 'assets/runtime/index.js': '' } }, 'exports no handler'],
  [
    'a lost source',
    sourceMaps,
    { files: { 'lib/one.js': inlineMap({ sources: ['../src/one.ts'] }) } },
    'its source ../src/one.ts is missing',
  ],
  [
    'a null source',
    sourceMaps,
    { files: { 'lib/one.js': inlineMap({ sources: ['../src/one.ts'], sourcesContent: [null] }) } },
    'its source ../src/one.ts is missing',
  ],
  [
    'a lost source map',
    sourceMaps,
    { files: { 'lib/one.d.ts': '\n//# sourceMappingURL=one.d.ts.map' } },
    'lib/one.d.ts has the source map one.d.ts.map',
  ],
  [
    'a private import',
    names,
    { files: { 'lib/index.d.ts': "import '@regionlift/testkit/facts';" } },
    'lib/index.d.ts names @regionlift/testkit',
  ],
  [
    'a private peer',
    names,
    { manifest: { peerDependencies: { '@regionlift/testkit': '1.0.0' } } },
    'package.json names',
  ],
  [
    'a private name in a source map',
    names,
    { files: { 'lib/one.js': inlineMap({ sources: [], names: ['@regionlift/testkit'] }) } },
    'lib/one.js (source map) names',
  ],
  ['the checkout', machine, { files: { 'lib/one.js': 'load("/work/parts/lib")' } }, 'lib/one.js has /work/parts'],
  [
    'the home folder',
    machine,
    { files: { 'lib/one.js': `load("${homedir()}/.npmrc")` } },
    `lib/one.js has ${homedir()}`,
  ],
  ['a home on Linux', machine, { files: { 'README.md': '/home/jane/regionlift' } }, 'README.md has /home/jane/'],
  ['a home on a Mac', machine, { files: { 'README.md': '/Users/jane/regionlift' } }, 'README.md has /Users/jane/'],
  ['a home on Windows', machine, { files: { 'lib/one.js': 'load("C:\\\\Users\\\\jane")' } }, 'has C:\\\\Users\\\\jane'],
  [
    'a path in a source map',
    machine,
    { files: { 'lib/one.js': inlineMap({ sources: ['/work/parts/src/one.ts'] }) } },
    'lib/one.js (source map) has /work/parts',
  ],
  ['no README', notices, { files: { 'README.md': undefined } }, 'README.md is missing'],
  ['an empty licence', notices, { files: { LICENSE: '' } }, 'LICENSE is missing'],
  [
    'no notice',
    notices,
    { files: { 'assets/runtime/THIRD-PARTY-LICENSES.txt': undefined } },
    'pg 8.0.0 is bundled, and its licence is in no',
  ],
  ['a notice of another version', notices, { bundled: [{ ...pg, version: '8.0.1' }] }, 'pg 8.0.1 is bundled'],
  ['a notice without its text', notices, { bundled: [{ ...pg, text: 'Copyright (c) Jane' }] }, 'pg 8.0.0 is bundled'],
  [
    'copyleft',
    licencesOfBundled,
    { bundled: [{ ...pg, licence: 'AGPL-3.0-only' }] },
    'pg 8.0.0 has the licence AGPL-3.0-only',
  ],
  [
    'copyleft beside it',
    licencesOfBundled,
    { bundled: [{ ...pg, licence: '(MIT AND GPL-2.0-only)' }] },
    'GPL-2.0-only',
  ],
  ['a guessed licence', licencesOfBundled, { bundled: [{ ...pg, licence: 'MIT*' }] }, 'pg 8.0.0 has the licence MIT*'],
  ['no licence', licencesOfBundled, { bundled: [{ ...pg, licence: 'UNKNOWN' }] }, 'pg 8.0.0 has the licence UNKNOWN'],
  [
    'growth',
    withinBudget({ '@regionlift/parts': { packed: 1, bundle: 1 } }),
    {},
    'packed: 2 kB, 1 kB were written down',
  ],
  [
    'a larger function',
    budget,
    { files: { 'assets/runtime/index.js': 'x'.repeat(3_000) } },
    'bundle: 3 kB, 1 kB were written down',
  ],
  ['a size that nobody looked at', withinBudget({}), {}, 'no size is written down; packed it has 2 kB'],
];

test.each(cases)('finds %s', async (_, check, changes, fault) => {
  expect(await check.judge(packedOf(changes))).toContainEqual(expect.stringContaining(fault));
});

test('lets a plugin of Pulumi pass that has no exports', async () => {
  const packed = packedOf({ manifest: { exports: undefined }, files: { 'PulumiPlugin.yaml': 'runtime: nodejs' } });
  expect(await publishedManifest.judge(packed)).toEqual([]);
});

const passing = [
  publishedManifest,
  expectedFiles,
  doors,
  namedImports,
  jsiiAssembly,
  runtimeBundle,
  sourceMaps,
  names,
  machine,
  notices,
  licencesOfBundled,
  budget,
];

test.each(passing.map((check) => [check.asks, check] as const))('lets a package pass: %s', async (_, check) => {
  expect(await check.judge(packedOf())).toEqual([]);
});

test('lets imports pass that are named, behind no door, or of Node and of the package itself', async () => {
  const text = ['constructs', '@pulumi/aws/s3', 'node:fs', 'fs/promises', '@regionlift/parts/core', './nowhere']
    .map((name) => `require('${name}');`)
    .join('\n');
  const files = { 'lib/index.js': text, 'lib/closed.js': "require('@aws-sdk/client-s3');" };
  const manifest = { peerDependenciesMeta: { '@pulumi/aws': { optional: true } } };
  expect(await namedImports.judge(packedOf({ files, manifest }))).toEqual([]);
});

test.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND BSD-3-Clause'])(
  'lets the licence %s pass',
  async (licence) => {
    expect(await licencesOfBundled.judge(packedOf({ bundled: [{ ...pg, licence }] }))).toEqual([]);
  },
);

test("lets paths pass that are nobody's home", async () => {
  const files = { 'README.md': 'https://example.com/home/jane/ and /home/ec2-user/app and /opt/work/parts/lib' };
  expect(await machine.judge(packedOf({ files }))).toEqual([]);
});
