import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

// The command synthesizes the app and opens everything before it comes to where it is interrupted.
jest.setTimeout(10 * 60_000);

const directory = mkdtempSync(join(tmpdir(), 'rehearsal-interrupted-'));
// Servers run as another account where the rehearsal is run by root.
chmodSync(directory, 0o755);
const started: ChildProcess[] = [];
afterAll(() => {
  for (const one of started) one.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

/** Starts the command, with a directory of its own for what is temporary; resolves when it has told of a step. */
async function rehearsing(step: string) {
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', 'packages/rehearsal/src/main.ts', '--clients', '4', '--json'],
    {
      cwd: resolve(__dirname, '../../../..'),
      env: { ...process.env, TMPDIR: directory },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  started.push(command);
  const ended = once(command, 'exit');
  const lines: string[] = [];
  await new Promise<void>((told, failed) => {
    createInterface({ input: command.stderr }).on('line', (line) => {
      lines.push(line);
      if (line.includes(`✓ ${step}`)) told();
    });
    ended.then(() => failed(new Error(`it ended before ${step}:\n${lines.join('\n')}`)), failed);
  });
  return { command, ended };
}

/** Processes of this machine that have not ended: ids with those of their parents. */
const running = (): ReadonlyMap<number, number> =>
  new Map(
    execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , state = 'Z']) => !state.startsWith('Z'))
      .map(([id, parent]) => [Number(id), Number(parent)]),
  );

/** Everything that a process has started, and what that has. */
function startedBy(process: number, all = running()): readonly number[] {
  const children = [...all].filter(([, parent]) => parent === process).map(([id]) => id);
  return children.flatMap((child) => [child, ...startedBy(child, all)]);
}

test('an interrupted rehearsal ends within seconds, and leaves no process and no directory (REH-1)', async () => {
  // The step that comes next, `database: attach`, promotes and restarts the target.
  const { command, ended } = await rehearsing('deploy PROMOTED');
  const processes = startedBy(command.pid ?? 0);
  // A process of every function, two servers with their own, and who watches over these.
  expect(processes.length).toBeGreaterThan(10);
  const at = performance.now();
  command.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(performance.now() - at).toBeLessThan(30_000);
  const left = () => processes.filter((id) => running().has(id));
  for (const patience = performance.now() + 30_000; left().length > 0 && performance.now() < patience; )
    await setTimeout(50);
  expect(left()).toEqual([]);
  // What tsx compiled is kept for the next run.
  expect(readdirSync(directory).filter((name) => !/^(tsx-|node-compile-cache)/.test(name))).toEqual([]);
});
