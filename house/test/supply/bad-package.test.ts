import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Packs a package in which everything is wrong that another program has to find (publint, are-the-types-wrong, secretlint, npm,
 * license-checker), and has the whole of `house/supply` judge it: what is not wired up finds nothing. Works offline.
 */
jest.setTimeout(600_000); // it starts npm three times

const house = join(__dirname, '../..');
let packages: string;
let judged: { status: number | null; stdout: string };

beforeAll(() => {
  packages = mkdtempSync(join(tmpdir(), 'bad-package-'));
  const folder = join(packages, 'bad');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'dist'));
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', 'dist'], folder);
  judged = run(process.execPath, ['--import', 'tsx', 'supply/main.ts', packages], house);
});
afterAll(() => rmSync(packages, { recursive: true, force: true }));

const manifest = {
  name: '@regionlift/bad',
  version: '1.0.0',
  license: 'GPL-3.0-only',
  main: 'lib/index.js',
  exports: { '.': { types: './lib/index.d.ts', default: './lib/index.js' } },
  files: ['lib'],
  scripts: { postinstall: 'exit 0' },
  devDependencies: { '@regionlift/testkit': '*' },
};

/** Put together here: as a whole it would be found in this file. */
const token = ['ghp', 'Qm9yZWRUb2tlbk9mTm9ib2R5QXRBbGwx1234'].join('_');

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify(manifest),
  'lib/index.js': `exports.one = '${token}';`,
  'lib/index.d.ts': 'export declare const one: string;\nexport declare const two: string;\n',
  'bundled.json': JSON.stringify({ inputs: { 'node_modules/copyleft/index.js': {} } }),
  'node_modules/copyleft/package.json': '{"name": "copyleft", "version": "1.0.0", "license": "AGPL-3.0-only"}',
  'node_modules/copyleft/LICENSE': 'GNU Affero General Public License',
};

test('it ends with an error', () => {
  expect(judged.status).toBe(1);
});

test.each([
  ['the manifest', /@regionlift\/bad: devDependencies are published/],
  ['a script', /@regionlift\/bad: script postinstall is published/],
  ['a private name', /package\.json names @regionlift\/testkit/],
  ['credentials', /lib\/index\.js:1 found GitHub/],
  ['bundled copyleft', /copyleft 1\.0\.0 has the licence AGPL-3\.0-only; allowed: /],
  ['bundled code without notice', /copyleft 1\.0\.0 is bundled, and its licence is in no THIRD-PARTY-LICENSES\.txt/],
  ['publint', /@regionlift\/bad: USE_TYPE/],
  ['types of what is not there', /node16-esm: .*"NamedExports".*"missing":\["two"\]/],
  ['a size that nobody looked at', /@regionlift\/bad: no size is written down/],
  ['other bytes', /@regionlift\/bad: packed again it has other bytes/],
  ['what runs on installation', /@regionlift\/bad 1\.0\.0 runs a script when it is installed/],
  ['the licence of what is installed', /@regionlift\/bad 1\.0\.0 has the licence GPL-3\.0-only/],
])('it finds %s', (_, fault) => {
  expect(judged.stdout).toMatch(fault);
});

test('a folder without published packages is no pass', () => {
  const { status, stdout } = run(process.execPath, ['--import', 'tsx', 'supply/main.ts', house], house);
  expect([status, stdout]).toEqual([1, '']);
});

function run(program: string, args: readonly string[], cwd: string): { status: number | null; stdout: string } {
  return spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' && program === 'npm' });
}
