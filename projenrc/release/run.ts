import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './workspace';

interface RunOptions {
  /** Folder to run in. @default the root */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program of the repository and shows what it prints; throws when it fails. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): void {
  execFileSync(program, args, { ...settings(options), stdio: ['ignore', 'inherit', 'inherit'] });
}

/** What a program prints; throws when it fails. */
export function read(program: string, args: readonly string[], options: RunOptions = {}): string {
  return execFileSync(program, args, {
    ...settings(options),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function settings({ cwd = root, env }: RunOptions) {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  // Windows finds npm and the programs of node_modules only through a shell.
  return { cwd, env: { ...process.env, PATH: path, ...env }, shell: process.platform === 'win32' };
}
