// Reads what `npm run release -- --prepare` left, and runs programs for the steps that publish it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'out/release');

/** See `ReleaseFile` in projenrc/release/release-file.ts. */
export const readRelease = () => JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));

/** Runs a program at the root; what it prints goes through, or is returned when `quiet`. */
export function run(program, args, { quiet = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`cannot run ${program}: ${error.message}`);
  return { status, output: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}

/** What a program prints; throws when it fails. */
export function read(program, ...args) {
  const { status, output } = run(program, args, { quiet: true });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
  return output;
}
