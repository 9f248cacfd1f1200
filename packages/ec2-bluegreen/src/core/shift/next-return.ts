import type { Finding } from '@regionlift/migration/core';
import type { FleetLedger, LiveGroup, LiveRoute } from '../live';
import { failing, listing } from '../live-finding';
import type { Weights } from '../words';
import { healthInWords, stateOf } from './fleet-health';
import { breaches, type GateFacts } from './gate';
import { isDark, whyGreen } from './refuge';
import { allOn, effectiveWeights, sameWeights } from './weights';

/** What is known while clients go back. */
export interface ReturnFacts extends Omit<GateFacts, 'attached'> {
  readonly route: LiveRoute;
  readonly blue: LiveGroup | undefined;
  readonly green: LiveGroup | undefined;
  readonly ledger: FleetLedger;
}

/** ATTACH: blue, without weight. SCALE: blue's group. WRITE: move clients. Each but WAIT is followed by another look. */
export type ReturnMove =
  | { readonly kind: 'ATTACH' }
  | { readonly kind: 'SCALE'; readonly capacity: number }
  | { readonly kind: 'WRITE'; readonly weights: Weights }
  | { readonly kind: 'WAIT'; readonly until: ReturnWait; readonly findings: readonly Finding[] }
  | { readonly kind: 'DONE'; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/** What is waited for. */
export type ReturnWait = 'ARRIVED' | 'BLUE_LARGE_ENOUGH' | 'BLUE_HEALTHY';

/**
 * The next move back to blue. While green serves well, blue is made as large as green first; when green fails there is no waiting.
 * Clients are never taken from a green that serves to a blue that does not. DONE: every client is on blue, which has a healthy
 * target.
 */
export function nextReturn(facts: ReturnFacts): ReturnMove {
  const { route, health, subject } = facts;
  if (!route.attached.includes('BLUE')) return { kind: 'ATTACH' };
  const weights = effectiveWeights(route);
  const onBlue = sameWeights(weights, allOn('BLUE'));
  const needed = neededOfBlue(facts, weights);
  const grow = growth(facts, needed);
  if (isDark(health, route.attached)) {
    if (!sameWeights(weights, allOn('GREEN'))) return { kind: 'WRITE', weights: allOn('GREEN') };
    if (grow !== undefined) return grow;
    const findings = whyGreen(subject, health, route.attached);
    return willRecover(facts)
      ? { kind: 'WAIT', until: 'BLUE_HEALTHY', findings }
      : { kind: 'REFUSE', findings: [...findings, noBlue(facts)] };
  }
  if (!onBlue && !fails(facts)) {
    if (grow !== undefined) return grow;
    // A blue that was attached just now may not have passed a health check yet.
    if (!route.settled) return { kind: 'WAIT', until: 'ARRIVED', findings: [] };
    if (isGrowing(facts, needed))
      return { kind: 'WAIT', until: 'BLUE_LARGE_ENOUGH', findings: [smaller(facts, needed)] };
  }
  if (!onBlue) return { kind: 'WRITE', weights: allOn('BLUE') };
  if (grow !== undefined) return grow;
  if (!route.settled) return { kind: 'WAIT', until: 'ARRIVED', findings: [] };
  if (health.BLUE.healthy > 0) return { kind: 'DONE', findings: limited(facts) };
  const findings = [nobody(facts)];
  return willRecover(facts)
    ? { kind: 'WAIT', until: 'BLUE_HEALTHY', findings }
    : { kind: 'REFUSE', findings: [...findings, noBlue(facts)] };
}

const fails = (facts: ReturnFacts): boolean => breaches({ ...facts, attached: facts.route.attached }).length > 0;

/**
 * Instances that blue has to have: as many as green has while green has clients, and what it was frozen at while nobody but the
 * runtime scales it; never more than its group allows.
 */
function neededOfBlue({ blue, green, ledger }: ReturnFacts, weights: Weights): number {
  const ofGreen = weights.green > 0 ? (green?.inService ?? 0) : 0;
  const frozen = (ledger.suspended?.BLUE?.length ?? 0) > 0 ? (ledger.blueCapacity ?? 0) : 0;
  return Math.min(Math.max(ofGreen, frozen), blue?.maxCapacity ?? 0);
}

/**
 * Whether waiting makes blue larger. Instances that are sick and not on their way are waited for only while fewer than half are
 * there: the group replaces them, or somebody has to look.
 */
function isGrowing({ blue, health: { BLUE: health } }: ReturnFacts, needed: number): boolean {
  if (health.healthy >= needed) return false;
  const coming = health.starting > 0 || (blue !== undefined && blue.inService < blue.desiredCapacity);
  return coming || stateOf({ healthy: health.healthy, wanted: needed }) === 'DOWN';
}

const growth = ({ blue }: ReturnFacts, needed: number): ReturnMove | undefined =>
  blue !== undefined && blue.desiredCapacity < needed ? { kind: 'SCALE', capacity: needed } : undefined;

const willRecover = ({ blue }: ReturnFacts): boolean => blue !== undefined && blue.desiredCapacity > 0;

const smaller = ({ subject, health }: ReturnFacts, needed: number): Finding =>
  listing(subject)(
    'BlueTooSmall',
    'source',
    healthInWords(health.BLUE),
    `${needed} healthy targets, as many as green has`,
    'wait for blue to grow; clients stay on green meanwhile',
  );

const limited = ({ subject, blue, green }: ReturnFacts): readonly Finding[] =>
  blue !== undefined && green !== undefined && blue.maxCapacity < green.inService
    ? [
        listing(subject)(
          'BlueCannotGrow',
          'source',
          `at most ${blue.maxCapacity} instances of blue, ${green.inService} of green`,
          'as many as green has',
          'raise the maximum of the source group if blue is short of capacity',
        ),
      ]
    : [];

const nobody = ({ subject, health }: ReturnFacts): Finding =>
  listing(subject)(
    'NobodyHealthy',
    'source',
    `${healthInWords(health.BLUE)} on blue, ${healthInWords(health.GREEN)} on green`,
    'a healthy target of blue',
    'mend blue: it has every client',
  );

const noBlue = ({ subject, blue }: ReturnFacts): Finding =>
  failing(subject)(
    'BlueGone',
    'source',
    blue === undefined ? 'no Auto Scaling group of blue' : 'a group of blue without capacity',
    'a blue that can serve',
    'bring the source fleet back, or stay on green',
  );
