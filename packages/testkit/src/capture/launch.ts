import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configEnvironment } from './config';
import { CaptureError } from './errors';
import { killGroup, tieToThisProcess } from './lifetime';
import type { CaptureOptions } from './options';
import type { Project } from './project';
import type { Run } from './session';

/** How a program ended. */
export interface Ending {
  /** `null` when the program was killed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
const OUTPUT_LIMIT = 1024 * 1024;

/**
 * Runs the program through `@pulumi/pulumi/cmd/run`, with the arguments and the environment that Pulumi's Node.js
 * language host gives it. The whole process group is killed at the end, at the time limit, and when this process exits.
 */
export function launch(run: Run, project: Project, address: string, options: CaptureOptions): Promise<Ending> {
  const child = spawn(process.execPath, programArguments(run, project, address, options.directory), {
    cwd: options.directory,
    env: environment(run, project, options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const kill = () => killGroup(child);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, options.timeoutMs ?? 150_000);
  const untie = tieToThisProcess(child);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  child.once('exit', kill);
  return new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout: stdout(), stderr: stderr(), timedOut }));
  }).finally(() => {
    clearTimeout(timer);
    untie();
  });
}

function programArguments(run: Run, project: Project, address: string, root: string): string[] {
  const flags = [
    ['monitor', address],
    ['engine', address],
    ['organization', run.organization],
    ['project', run.project],
    ['root-directory', root],
    ['stack', run.stack],
    ['pwd', project.directory],
    ['parallel', '16'],
  ].flatMap(([flag, value]) => [`--${flag}`, value as string]);
  const dryRun = run.preview ? ['--dry-run'] : [];
  return [...project.nodeArgs, findRunner(project.directory), ...flags, ...dryRun, project.entry];
}

function environment(run: Run, project: Project, options: CaptureOptions): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(INHERITED.map((name) => [name, process.env[name]])),
    ...configEnvironment(run.config),
    ...(project.typescript ? { PULUMI_NODEJS_TYPESCRIPT: 'true' } : {}),
    ...(project.tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: project.tsconfig }),
    ...(options.typeCheck ? {} : { PULUMI_NODEJS_TRANSPILE_ONLY: 'true' }),
    ...options.env,
  };
}

/** The SDK the program itself uses: `node_modules` of its directory or of the nearest one above. */
function findRunner(directory: string): string {
  const runner = join(directory, 'node_modules', '@pulumi', 'pulumi', 'cmd', 'run', 'index.js');
  if (existsSync(runner)) return runner;
  const above = dirname(directory);
  if (above === directory)
    throw new CaptureError('NotRunnable', '@pulumi/pulumi is not installed where the program can find it');
  return findRunner(above);
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    if (text.length < OUTPUT_LIMIT) text += chunk;
  });
  return () => text;
}
