import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const harness = join(__dirname, '../harness/run-app.mjs');

/** Runs an app that writes what CDK would; returns its exit code, what was said, and the manifests afterwards. */
function run(source: string): { status: number | null; said: string; manifest: (file: string) => unknown } {
  const folder = mkdtempSync(join(tmpdir(), 'run-app-'));
  try {
    const app = join(folder, 'app.ts');
    writeFileSync(
      app,
      `import { writeFileSync } from 'node:fs';\nconst out = process.env.CDK_OUTDIR as string;\n${source}`,
    );
    const env = { ...process.env, CDK_OUTDIR: folder };
    const { status, stderr } = spawnSync(process.execPath, [harness, app], { cwd: __dirname, encoding: 'utf8', env });
    const kept = new Map(
      ['manifest.json', 'integ.json', 'S.template.json'].map((file) => [file, contentsOf(join(folder, file))]),
    );
    return { status, said: stderr, manifest: (file) => kept.get(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const contentsOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const writes = (file: string, contents: object) =>
  `writeFileSync(\`\${out}/${file}\`, '${JSON.stringify(contents)}');\n`;

test('manifests are declared to be of the schema that the runner knows, and nothing else is changed', () => {
  const { status, manifest } = run(
    writes('manifest.json', { version: '55.0.0', artifacts: {} }) +
      writes('integ.json', { version: '55.0.0', testCases: {} }) +
      writes('S.template.json', { version: '55.0.0' }),
  );
  expect(status).toBe(0);
  expect(manifest('manifest.json')).toEqual({ version: '53.0.0', artifacts: {} });
  expect(manifest('integ.json')).toEqual({ version: '53.0.0', testCases: {} });
  expect(manifest('S.template.json')).toEqual({ version: '55.0.0' });
});

test('a schema that nobody has compared with it is refused', () => {
  const { status, said } = run(writes('manifest.json', { version: '56.0.0' }));
  expect(status).toBe(1);
  expect(said).toContain('schema 56.0.0; allowed: 55.0.0');
});

test('an app that fails, fails', () => {
  expect(run('process.exit(3);').status).toBe(3);
});
