import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Programme, ProgrammePhase } from '../../contract/programme';
import { readAssembly } from '../cdk/read-assembly';
import { ProgrammeError } from '../programme-error';
import { requireBuilt } from './require-built';

/**
 * Synthesizes a CDK app in a phase with the CLI that is installed for it, and reads the cloud assembly. Below the app, so that
 * staged code finds the SDK that Lambda would bring. Raises a `ProgrammeError`.
 */
export async function synthesizeApp(app: string, phase: ProgrammePhase, signal?: AbortSignal): Promise<Programme> {
  const { app: command } = settingsOf(app);
  const entry = /^node (\S+\.js)$/.exec(command ?? '')?.[1];
  if (entry !== undefined) requireBuilt(join(app, entry));
  const output = join(app, 'out', 'phases', phase);
  const options = { cwd: app, env, maxBuffer: 64 * 1024 * 1024, ...(signal !== undefined && { signal }) };
  try {
    await run(
      process.execPath,
      [cliOf(app), 'synth', '--quiet', '--context', `phase=${phase}`, '--output', output],
      options,
    );
  } catch (error) {
    if (signal?.aborted) throw error;
    const { stderr = '', message } = error as Error & { readonly stderr?: string };
    throw new ProgrammeError(
      'NotSynthesized',
      `cdk synth of ${app} in phase ${phase} failed:\n${stderr.trim() || message}`,
    );
  }
  return readAssembly(output, phase);
}

const run = promisify(execFile);

/**
 * Without CDK's validation against its default rules, which takes two thirds of a synthesis and changes nothing of it: judging the
 * program is what its own `cdk synth` is for. Plugins of the app are asked all the same. Source: CDK CLI Reference, `--validation`.
 */
const env = { ...process.env, CDK_VALIDATION: 'false' };

function settingsOf(app: string): { readonly app?: string } {
  const file = join(app, 'cdk.json');
  if (!existsSync(file)) throw new ProgrammeError('NotAProgramme', `${app} is no CDK app: it has no cdk.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as { readonly app?: string };
}

/** The program file of the CLI: run by this Node, without a shell. */
function cliOf(app: string): string {
  const require = createRequire(join(app, 'package.json'));
  try {
    return join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');
  } catch {
    throw new ProgrammeError('NotBuilt', `the CDK CLI is not installed for ${app}: run npm ci`);
  }
}
