import { type Change, changesBetween } from './changes';
import type { Pairing } from './pairing';
import type { Ruling } from './ruling';
import type { Placed, Snapshot } from './snapshot';
import type { TypeBook } from './type-book';

interface Context {
  readonly book: TypeBook;
  /** The earlier phase. */
  readonly snapshot: Snapshot;
  readonly pairing: Pairing;
}

/**
 * Properties that stay as they are written, but refer to something that the same update makes anew: the value changes after all. A subnet
 * group that is replaced replaces the database in it.
 */
export function replacedReferences(
  before: Placed,
  after: Placed,
  context: Context,
): readonly (readonly [Change, Ruling])[] {
  return Object.entries(after.references).flatMap(([name, addresses]) => {
    const change = changeOf(after, name);
    if (addresses.length === 0) return [];
    const ruling = context.book.ruling(change, before, after);
    if (ruling.effect === 'IN_PLACE') return [];
    return addresses.flatMap((address) => {
      const effect = effectOn(address, context, new Set());
      if (effect === 'IN_PLACE') return [];
      const reason =
        effect === 'REPLACES'
          ? `it refers to ${address}, which is replaced; ${ruling.reason}`
          : `it refers to ${address}, of which nobody here knows whether it is replaced; ${ruling.reason}`;
      return [[change, { ...ruling, effect: effect === 'REPLACES' ? ruling.effect : 'UNKNOWN', reason }] as const];
    });
  });
}

/** What the update does to a resource that is referred to. */
function effectOn(address: string, context: Context, seen: Set<string>): 'IN_PLACE' | 'REPLACES' | 'UNKNOWN' {
  const [before, after] = [context.snapshot.resources.get(address), context.pairing.next.get(address)];
  if (before === undefined || after === undefined || seen.has(address)) return 'IN_PLACE';
  seen.add(address);
  if (before.type !== after.type) return 'REPLACES';
  const own = changesBetween(before.properties, after.properties).map(
    (change) => context.book.ruling(change, before, after).effect,
  );
  const inherited = Object.entries(after.references).flatMap(([name, addresses]) =>
    addresses.length > 0 && context.book.ruling(changeOf(after, name), before, after).effect === 'REPLACES'
      ? addresses.map((one) => effectOn(one, context, seen))
      : [],
  );
  const effects = [...own, ...inherited];
  if (effects.includes('REPLACES')) return 'REPLACES';
  return effects.includes('UNKNOWN') ? 'UNKNOWN' : 'IN_PLACE';
}

/** As if the value changed: what is asked is what a change would do. */
const changeOf = ({ properties }: Placed, name: string): Change => ({
  path: [name],
  from: properties[name],
  to: properties[name],
});
