import type { Finding } from '@regionlift/migration/core';
import type { HandoverNames } from '../sql';
import type { Direction } from './direction';
import { handoverFinding } from './handover-finding';

/** What cleanup removes, in this order at both ends: a slot that is read cannot be dropped. */
export const removals = ['subscriptions', 'slots', 'rest'] as const;

/** One of {@link removals}. */
export type Removal = (typeof removals)[number];

/** Slot and subscription of one end. */
export const ownNames = (side: Direction['from'], { forward, reverse }: HandoverNames) =>
  side === 'SOURCE' ? { slot: forward, subscription: reverse } : { slot: reverse, subscription: forward };

/** What could not be removed. A forgotten slot keeps the log of its server until the disk is full. */
export function leftFinding(
  subject: string,
  {
    side,
    database,
    removal,
  }: { readonly side: Direction['from']; readonly database: string; readonly removal: Removal },
  names: HandoverNames,
  message: string,
): Finding {
  const { slot, subscription } = ownNames(side, names);
  const name = {
    subscriptions: `subscription ${subscription}`,
    slots: `slot ${slot}`,
    rest: `publication ${names.publication}`,
  }[removal];
  return handoverFinding(subject)(
    removal === 'slots' ? 'SlotLeft' : 'ObjectsLeft',
    side.toLowerCase(),
    `${name} in ${database}: ${message}`,
    'nothing of the migration left',
    removal === 'slots'
      ? 'run cleanup again when the end answers; until then the slot keeps its log and fills the disk'
      : 'run cleanup again when the end answers',
  );
}
