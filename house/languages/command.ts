import { spawnSync } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** After which a command has failed. @default 10 */
  readonly minutes?: number;
}

/** What a command printed to its standard output; throws with the end of what it printed when it fails or takes too long. */
export function command(program: string, args: readonly string[], options: CommandOptions = {}): string {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: (options.minutes ?? 10) * 60_000,
  });
  if (status === 0) return stdout;
  const how = error?.message ?? (signal ? `was ended by ${signal}` : `ended with ${status}`);
  throw new Error(`${[program, ...args].join(' ')} ${how}\n${tailOf(stdout)}${tailOf(stderr)}`);
}

const tailOf = (text: string | null): string => (text ?? '').split('\n').slice(-40).join('\n');
