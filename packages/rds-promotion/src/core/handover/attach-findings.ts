import type { Finding } from '@regionlift/migration/core';
import type { SlotState } from '../sql';
import { handoverFinding } from './handover-finding';
import { slotCovers } from './promotion-point';

/** What attach sees of a database that does not follow yet. */
export interface AttachFacts {
  readonly database: string;
  readonly slotName: string;
  readonly slot: SlotState | undefined;
  readonly publication: string;
  /** Whether the copy has the publication. */
  readonly published: boolean;
  /** Where the target left the source's log. */
  readonly promotion: string;
}

/** Why a database cannot follow from where the promotion cut it off. */
export function attachFindings(subject: string, facts: AttachFacts): Finding[] {
  const { database, slotName, slot, publication, published, promotion } = facts;
  const say = handoverFinding(subject);
  const again = 'clean up, prepare, replicate and promote again: what was written in between is in no log any more';
  if (slot?.walStatus === 'lost')
    return [
      say('SlotLost', 'source', `slot ${slotName} of ${database} lost its log`, 'a slot that keeps its log', again),
    ];
  if (slot?.confirmed == null)
    return [say('SlotMissing', 'source', `no slot ${slotName} in ${database}`, 'the slot of prepare', again)];
  if (!slotCovers(slot.confirmed, promotion))
    return [
      say(
        'SlotYoungerThanPromotion',
        'source',
        `slot ${slotName} of ${database}, consistent at ${slot.confirmed}`,
        `a slot consistent at ${promotion}, the promotion, or before`,
        again,
      ),
    ];
  return published
    ? []
    : [
        say(
          'PublicationMissing',
          'target',
          `no publication ${publication} in ${database}`,
          'the one that prepare made',
          again,
        ),
      ];
}

/** Attach closes the target; once clients are sent there it must not. */
export const alreadySwitched = (subject: string): Finding =>
  handoverFinding(subject)(
    'AlreadySwitched',
    'name',
    'the name points at the target',
    'the source: attach closes the target to the application',
    'run switch-back first, or clean up when the move is over',
  );
