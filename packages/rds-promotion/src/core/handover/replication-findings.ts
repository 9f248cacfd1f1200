import type { Finding } from '@regionlift/migration/core';
import type { SlotState, SubscriptionState } from '../sql';
import { handoverFinding } from './handover-finding';

/** One direction of replication in one database, seen at both of its ends. */
export interface ReplicationFacts {
  readonly database: string;
  readonly name: string;
  readonly slot: SlotState | undefined;
  readonly subscription: SubscriptionState | undefined;
  /** `errors` of an earlier look in the same run; undefined at the first one. */
  readonly errorsBefore?: number;
}

/** What waiting will not mend. A worker that merely does not run at the moment (a lost link) is none. */
export function replicationFindings(subject: string, facts: ReplicationFacts): Finding[] {
  const { database, name, slot, subscription, errorsBefore } = facts;
  const say = (code: string, found: string, allowed: string, remedy: string) =>
    handoverFinding(subject)(code, 'databases', `${found} in ${database}`, allowed, remedy);
  const again = 'the copy can no longer be brought up to date: clean up, replicate and promote again';
  if (slot === undefined) return [say('SlotMissing', `no slot ${name}`, 'the slot that prepare made', again)];
  if (slot.walStatus === 'lost')
    return [
      say(
        'SlotLost',
        `slot ${name} lost its log`,
        'a slot that keeps its log',
        `raise max_slot_wal_keep_size; ${again}`,
      ),
    ];
  if (subscription === undefined)
    return [say('SubscriptionMissing', `no subscription ${name}`, 'the subscription that attach made', 'attach first')];
  if (!subscription.enabled)
    return [
      say(
        'SubscriptionDisabled',
        `subscription ${name} is disabled`,
        'an enabled one',
        'look into the log of its server, then attach again',
      ),
    ];
  if (subscription.conflicts > 0)
    return [
      say(
        'ReplicationConflict',
        `${subscription.conflicts} rows that could not be applied as they came`,
        'no conflict: nobody writes at the other end',
        'look into the log of its server; undo what was written there, or clean up and start again',
      ),
    ];
  if (errorsBefore !== undefined && subscription.errors > errorsBefore && !subscription.running)
    return [
      say(
        'ReplicationFails',
        `${subscription.errors} errors of subscription ${name}, and more while looking`,
        'a subscription that applies what it receives',
        'look into the log of its server (a changed definition, a missing table, no connection)',
      ),
    ];
  return [];
}
