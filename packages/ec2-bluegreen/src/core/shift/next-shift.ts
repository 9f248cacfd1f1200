import type { Finding } from '@regionlift/migration/core';
import type { FleetLedger, LiveRoute } from '../live';
import { listing } from '../live-finding';
import type { Weights } from '../words';
import { healthInWords, stateOf } from './fleet-health';
import { breaches, type GateFacts, silentAlarms } from './gate';
import { isDark, refugeOf, whyGreen } from './refuge';
import { settledSince } from './shift-ledger';
import { allOn, effectiveWeights, greenAt, mended, sameWeights } from './weights';

/** What is known while clients move on by one step. */
export interface ShiftFacts extends Omit<GateFacts, 'attached'> {
  /** Per cent of clients that the step brings to green. */
  readonly percent: number;
  /** Those of all steps, increasing to 100. */
  readonly percents: readonly number[];
  readonly route: LiveRoute;
  readonly ledger: FleetLedger;
  readonly nowMs: number;
  /** For which clients stay where they are and are watched, from the moment at which all of them are there. */
  readonly bakeMs: number;
}

/**
 * WRITE: move clients, then look again. BREAK_OFF: send them where they are safe, and refuse. REMEMBER: the last move has
 * reached everybody. WAIT: nothing to do but to look again.
 */
export type ShiftMove =
  | { readonly kind: 'WRITE'; readonly weights: Weights; readonly findings: readonly Finding[] }
  | { readonly kind: 'BREAK_OFF'; readonly weights: Weights; readonly findings: readonly Finding[] }
  | { readonly kind: 'REMEMBER'; readonly weights: Weights }
  | { readonly kind: 'WAIT'; readonly until: ShiftWait; readonly findings: readonly Finding[] }
  | { readonly kind: 'DONE'; readonly findings: readonly Finding[] };

/** What is waited for. */
export type ShiftWait = 'ARRIVED' | 'BAKED' | 'GREEN_WELL' | 'ALARMS_OK';

/**
 * The next move of one step of the shift, from weights, health, alarms and time alone. Rules, tested as properties: weights that
 * are written add up to 100 and stand on a colour with a healthy target if there is one; a breach always leads back to blue,
 * unless blue has nobody to serve; green is given more only when it is whole, has baked and no alarm is silent; no step is
 * left out, also not after a return; green is never given less without a breach, but for a raise that was cut in half.
 */
export function nextShift(facts: ShiftFacts): ShiftMove {
  const { route, health, percent, percents, subject } = facts;
  const gate = { ...facts, attached: route.attached };
  const weights = effectiveWeights(route);
  const broken = breaches(gate);
  if (broken.length > 0)
    return {
      kind: 'BREAK_OFF',
      weights: allOn(refugeOf(health, route.attached)),
      findings: [...broken, ...whyGreen(subject, health, route.attached)],
    };
  const listed = route.attached.includes('BLUE') ? whyGreen(subject, health, route.attached) : [];
  if (isDark(health, route.attached) && !sameWeights(weights, allOn('GREEN')))
    return { kind: 'WRITE', weights: allOn('GREEN'), findings: listed };
  const mend = mended(route);
  if (mend !== undefined) return { kind: 'WRITE', weights: mend, findings: listed };
  if (!route.settled) return { kind: 'WAIT', until: 'ARRIVED', findings: listed };
  const wait = weights.green === 0 ? undefined : baking(facts, gate, weights);
  if (wait !== undefined) return wait;
  if (stateOf(health.GREEN) !== 'WELL')
    return { kind: 'WAIT', until: 'GREEN_WELL', findings: [...listed, notWhole(facts)] };
  const next = percents.find((stop) => stop > weights.green && stop <= percent);
  return next === undefined
    ? { kind: 'DONE', findings: listed }
    : { kind: 'WRITE', weights: greenAt(next), findings: listed };
}

/** What keeps clients where they are; undefined when they have been watched for long enough and nothing was amiss. */
function baking(facts: ShiftFacts, gate: GateFacts, weights: Weights): ShiftMove | undefined {
  const since = settledSince(facts.ledger, facts.route);
  if (since === undefined) return { kind: 'REMEMBER', weights };
  if (facts.nowMs - since < facts.bakeMs) return { kind: 'WAIT', until: 'BAKED', findings: [] };
  const silent = silentAlarms(gate);
  return silent.length > 0 ? { kind: 'WAIT', until: 'ALARMS_OK', findings: silent } : undefined;
}

const notWhole = ({ subject, health }: ShiftFacts): Finding =>
  listing(subject)(
    'GreenNotWhole',
    'target',
    healthInWords(health.GREEN),
    'all of them, before green is given more clients',
    'wait for the instances that are missing',
  );
