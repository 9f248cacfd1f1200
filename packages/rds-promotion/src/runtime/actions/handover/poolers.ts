import { heldEntries, type Outcome, type PoolerFacts, type PoolerLeft, withPoolersLeft } from '../../../core';
import type { ActionContext } from '../../context';
import type { PoolersPort } from '../../ports';
import type { Handover } from './handover';

/** What every pooler says of itself; one that does not let the runtime in says why. None where the part has none. */
export const readPoolers = ({ config, poolers }: ActionContext): Promise<readonly PoolerFacts[]> =>
  each(config.poolers?.at ?? [], poolers, async (port, at) =>
    port.inspect(at).catch((error: unknown) => ({
      at,
      refusal: messageOf(error),
      user: '',
      databases: [],
      pools: [],
      settings: {},
    })),
  );

/**
 * Pauses every entry that goes by the stable name, all at the same time. False when that took longer than the budget: entries
 * are paused all the same, and have to be resumed. No PAUSE is under way any more when this ends, also when it raises.
 */
export async function pausePoolers(context: ActionContext, handover: Handover): Promise<boolean> {
  const { clock, config } = context;
  const withinMs = Math.max(1, (handover.closedAt ?? clock.now()) + config.pauseBudgetMs - clock.now());
  const late = await each(config.poolers?.at ?? [], context.poolers, async (port, at) => {
    const entries = heldEntries(config, await port.inspect(at));
    const answers = await Promise.allSettled(entries.map(({ name }) => port.pause(at, name, withinMs)));
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    return answers.every((answer) => answer.status === 'fulfilled' && answer.value) ? [] : [at];
  });
  handover.latePoolers = late.flat();
  handover.pausedAt = clock.now();
  return handover.latePoolers.length === 0;
}

/** Resumes whatever is paused; what could not be reached is told, and no reason to leave out the others. */
export async function resumePoolers(context: ActionContext): Promise<readonly PoolerLeft[]> {
  const { config, log } = context;
  const left = await each(
    config.poolers?.at ?? [],
    context.poolers,
    async (port, at): Promise<readonly PoolerLeft[]> => {
      try {
        const paused = heldEntries(config, await port.inspect(at)).filter((entry) => entry.paused);
        await Promise.all(paused.map(({ name }) => port.resume(at, name)));
        return [];
      } catch (error) {
        log('ERROR', 'pooler-not-resumed', { pooler: at, message: messageOf(error) });
        return [{ at, why: messageOf(error) }];
      }
    },
  );
  return left.flat();
}

/**
 * Carries something out and leaves no pooler paused, whatever it came to: not when it refuses, not when it raises, not where a run
 * died before. A pooler that cannot be resumed is a finding of its own.
 */
export async function releasing(context: ActionContext, carryOut: () => Promise<Outcome>): Promise<Outcome> {
  if (context.poolers === undefined) return carryOut();
  const outcome = await carryOut().catch(async (error: unknown) => {
    await resumePoolers(context);
    throw error;
  });
  return withPoolersLeft(context.subject, outcome, await resumePoolers(context));
}

/** Carries something out with every pooler at the same time, and waits for all of them before it raises what one raised. */
async function each<T>(
  all: readonly string[],
  port: PoolersPort | undefined,
  carryOut: (port: PoolersPort, at: string) => Promise<T>,
): Promise<readonly T[]> {
  if (port === undefined) return [];
  const answers = await Promise.allSettled(all.map((at) => carryOut(port, at)));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
