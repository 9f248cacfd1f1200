import type { LiveRoute } from '../live';
import type { Colour, Weights } from '../words';
import { pointsAt } from './points-at';
import type { RecordFacts } from './record-facts';
import type { RecordSet } from './record-set';

/**
 * What stands at the host name. SIMPLE: one answer, at one colour. WEIGHTED: the runtime's own two sets, per type. FOREIGN:
 * anything else, which is never touched.
 */
export type RecordState =
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'SIMPLE'; readonly at: Colour }
  | { readonly kind: 'WEIGHTED'; readonly weights: Weights }
  | { readonly kind: 'FOREIGN'; readonly why: string };

/** Tells by the sets alone, so it may be asked again after a crash at any line. */
export function recordState(facts: RecordFacts): RecordState {
  const { sets, balancers } = facts;
  if (sets.length === 0) return { kind: 'ABSENT' };
  if (sets.some(({ SetIdentifier }) => SetIdentifier !== undefined)) return weighted(facts);
  const why = sets.flatMap((set) => oddities(set, simpleFields));
  if (why.length > 0) return { kind: 'FOREIGN', why: why.join(', ') };
  if (sets.every((set) => pointsAt(set, balancers.blue))) return { kind: 'SIMPLE', at: 'BLUE' };
  if (sets.every((set) => pointsAt(set, balancers.green))) return { kind: 'SIMPLE', at: 'GREEN' };
  const elsewhere = sets.filter((set) => !pointsAt(set, balancers.blue));
  return { kind: 'FOREIGN', why: `records that point at ${elsewhere.map(destination).join(', ')}` };
}

/** How clients are spread by the record; undefined where it is not the runtime's to say. */
export function routeOf(state: RecordState): Pick<LiveRoute, 'weights' | 'attached'> | undefined {
  if (state.kind === 'WEIGHTED') return { weights: state.weights, attached: ['BLUE', 'GREEN'] };
  if (state.kind !== 'SIMPLE') return undefined;
  return state.at === 'BLUE'
    ? { weights: { blue: 100, green: 0 }, attached: ['BLUE'] }
    : { weights: { blue: 0, green: 100 }, attached: ['GREEN'] };
}

function weighted({ sets, identifiers, balancers }: RecordFacts): RecordState {
  const why = sets.flatMap((set) => [
    ...(Object.values(identifiers).includes(set.SetIdentifier ?? '')
      ? []
      : [`${set.Type} record set '${set.SetIdentifier ?? ''}' of somebody else`]),
    ...oddities(set, [...simpleFields, 'SetIdentifier', 'Weight']),
  ]);
  if (why.length > 0) return { kind: 'FOREIGN', why: why.join(', ') };
  const spreads = [...new Set(sets.map(({ Type }) => Type))].map((type) => {
    const of = (colour: 'blue' | 'green') =>
      sets.find((set) => set.Type === type && set.SetIdentifier === identifiers[colour]);
    const [blue, green] = [of('blue'), of('green')];
    return blue !== undefined &&
      green !== undefined &&
      pointsAt(blue, balancers.blue) &&
      pointsAt(green, balancers.green)
      ? { blue: blue.Weight ?? 0, green: green.Weight ?? 0 }
      : undefined;
  });
  const [weights] = spreads;
  return weights === undefined || spreads.some((other) => other?.blue !== weights.blue || other.green !== weights.green)
    ? { kind: 'FOREIGN', why: "the part's own weighted sets, edited by somebody" }
    : { kind: 'WEIGHTED', weights };
}

/** Anything that the runtime does not know may be a routing policy or a health check (API Reference, ResourceRecordSet). */
const oddities = (set: RecordSet, known: readonly string[]): readonly string[] =>
  Object.entries(set)
    .filter(([field, value]) => value !== undefined && !known.includes(field))
    .map(([field]) => `${set.Type} record set with ${field}`);

const simpleFields = ['Name', 'Type', 'TTL', 'ResourceRecords', 'AliasTarget'];

const destination = ({ AliasTarget, ResourceRecords = [] }: RecordSet): string =>
  AliasTarget?.DNSName ?? ResourceRecords.map(({ Value }) => Value).join(' ');
