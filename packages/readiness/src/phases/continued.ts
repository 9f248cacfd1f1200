import { shown } from '../ask';
import { type Change, changesBetween, textOf } from './changes';
import type { Pairing } from './pairing';
import { type PhaseAnswer, phaseAnswer, type Way } from './phase-answer';
import { replacedReferences } from './references';
import type { Ruling } from './ruling';
import type { Placed, Snapshot } from './snapshot';
import type { TypeBook } from './type-book';
import { weakened } from './weakened';

/** What an update does to something that both phases declare under one address. */
export function continued(
  before: Placed,
  after: Placed,
  context: { readonly book: TypeBook; readonly snapshot: Snapshot; readonly pairing: Pairing; readonly way: Way },
): readonly PhaseAnswer[] {
  const { book, way } = context;
  if (before.type !== after.type && !after.formerly.includes(before.address))
    return [
      replaced(
        after,
        'Type',
        { from: before.type, to: after.type, path: ['Type'] },
        {
          effect: 'REPLACES',
          reason: 'another type is another thing',
          source: '',
        },
      ),
    ];
  const changes = changesBetween(before.properties, after.properties).filter((change) => !isIgnored(change, after));
  const rulings = changes.map((change) => [change, rulingOf(change, before, after, book)] as const);
  return [
    ...presence(before, after),
    ...rulings.flatMap(([change, ruling]) => answersTo(change, ruling, after, way)),
    ...book.home(before, after).flatMap(([change, ruling]) => answersTo(change, ruling, after, way)),
    ...replacedReferences(before, after, context).flatMap(([change, ruling]) => answersTo(change, ruling, after, way)),
    ...weakened(before, after, changes),
  ];
}

function answersTo(change: Change, ruling: Ruling, after: Placed, way: Way): readonly PhaseAnswer[] {
  const property = change.path.join('.');
  switch (ruling.effect) {
    case 'IN_PLACE':
      return [];
    case 'REPLACES':
      return [replaced(after, property, change, ruling)];
    case 'REFUSED':
      return [refused(after, property, change, ruling, way)];
    default:
      return [
        phaseAnswer('ReplacementUnknown', after, {
          property,
          found: `${difference(change)}: ${ruling.reason}`,
          allowed: 'a change that is known to update in place',
          remedy: `look it up (${ruling.source}); keep the value, or acknowledge what you found`,
        }),
      ];
  }
}

const replaced = (after: Placed, property: string, change: Change, { reason, source }: Ruling): PhaseAnswer =>
  phaseAnswer('StatefulReplaced', after, {
    property,
    found: `${difference(change)}: ${reason}; ${after.onReplace === 'KEPT' ? 'the new one is empty, the old one is left behind' : 'the new one is empty, the old one is deleted'}`,
    allowed: 'the same value in every phase',
    remedy: `keep the value of the earlier phase${source === '' ? '' : ` (${source})`}`,
  });

/** Forward it stops a migration; on the way back nothing else is promised than that nothing is lost. */
const refused = (after: Placed, property: string, change: Change, { reason, source }: Ruling, way: Way): PhaseAnswer =>
  phaseAnswer('UpdateRefused', after, {
    verdict: way === 'FORWARD' ? 'fail' : 'pass',
    property,
    found: `${difference(change)}: ${reason}; the update fails, nothing is replaced`,
    allowed: way === 'FORWARD' ? 'a phase that can be deployed' : 'nothing replaced on the way back',
    remedy:
      way === 'FORWARD'
        ? `keep the value of the earlier phase (${source})`
        : 'go back at run time, by the roll-back that the later phase carries, not by a deployment',
  });

/** Values of a password or a token are nobody's business. */
const difference = ({ path, from, to }: Change): string =>
  path.some((name) => /password|secret|token|credential/i.test(name)) ? 'changes' : `${shown(from)} → ${shown(to)}`;

function rulingOf(change: Change, before: Placed, after: Placed, book: TypeBook): Ruling {
  const here = change.path.join('.');
  if (after.replacing.some((path) => path === '*' || path === here || here.startsWith(`${path}.`)))
    return { effect: 'REPLACES', reason: 'the program itself asks for it', source: 'replaceOnChanges' };
  return book.ruling(change, before, after);
}

const isIgnored = ({ path }: Change, { ignored }: Placed): boolean =>
  ignored.some((one) => one === '*' || one === path.join('.') || path.join('.').startsWith(`${one}.`));

function presence(before: Placed, after: Placed): readonly PhaseAnswer[] {
  if (textOf(before.condition) === textOf(after.condition) || after.condition === undefined) return [];
  return [
    phaseAnswer('PresenceUnknown', after, {
      property: 'Condition',
      found: `${shown(before.condition)} → ${shown(after.condition)}`,
      allowed: 'no condition, or the same in every phase',
      remedy: 'declare it unconditionally, or keep the condition',
    }),
  ];
}
