import {
  type DrainFacts,
  drainBudgetExceeded,
  drainMove,
  type Outcome,
  refused,
  replicaBehind,
} from '../../../../core';
import type { ActionContext } from '../../../context';
import { observeFence, raiseFence, reopenSource } from './fence';
import { promoteOrWait } from './promote';
import { readRecord, recordSession, writeRecord } from './record';
import { replayedWithin } from './replay';

/**
 * Sees that the replica keeps up, fences the source, sees the replica show the fence's marker, remembers that, and has the target promoted. Whatever fails
 * before it is remembered opens the source again; afterwards nothing here does, `switch-back` alone.
 */
export async function handOver(context: ActionContext): Promise<Outcome> {
  const { clock, config, subject } = context;
  const source = await recordSession(context.source, context);
  const first = await drainFacts(context, clock.now());
  if (drainMove(first) === 'FENCE') {
    const { reached, bytesBehind } = await replayedWithin(context, config.pauseBudgetMs);
    if (!reached) {
      // Half of a fence may stand from a run that died.
      await reopenSource(source, context);
      return refused([replicaBehind(subject, bytesBehind, config.pauseBudgetMs)], { inUse: 'SOURCE' });
    }
  }
  const startedAtMs = clock.now();
  let remembered = false;
  try {
    for (;;) {
      const facts = await drainFacts(context, startedAtMs);
      switch (drainMove(facts)) {
        case 'FENCE':
          await raiseFence(source, context);
          break;
        case 'POLL':
          await clock.sleep(pollMs);
          break;
        case 'PROMOTE':
          if (facts.source === undefined) break;
          remembered = true;
          await writeRecord(source, { ...facts.source, state: 'PROMOTING' });
          break;
        case 'AWAIT_PROMOTION':
          remembered = true;
          return await promoteOrWait(context);
        case 'REOPEN':
          await reopenSource(source, context);
          return refused([drainBudgetExceeded(subject, facts)], { inUse: 'SOURCE' });
      }
    }
  } catch (error) {
    if (!remembered) await reopenSource(source, context).catch(() => undefined);
    throw error;
  }
}

async function drainFacts(context: ActionContext, startedAtMs: number): Promise<DrainFacts> {
  const { config, clock } = context;
  const source = await recordSession(context.source, context);
  const [record, fenced, targetMarker] = await Promise.all([
    readRecord(source),
    observeFence(source, context),
    markerAtTarget(context),
  ]);
  return {
    fenced,
    ...(record && { source: record }),
    ...(targetMarker !== undefined && { targetMarker }),
    startedAtMs,
    nowMs: clock.now(),
    budgetMs: config.pauseBudgetMs,
  };
}

/** Undefined also while the target does not answer: it restarts when it is promoted. */
const markerAtTarget = async (context: ActionContext): Promise<string | undefined> => {
  try {
    return (await readRecord(await recordSession(context.target, context)))?.marker;
  } catch (error) {
    context.log('WARN', 'target-silent', { message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
};

const pollMs = 50;
