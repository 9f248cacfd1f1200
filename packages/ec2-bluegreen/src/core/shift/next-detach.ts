import type { Finding } from '@regionlift/migration/core';
import { failing } from '../live-finding';
import { type DrainFacts, judgeDrain } from './drain';
import { breaches } from './gate';

/** DETACH: blue has drained, take it away. REFUSE: somebody needs it. */
export type DetachMove =
  | { readonly kind: 'DETACH'; readonly findings: readonly Finding[] }
  | { readonly kind: 'WAIT'; readonly findings: readonly Finding[] }
  | { readonly kind: 'DONE'; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * The next move towards a fleet without blue. Nothing is detached that has not drained. A green that fails once blue is
 * gone refuses as before: the undo attaches blue again.
 */
export function nextDetach(facts: DrainFacts): DetachMove {
  const { subject, route } = facts;
  if (!route.attached.includes('BLUE')) {
    const broken = breaches({ ...facts, attached: route.attached });
    if (broken.length > 0) return { kind: 'REFUSE', findings: broken };
    return { kind: route.settled ? 'DONE' : 'WAIT', findings: [] };
  }
  const drain = judgeDrain(facts);
  switch (drain.kind) {
    case 'DONE':
      return { kind: 'DETACH', findings: drain.findings };
    case 'REMEMBER':
      return { kind: 'REFUSE', findings: [notDrained(subject)] };
    default:
      return drain;
  }
}

const notDrained = (subject: string): Finding =>
  failing(subject)(
    'BlueNotDrained',
    'drainSeconds',
    'a blue whose draining is not on record',
    'a blue that has had its time',
    'run drain-blue first',
  );
