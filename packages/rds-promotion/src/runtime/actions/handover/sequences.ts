import { advancedFrom, sequenceNearLimit } from '../../../core/handover';
import { setSequence } from '../../../core/sql';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import { endOf } from './ends';
import type { Handover } from './handover';

/** Sets every sequence of the taking end beyond the giving one's, in one round trip per database. Safe to repeat. */
export async function advanceSequences(context: ActionContext, handover: Handover): Promise<void> {
  const { direction, surveys, readings = [] } = handover;
  const { config, subject } = context;
  const listed = await eachDatabase(context, async (database, at) => {
    const advanced = (readings[at] ?? []).flatMap((reading) => {
      const sequence = surveys[at]?.sequences[reading.at];
      return sequence === undefined ? [] : [{ sequence, to: advancedFrom(sequence, reading, config.sequenceMargin) }];
    });
    const session = await endOf(context, direction.to).session(database);
    await session.batch(advanced.map(({ sequence, to }) => setSequence(sequence, to.value, to.called)));
    return advanced
      .filter(({ to }) => to.nearLimit)
      .map(({ sequence, to }) => sequenceNearLimit(subject, database, sequence, to, config.sequenceMargin));
  });
  handover.listed = listed.flat();
}
