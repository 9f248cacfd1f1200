import type { Weights } from '../words';
import { simpleOf, spread } from './points-at';
import type { RecordFacts } from './record-facts';
import type { RecordChange, RecordSet } from './record-set';

/**
 * One batch each, which Route 53 carries out as a whole or not at all: no client is ever without an answer. Simple and weighted
 * sets of one name and type exclude each other, so the former leave in the batch in which the latter come.
 *
 * Source: API Reference, ChangeResourceRecordSets ("change batches are considered transactional"); Route 53 Developer Guide,
 * "Values specific for weighted records".
 */
const replace = (former: readonly RecordSet[], next: readonly RecordSet[]): readonly RecordChange[] => [
  ...former.map((set) => ({ action: 'DELETE' as const, set })),
  ...next.map((set) => ({ action: 'CREATE' as const, set })),
];

/** Simple sets become weighted ones. Every client stays where it is: 100/0 at blue, 0/100 at green. */
export const weightedChanges = (facts: RecordFacts, weights: Weights): readonly RecordChange[] =>
  replace(
    facts.sets,
    facts.sets.flatMap((set) => spread(facts, set, weights)),
  );

/** The same weighted sets with other weights; both of them in one batch. */
export const weightChanges = ({ sets, identifiers }: RecordFacts, weights: Weights): readonly RecordChange[] =>
  sets.map((set) => ({
    action: 'UPSERT',
    set: { ...set, Weight: set.SetIdentifier === identifiers.blue ? weights.blue : weights.green },
  }));

/** Weighted sets become simple ones at green. */
export const detachChanges = ({ sets, identifiers }: RecordFacts): readonly RecordChange[] =>
  replace(sets, sets.filter(({ SetIdentifier }) => SetIdentifier === identifiers.green).map(simpleOf));

/** Sets that resolvers keep for longer than the move allows get its TTL. An alias has none: its load balancer's 60 s hold. */
export const ttlChanges = ({ sets, ttlSeconds }: RecordFacts): readonly RecordChange[] =>
  sets.filter(({ TTL = 0 }) => TTL > ttlSeconds).map((set) => ({ action: 'UPSERT', set: { ...set, TTL: ttlSeconds } }));

/** Exactly what was there before, in place of what is there. */
export const restoreChanges = ({ sets }: RecordFacts, before: readonly RecordSet[]): readonly RecordChange[] =>
  replace(sets, before);
