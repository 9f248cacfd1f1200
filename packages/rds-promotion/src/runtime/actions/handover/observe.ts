import { type PoolerFacts, poolingFound } from '../../../core';
import { carrier, type Direction, reverseOf, type SwitchFacts } from '../../../core/handover';
import { handoverNames, readSubscription, type SubscriptionState } from '../../../core/sql';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import { endOf, readGate } from './ends';
import { readPoolers } from './poolers';
import { type Survey, survey } from './survey';

/** Reads what core needs to know before the first move. */
export async function observe(
  context: ActionContext,
  direction: Direction,
): Promise<{
  readonly facts: SwitchFacts;
  readonly surveys: readonly Survey[];
  readonly poolers: readonly PoolerFacts[];
}> {
  const { from, to } = direction;
  const name = await context.names.pointsAt();
  // Once the name is flipped the giving end is closed, and the other one has to open even if its region is gone.
  const flipped = name === to;
  const [fromGate, toGate, surveys, reverse, poolers] = await Promise.all([
    readGate(context, from).catch(unless(flipped, 'CLOSED' as const)),
    readGate(context, to),
    flipped ? [] : eachDatabase(context, (database) => survey(context, direction, database)),
    eachDatabase(context, (database) => reverseState(context, direction, database).catch(unless(flipped, undefined))),
    readPoolers(context),
  ]);
  return {
    surveys,
    poolers,
    facts: {
      name: name === from ? 'FROM' : name === to ? 'TO' : 'ELSEWHERE',
      from: fromGate,
      to: toGate,
      poolers: poolingFound(context.config, poolers),
      sessionsEnded: false,
      prepared: 0,
      drained: false,
      sequencesAdvanced: false,
      reverseEnabled: reverse.every((state) => state?.enabled === true),
      overBudget: false,
      aborting: false,
    },
  };
}

const unless =
  <T>(allowed: boolean, instead: T) =>
  (error: unknown): T => {
    if (!allowed) throw error;
    return instead;
  };

/** The subscription by which the giving end will follow the taking one. */
async function reverseState(
  context: ActionContext,
  direction: Direction,
  database: string,
): Promise<SubscriptionState | undefined> {
  const name = carrier(reverseOf(direction), handoverNames(context.config, database));
  const session = await endOf(context, direction.from).session(database);
  const [state] = await session.query<SubscriptionState>(readSubscription(name));
  return state;
}
