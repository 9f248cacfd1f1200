import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What `packtest` says of doors whose types do not fit: packages of a few lines stand for ours. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-doors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('lets doors pass whose types fit', () => {
  install('parts', 'export declare const one: string;\n');
  expect(compile('@regionlift/parts')).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
});

test('refuses types that are not there, that are private, that contradict themselves, and doors that do not open', () => {
  install('missing', 'export declare const one: Two;\n');
  install('private', "export * from '@regionlift/testkit';\n");
  install('hidden', 'interface A { a: string }\ninterface B extends A { a: number }\nexport {};\n');
  const { status, stderr } = compile(
    '@regionlift/missing',
    '@regionlift/private',
    '@regionlift/hidden/core',
    '@regionlift/hidden',
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/missing\/index\.d\.ts\(1,27\): error TS2304/);
  expect(stderr).toContain("Cannot find module '@regionlift/testkit'");
  expect(stderr).toMatch(/hidden\/index\.d\.ts\(2,11\): error TS2430/); // skipLibCheck would hide it
  expect(stderr).toContain("Cannot find module '@regionlift/hidden/core'");
});

test('refuses a project without doors', () => {
  expect(compile()).toMatchObject({ status: 1, stderr: expect.stringContaining('no doors to compile') });
});

function install(name: string, declarations: string): void {
  const home = join(folder, 'node_modules/@regionlift', name);
  mkdirSync(home, { recursive: true });
  const exports = { '.': { types: './index.d.ts', default: './index.js' } };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: `@regionlift/${name}`, version: '1.0.0', exports }));
  writeFileSync(join(home, 'index.d.ts'), declarations);
}

function compile(...doors: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = JSON.stringify(pathToFileURL(join(__dirname, '../../packtest/compile-doors.mjs')).href);
  const program = `import { compileDoors } from ${script}; console.log(compileDoors(${JSON.stringify(folder)}, ${JSON.stringify(doors)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}
