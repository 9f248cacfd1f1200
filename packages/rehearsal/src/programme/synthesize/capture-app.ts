import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerInvoke, CaptureError, captureProgram, saveCapture } from '@regionlift/testkit';
import type { Programme, ProgrammePhase } from '../../contract/programme';
import { ProgrammeError } from '../programme-error';
import { readCapture } from '../pulumi/read-capture';
import { requireBuilt } from './require-built';

/**
 * Runs a Pulumi program in a phase, as `pulumi up` would, and reads what it registers. A copy without secrets is saved below the
 * app. Raises a `ProgrammeError`.
 */
export async function captureApp(app: string, phase: ProgrammePhase, signal?: AbortSignal): Promise<Programme> {
  const file = join(app, 'Pulumi.yaml');
  if (!existsSync(file))
    throw new ProgrammeError('NotAProgramme', `${app} is no Pulumi program: it has no Pulumi.yaml`);
  const entry = /^main: (\S+\.js)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (entry !== undefined) requireBuilt(join(app, entry));
  signal?.throwIfAborted();
  const capture = await captured(app, phase);
  saveCapture(capture, join(app, 'out', 'phases', `${phase}.json`));
  return readCapture(capture, phase, { directory: app });
}

/** The engine ends the program with this process, whichever signal ends it. */
async function captured(directory: string, phase: ProgrammePhase) {
  try {
    return await captureProgram({ directory, preview: false, onInvoke: answerInvoke, config: { phase } });
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    throw new ProgrammeError('NotSynthesized', `${directory} in phase ${phase} failed: ${error.message}`);
  }
}
