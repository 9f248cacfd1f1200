import { done, type Outcome } from '../../core';
import type { ActionContext } from '../context';

/**
 * Lets scale again what `scale-green` kept from it, and nothing that somebody else suspended; a group that is gone needs it no
 * more. Forgotten after it is done: a crash in between resumes once more, which changes nothing.
 */
export async function releaseScaling({ fleets, ledger, log }: ActionContext): Promise<Outcome> {
  const { suspended = {}, ...rest } = await ledger.read();
  for (const colour of ['BLUE', 'GREEN'] as const) {
    const processes = suspended[colour] ?? [];
    if (processes.length === 0 || (await fleets[colour].group()) === undefined) continue;
    await fleets[colour].resume(processes);
    log('INFO', 'scaling-resumed', { colour, processes });
  }
  if (Object.keys(suspended).length > 0) await ledger.write(rest);
  return done({ resumed: suspended });
}
