import { join } from 'node:path';
import { buildSync } from 'esbuild';

let built: string | undefined;

/** The code of a function's process as one script, made when it is first needed. It is handed over as text: no file is left behind. */
export function childSource(): string {
  built ??= buildSync({
    entryPoints: [join(__dirname, 'child', 'main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    write: false,
    legalComments: 'none',
  }).outputFiles[0]?.text;
  if (built === undefined) throw new Error('esbuild made nothing of the code of a function process');
  return built;
}
