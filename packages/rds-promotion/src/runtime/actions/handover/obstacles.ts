import { acknowledge, type Finding, judgePoolers } from '../../../core';
import {
  carrier,
  type Direction,
  noWayBack,
  preparedLeft,
  replicationFindings,
  reverseOf,
} from '../../../core/handover';
import {
  handoverNames,
  readSlot,
  readSubscription,
  type SlotState,
  type SubscriptionState,
  type WritersLeft,
  writersLeft,
} from '../../../core/sql';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import { controlOf, endOf, fencedBy } from './ends';
import type { Handover } from './handover';

/** What would stop the handover, or its way back, found while everything is still open. */
export async function obstacles(
  context: ActionContext,
  direction: Direction,
  { surveys, poolers }: Handover,
): Promise<Finding[]> {
  const { config, subject, request } = context;
  const control = await controlOf(context, direction.from);
  const [[writers], ways] = await Promise.all([
    control.query<WritersLeft>(writersLeft(fencedBy(context))),
    eachDatabase(context, (database) => wayBack(context, direction, database)),
  ]);
  return [
    ...surveys.flatMap(({ replication, findings }) => [...replicationFindings(subject, replication), ...findings]),
    ...(writers === undefined || writers.prepared === 0 ? [] : [preparedLeft(subject, writers.prepared)]),
    ...ways.flat(),
    ...acknowledge(judgePoolers(subject, config, poolers), request.acknowledged).filter(
      ({ verdict }) => verdict === 'fail',
    ),
  ];
}

/** The other direction has to be there before the first write that it will have to carry. */
async function wayBack(context: ActionContext, direction: Direction, database: string): Promise<Finding[]> {
  const back = reverseOf(direction);
  const name = carrier(back, handoverNames(context.config, database));
  const [publisher, subscriber] = await Promise.all([
    endOf(context, back.from).session(database),
    endOf(context, back.to).session(database),
  ]);
  const [[slot], [subscription]] = await Promise.all([
    publisher.query<SlotState>(readSlot(name)),
    subscriber.query<SubscriptionState>(readSubscription(name)),
  ]);
  const [problem] = replicationFindings(context.subject, { database, name, slot, subscription });
  return problem === undefined ? [] : [noWayBack(context.subject, back, problem)];
}
