import { carrier, reverseOf, type SwitchFacts, type SwitchMove } from '../../../core/handover';
import {
  enableSubscription,
  endSessions,
  fence,
  handoverNames,
  unfence,
  type WritersLeft,
  writersLeft,
} from '../../../core/sql';
import type { ActionContext } from '../../context';
import { drain } from './drain';
import { eachDatabase } from './each-database';
import { controlOf, endOf, fencedBy } from './ends';
import type { Handover } from './handover';
import { pausePoolers, resumePoolers } from './poolers';
import { advanceSequences } from './sequences';
import { untilFound } from './until-found';

/** Carries one move out and says what is known afterwards. */
export async function carryOut(
  context: ActionContext,
  handover: Handover,
  move: SwitchMove,
  facts: SwitchFacts,
): Promise<SwitchFacts> {
  const { direction } = handover;
  const fenced = fencedBy(context);
  const waitMs = Math.max(100, Math.floor(context.config.pauseBudgetMs / 2));
  switch (move) {
    case 'CLOSE_TO':
      await (await controlOf(context, direction.to)).batch([...fence(fenced), endSessions(fenced, waitMs)]);
      return { ...facts, to: 'CLOSED' };
    case 'PAUSE_POOLERS':
      return (await pausePoolers(context, handover))
        ? { ...facts, poolers: 'PAUSED' }
        : { ...facts, poolers: 'HELD', overBudget: true };
    case 'CLOSE_FROM':
    case 'END_SESSIONS': {
      const statements = [
        ...(move === 'CLOSE_FROM' ? fence(fenced) : []),
        endSessions(fenced, waitMs),
        writersLeft(fenced),
      ];
      const [left] = ((await (await controlOf(context, direction.from)).batch(statements)).at(-1) ??
        []) as unknown as readonly WritersLeft[];
      return {
        ...facts,
        from: 'CLOSED',
        sessionsEnded: left?.sessions === 0,
        prepared: left?.prepared ?? 0,
        drained: false,
      };
    }
    case 'DRAIN':
      return { ...facts, ...(await drain(context, handover)) };
    case 'ADVANCE_SEQUENCES':
      await advanceSequences(context, handover);
      return { ...facts, sequencesAdvanced: true };
    case 'FLIP_NAME':
      await context.names.pointTo(direction.to);
      handover.flipped = true;
      return { ...facts, name: 'TO' };
    case 'OPEN_TO':
      await (await controlOf(context, direction.to)).batch(unfence(fenced));
      return { ...facts, to: 'OPEN' };
    case 'RESUME_POOLERS':
      await untilFound(context, handover, facts);
      await resumePoolers(context);
      return { ...facts, poolers: 'SERVING' };
    case 'OPEN_FROM':
      await (await controlOf(context, direction.from)).batch(unfence(fenced));
      return { ...facts, from: 'OPEN' };
    case 'ENABLE_REVERSE':
      await eachDatabase(context, async (database) => {
        const name = carrier(reverseOf(direction), handoverNames(context.config, database));
        await (await endOf(context, direction.from).session(database)).query(enableSubscription(name));
      });
      return { ...facts, reverseEnabled: true };
    default:
      return facts;
  }
}
