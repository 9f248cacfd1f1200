import type { Finding } from '../../../core';
import { carrier, type Direction, leftBehindFindings, type ReplicationFacts } from '../../../core/handover';
import {
  handoverNames,
  listSequences,
  listTables,
  type PublishableTable,
  readSlot,
  readSubscription,
  type SequenceDefinition,
  type SlotState,
  type SubscriptionState,
} from '../../../core/sql';
import type { ActionContext } from '../../context';
import { endOf } from './ends';

/** What one database has to hand over, and how it is replicated. */
export interface Survey {
  readonly database: string;
  readonly sequences: readonly SequenceDefinition[];
  readonly replication: ReplicationFacts;
  /** Tables and sequences that would be left behind. */
  readonly findings: readonly Finding[];
}

/** Looks at both ends of one database, in one round trip each. */
export async function survey(context: ActionContext, direction: Direction, database: string): Promise<Survey> {
  const names = handoverNames(context.config, database);
  const name = carrier(direction, names);
  const [from, to] = await Promise.all([
    endOf(context, direction.from).session(database),
    endOf(context, direction.to).session(database),
  ]);
  const lists = [listTables(names.publication), listSequences];
  const [[tables = [], sequences = [], slots = []], [theirTables = [], theirSequences = [], subscriptions = []]] =
    (await Promise.all([
      from.batch([...lists, readSlot(name)]),
      to.batch([...lists, readSubscription(name)]),
    ])) as unknown as [
      [PublishableTable[], SequenceDefinition[], SlotState[]],
      [PublishableTable[], SequenceDefinition[], SubscriptionState[]],
    ];
  return {
    database,
    sequences,
    replication: { database, name, slot: slots[0], subscription: subscriptions[0] },
    findings: leftBehindFindings(
      context.subject,
      database,
      { tables, sequences },
      { tables: theirTables, sequences: theirSequences },
    ),
  };
}
