import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);

test('every complete example of the README compiles', () => {
  const complete = blocks.filter((code) => code.includes('import '));
  expect(complete.length).toBeGreaterThanOrEqual(4);
  // Beneath the package, so that imports resolve; where nobody lints or compiles meanwhile.
  const results = join(__dirname, '../test-results');
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, 'readme-'));
  try {
    for (const [index, code] of complete.entries()) {
      const given = 'declare const policyDocument: unknown, trustDocument: unknown;';
      writeFileSync(join(folder, `example${index}.ts`), `${given}\n${code}`);
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }));
    const tsc = require.resolve('typescript/bin/tsc');
    expect(existsSync(tsc)).toBe(true);
    const { stdout, status } = spawnSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
