import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { hostOf, undo } from './hosted';

const packages = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-shipped-'));

afterEach(undo);
afterAll(() => rmSync(folder, { recursive: true }));

/** Bundled as every library bundles its function (`projenrc/library.ts`), far from any `node_modules`. */
function bundleOf(library: string): string {
  const codePath = join(folder, library);
  buildSync({
    entryPoints: [join(packages, library, 'src', 'runtime', 'index.ts')],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['@aws-sdk/client-*', 'pg-native'],
    outfile: join(codePath, 'index.js'),
    tsconfig: join(packages, '..', 'tsconfig.paths.json'),
  });
  return codePath;
}

describe('shipped functions', () => {
  it.each(['s3-migration', 'rds-promotion', 'ec2-bluegreen', 'cutover'])(
    '%s loads as it is, and is told that it was told nothing',
    async (library) => {
      const host = hostOf([{ name: library, codePath: bundleOf(library), handler: 'index.handler', environment: {} }]);
      await expect(host.invoke(library, { action: 'preflight' }, 60_000)).rejects.toMatchObject({
        name: 'InvalidRuntimeConfig',
        message: expect.stringContaining('REGIONLIFT_PART is not set'),
      });
      expect(host.calls).toEqual([]);
    },
  );
});
