import { dnsMaxTtlMs, isAddress, patienceMs, resumableAt } from '../../../core';
import type { SwitchFacts } from '../../../core/handover';
import type { ActionContext } from '../../context';
import type { Handover } from './handover';

/**
 * Waits until poolers that look the stable name up find the end that serves, but never beyond what their clients have patience
 * for. A name that nobody pointed in this run and that points where it always did is found at once. A name that a run pointed
 * which died is pointed there again: only a change of one's own can be asked for.
 */
export async function untilFound(context: ActionContext, handover: Handover, { name }: SwitchFacts): Promise<void> {
  const { clock, config, log, names } = context;
  const pausedAt = handover.pausedAt ?? clock.now();
  const until = Math.min(
    (handover.closedAt ?? pausedAt) + patienceMs(handover.poolers) - marginMs,
    clock.now() + clock.remaining() - leastRemainingMs,
  );
  try {
    if (name === 'TO' && handover.flipped !== true) await names.pointTo(handover.direction.to);
    if ((await names.settle?.(until)) === undefined || isAddress(config.name.recordName)) return;
  } catch (error) {
    // Clients wait: what is not known is no reason to let them.
    log('WARN', 'name-not-settled', { message: error instanceof Error ? error.message : String(error) });
    return;
  }
  const found = resumableAt({
    pausedAt,
    inSyncAt: clock.now(),
    nameTtlMs: config.name.ttlSeconds * 1000,
    dnsMaxTtlMs: dnsMaxTtlMs(handover.poolers),
  });
  await clock.sleep(Math.max(0, Math.min(found, until) - clock.now()));
}

/** Clients are let go on before their pooler disconnects them. */
const marginMs = 2_000;
/** What is left for the rest of the handover and the answer. */
const leastRemainingMs = 30_000;
