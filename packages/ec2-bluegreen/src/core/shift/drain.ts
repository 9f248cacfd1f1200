import type { Finding } from '@regionlift/migration/core';
import type { FleetLedger, LiveRoute } from '../live';
import { failing, listing } from '../live-finding';
import type { Routing } from '../words';
import { breaches, type GateFacts } from './gate';
import { settledSince } from './shift-ledger';
import { allOn, effectiveWeights, inWords, sameWeights } from './weights';

/** What is known while blue finishes its connections. */
export interface DrainFacts extends Omit<GateFacts, 'attached'> {
  readonly route: LiveRoute;
  readonly routing: Routing;
  /** Requests or flows of blue in the last whole minutes, newest first; empty when CloudWatch has none. */
  readonly connections: readonly number[];
  readonly ledger: FleetLedger;
  readonly nowMs: number;
  readonly ttlSeconds: number;
  readonly drainSeconds: number;
}

/** REMEMBER: draining began at that moment. WAIT: connections are left, or nobody can say that none is. */
export type DrainMove =
  | { readonly kind: 'REMEMBER'; readonly sinceMs: number }
  | { readonly kind: 'WAIT'; readonly findings: readonly Finding[] }
  | { readonly kind: 'DONE'; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * Newest minutes that all have to show nothing. An accelerator keeps sending an established connection to blue until it has
 * been idle for 340 seconds (Global Accelerator Developer Guide, "How AWS Global Accelerator works", idle timeout): six
 * minutes. Records have no such memory; one quiet minute can be luck.
 */
export const quietMinutes: Readonly<Record<Routing, number>> = { ACCELERATOR: 6, RECORDS: 3 };

/**
 * Whether blue has finished. DONE when no connection is left in the newest minutes and the shortest wait is over, and with a
 * finding that says what is left when the time that blue was given is over. A breach refuses: the undo of the step leads
 * clients back.
 */
export function judgeDrain(facts: DrainFacts): DrainMove {
  const { subject, route, routing, ledger, nowMs, connections, ttlSeconds, drainSeconds } = facts;
  const weights = effectiveWeights(route);
  if (!sameWeights(weights, allOn('GREEN'))) return { kind: 'REFUSE', findings: [blueHasClients(subject, route)] };
  const broken = breaches({ ...facts, attached: route.attached });
  if (broken.length > 0) return { kind: 'REFUSE', findings: broken };
  if (!route.settled) return { kind: 'WAIT', findings: [] };
  const since = ledger.drainingSince;
  if (since === undefined) return { kind: 'REMEMBER', sinceMs: settledSince(ledger, route) ?? nowMs };
  const passed = (nowMs - since) / 1000;
  const minutes = quietMinutes[routing];
  const newest = connections.slice(0, minutes);
  const quiet = newest.length === minutes && newest.every((count) => count === 0);
  // Minutes that were counted while clients still came do not speak for those after.
  if (quiet && passed >= minutes * 60 + (routing === 'RECORDS' ? ttlSeconds : 0)) return { kind: 'DONE', findings: [] };
  return { kind: passed >= drainSeconds ? 'DONE' : 'WAIT', findings: [notDrained(subject, newest, passed, minutes)] };
}

const blueHasClients = (subject: string, route: LiveRoute): Finding =>
  failing(subject)(
    'BlueHasClients',
    'shiftPercents',
    inWords(effectiveWeights(route)),
    'every client on green',
    'run the steps of the shift first',
  );

const notDrained = (subject: string, newest: readonly number[], passed: number, minutes: number): Finding =>
  listing(subject)(
    'ConnectionsLeft',
    'drainSeconds',
    newest.length === 0
      ? `no datapoint of blue's connections after ${Math.round(passed)} s`
      : `${newest.join(', ')} on blue in the newest minutes after ${Math.round(passed)} s`,
    `none in ${minutes} minutes`,
    'wait, end them at the clients, or let them be cut: clients connect again, to green',
  );
