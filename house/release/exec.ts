import { spawnSync } from 'node:child_process';

/** What a program left. */
export interface Outcome {
  readonly status: number | null;
  /** Everything that it printed, both streams. */
  readonly output: string;
}

/** Where a program runs. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, whatever that is. */
export function attempt(place: Place, program: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: place.cwd,
    env: { ...surroundings, ...place.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}

/** What a program printed; throws with it when the program failed. */
export function exec(place: Place, program: string, ...args: readonly string[]): string {
  const { status, output } = attempt(place, program, ...args);
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${status} in ${place.cwd}:\n${output}`);
  return output.trimEnd();
}

/** Without what the nx that runs this test tells its task: another nx, of another tree, would take it for its own. */
const surroundings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
