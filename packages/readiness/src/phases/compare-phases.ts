import { bookOf } from './book';
import { textOf } from './changes';
import { continued } from './continued';
import { gone } from './gone';
import { pairingOf } from './pairing';
import { type PhaseAnswer, phaseAnswer, type Way } from './phase-answer';
import type { Placed, Snapshot } from './snapshot';
import { FOREIGN } from './type-book';

/**
 * What becomes of everything that holds data when a program is updated from one phase to another: at least one answer for each such
 * resource of the earlier phase. Pure and total.
 */
export function comparePhases(before: Snapshot, after: Snapshot, way: Way): readonly PhaseAnswer[] {
  const book = bookOf(before.dialect);
  const pairing = pairingOf(before, after);
  const answers = [...before.resources.values()].flatMap((placed) => {
    const next = pairing.next.get(placed.address);
    const held = book.held(placed.type);
    if (held === undefined) return [];
    if (held === FOREIGN) return foreign(placed, next);
    const answers =
      next === undefined
        ? [gone(placed, after, pairing, held)]
        : continued(placed, next, { book, snapshot: before, pairing, way });
    return answers.length > 0 ? answers : [kept(placed)];
  });
  return [...answers, ...unreadIn([before, after])];
}

const kept = (placed: Placed): PhaseAnswer =>
  phaseAnswer('StateKept', placed, {
    verdict: 'pass',
    property: 'address',
    found: 'the same thing in both phases',
    allowed: 'the same thing in both phases',
  });

function foreign(placed: Placed, next: Placed | undefined): readonly PhaseAnswer[] {
  if (next === placed) return [];
  if (next !== undefined && next.type === placed.type && textOf(next.properties) === textOf(placed.properties))
    return [];
  return [
    phaseAnswer('TypeNotKnown', placed, {
      verdict: 'unknown',
      property: 'type',
      found: next === undefined ? `${placed.type} leaves the program` : `${placed.type} changes`,
      allowed: 'its provider says whether it holds data, and what a change does to it',
      remedy: 'look it up, and acknowledge what you found',
    }),
  ];
}

/** Once for each part, though both phases have it. */
function unreadIn(snapshots: readonly Snapshot[]): readonly PhaseAnswer[] {
  const unread = new Map(
    snapshots.flatMap((snapshot) => snapshot.unread.map((one) => [one.subject, one.reason] as const)),
  );
  return [...unread].map(([subject, found]) => ({
    code: 'PartNotRead',
    verdict: 'unknown',
    subject,
    property: '',
    found,
    allowed: 'a form that can be read',
    remedy: 'give the processed template, and those of nested stacks',
  }));
}
