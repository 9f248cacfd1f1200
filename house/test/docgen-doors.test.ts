import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const script = join(__dirname, '../../scripts/docgen-doors.mjs');

/** Beneath the repository, so that the compiler finds the types of Node. */
const folders = join(__dirname, '../test-results');

function documented(declarations: string): { status: number | null; said: string; page: string | undefined } {
  mkdirSync(folders, { recursive: true });
  const folder = mkdtempSync(join(folders, 'docgen-'));
  try {
    mkdirSync(join(folder, 'lib/pulumi'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: '@regionlift/sample', version: '0.0.0' }));
    writeFileSync(join(folder, 'lib/pulumi/index.d.ts'), declarations);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'API-PULUMI.md=pulumi'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const page = join(folder, 'API-PULUMI.md');
    return { status, said: stdout + stderr, page: existsSync(page) ? readFileSync(page, 'utf8') : undefined };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a reference has every argument with its docstring, and nothing of this machine', () => {
  const { status, page = '' } = documented(`
    /** What a part has to know. */
    export interface PartArgs {
      /** Days for which it is kept. Defaults to 7. */
      days?: number;
    }
  `);
  expect(status).toBe(0);
  expect(page).toMatch(/^# API of `@regionlift\/sample\/pulumi`\n/);
  expect(page).toMatch(/`days\?` \| `number` \| Days for which it is kept\. Defaults to 7\. \|/);
  expect(page).not.toContain(process.cwd());
});

test('a public symbol without a docstring is named, and nothing is written', () => {
  const { status, said, page } = documented(`
    /** What a part has to know. */
    export interface PartArgs {
      days?: number;
    }
  `);
  expect(status).toBe(1);
  expect(said).toContain('PartArgs.days (Property)');
  expect(page).toBeUndefined();
});
