import type { FleetLedger } from '../live';
import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import { restoreChanges, ttlChanges, weightedChanges } from './record-changes';
import type { RecordFacts } from './record-facts';
import { obstacles, ttlTooLong } from './record-findings';
import type { RecordChange, RecordSet } from './record-set';
import { recordState } from './record-state';
import { sameButTtl, sameSets } from './same-sets';

/**
 * What an action does next with the record. CHANGE: write the ledger, then the batch. WAIT: come again. SETTLED: nothing is left
 * to do. REFUSE: waiting does not help. Decided by what is there now: it may be asked again after a crash at any line.
 */
export type RecordMove =
  | { readonly kind: 'CHANGE'; readonly changes: readonly RecordChange[]; readonly remember: Partial<FleetLedger> }
  | { readonly kind: 'WAIT'; readonly until: number }
  | { readonly kind: 'SETTLED'; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/** Lowers the TTL, then waits until no resolver can hold the record with the former one (EC2-8). */
export function lowerTtlMove(subject: string, facts: RecordFacts, ledger: FleetLedger, now: number): RecordMove {
  const state = recordState(facts);
  const findings = [...obstacles(subject, state), ...ttlTooLong(subject, facts)];
  if (findings.length > 0) return { kind: 'REFUSE', findings };
  const changes = state.kind === 'SIMPLE' ? ttlChanges(facts) : [];
  if (changes.length === 0) return waitForTtl(ledger, now);
  const fromSeconds = Math.max(...facts.sets.map(({ TTL = 0 }) => TTL));
  return {
    kind: 'CHANGE',
    changes,
    remember: { recordBefore: before(ledger, facts.sets), ttlLowered: { at: now, fromSeconds } },
  };
}

/** Puts two weighted sets in place of each simple one, all clients on blue (EC2-8); not before the former TTL is over. */
export function adoptMove(subject: string, facts: RecordFacts, ledger: FleetLedger, now: number): RecordMove {
  const state = recordState(facts);
  const findings = obstacles(subject, state);
  if (findings.length > 0) return { kind: 'REFUSE', findings };
  if (state.kind === 'WEIGHTED') return { kind: 'SETTLED', findings: [] };
  const wait = waitForTtl(ledger, now);
  if (wait.kind === 'WAIT') return wait;
  return {
    kind: 'CHANGE',
    changes: weightedChanges(facts, { blue: 100, green: 0 }),
    remember: { recordBefore: before(ledger, facts.sets) },
  };
}

/**
 * Puts exactly back what was there before the runtime changed it, the TTL included. Refused while green has clients: a simple
 * record takes them all to blue at once, healthy or not. What somebody edited meanwhile stays as it is.
 */
export function restoreMove(subject: string, facts: RecordFacts, ledger: FleetLedger): RecordMove {
  const { recordBefore } = ledger;
  if (recordBefore === undefined || sameSets(facts.sets, recordBefore)) return { kind: 'SETTLED', findings: [] };
  const state = recordState(facts);
  if (state.kind === 'FOREIGN') return { kind: 'SETTLED', findings: [editedMeanwhile(subject, state.why)] };
  if (state.kind === 'SIMPLE' && state.at === 'BLUE' && !sameButTtl(facts.sets, recordBefore))
    return { kind: 'SETTLED', findings: [editedMeanwhile(subject, "another simple record of blue's load balancer")] };
  const green =
    state.kind === 'WEIGHTED' ? state.weights.green : state.kind === 'SIMPLE' && state.at === 'GREEN' ? 100 : 0;
  return green > 0
    ? { kind: 'REFUSE', findings: [clientsOnGreen(subject, green)] }
    : { kind: 'CHANGE', changes: restoreChanges(facts, recordBefore), remember: {} };
}

/** The ledger once the record is what it was. */
export const forgetRecord = ({ recordBefore: _before, ttlLowered: _lowered, ...rest }: FleetLedger): FleetLedger =>
  rest;

/**
 * Seconds for which a lowered TTL is waited for on top of the former one: Route 53's servers have a change within a minute as
 * a rule (Route 53 Developer Guide, "Editing records"), another is for the call itself.
 */
export const recordPropagationSeconds = 120;

const waitForTtl = ({ ttlLowered }: FleetLedger, now: number): RecordMove => {
  const until =
    ttlLowered === undefined ? 0 : ttlLowered.at + (ttlLowered.fromSeconds + recordPropagationSeconds) * 1_000;
  return now < until ? { kind: 'WAIT', until } : { kind: 'SETTLED', findings: [] };
};

/** What was there before the first change of this round; somebody's own edit since then counts as what was there. */
const before = ({ recordBefore }: FleetLedger, sets: readonly RecordSet[]): readonly RecordSet[] =>
  recordBefore !== undefined && sameButTtl(recordBefore, sets) ? recordBefore : sets;

const editedMeanwhile = (subject: string, found: string): Finding =>
  listing(subject)(
    'RecordChangedMeanwhile',
    'hostName',
    found,
    'what the runtime put there',
    'look at the record; it stays as somebody left it',
  );

const clientsOnGreen = (subject: string, green: number): Finding =>
  failing(subject)(
    'ClientsOnGreen',
    'hostName',
    `${green} % of clients on green`,
    'none before the record is put back',
    'run return-to-blue first',
  );
