import { randomUUID } from 'node:crypto';
import type { SwitchFacts } from '../../../core/handover';
import { beat, readSequences, type SequenceReading, type WritersLeft, writersLeft } from '../../../core/sql';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import { controlOf, endOf, fencedBy } from './ends';
import type { Handover } from './handover';
import { shownEverywhere } from './heartbeat';

/**
 * Writes the last row of the giving end and waits until the taking end shows it, or the budget is over. Sequences are read in
 * the same round trip as the heartbeat is written; that no session came in late is looked for while the heartbeat travels.
 */
export async function drain(
  context: ActionContext,
  handover: Handover,
): Promise<Pick<SwitchFacts, 'drained' | 'sessionsEnded' | 'prepared'>> {
  const { direction, surveys } = handover;
  const { clock, config } = context;
  const deadline = (handover.closedAt ?? clock.now()) + config.pauseBudgetMs;
  const nonce = randomUUID();
  handover.readings = await eachDatabase(context, async (database, at) => {
    const session = await endOf(context, direction.from).session(database);
    const [, readings = []] = await session.batch([
      beat(direction.from, nonce),
      readSequences(surveys[at]?.sequences ?? []),
    ]);
    return readings as unknown as readonly SequenceReading[];
  });
  const [drained, [left]] = await Promise.all([
    shownEverywhere(context, direction, nonce, deadline),
    controlOf(context, direction.from).then((session) => session.query<WritersLeft>(writersLeft(fencedBy(context)))),
  ]);
  return { drained, sessionsEnded: left?.sessions === 0, prepared: left?.prepared ?? 0 };
}
