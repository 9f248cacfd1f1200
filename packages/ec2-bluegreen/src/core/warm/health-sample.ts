import type { FleetLedger, LiveGroup, LiveTarget } from '../live';
import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import { fleetMissing, liveCapacity } from './scale-goal';

/** One look at green, and what came before it. */
export interface HealthFacts {
  readonly blue?: LiveGroup;
  readonly green?: LiveGroup;
  /** Of green. */
  readonly targets: readonly LiveTarget[];
  readonly ledger: Pick<FleetLedger, 'blueCapacity' | 'healthySamples' | 'sampledAt'>;
  readonly now: number;
  /** Samples in a row that are asked for. */
  readonly needed: number;
}

/** What a look at green came to; `samples` and `sampledAt` are for the ledger. */
export interface HealthVerdict {
  readonly status: 'HEALTHY' | 'NOT_YET' | 'REFUSED';
  readonly samples: number;
  readonly sampledAt: number;
  readonly healthy: number;
  readonly capacity: number;
  readonly findings: readonly Finding[];
}

/** Looks closer to each other than this count as one; milliseconds. */
export const sampleSpacingMs = 10_000;
/** A row of samples ends where nobody has looked for so long; milliseconds. */
export const sampleGapMs = 10 * 60_000;

/**
 * Whether green is as large as blue, every target of it healthy, for so many samples in a row (EC2-4). Targets that leave do
 * not count: their instances are being replaced, or were too many. A target that no health check has reached is not healthy.
 *
 * Codes: GreenTooSmall, GreenNotHealthy, GreenGroupMissing.
 */
export function healthVerdict(subject: string, facts: HealthFacts): HealthVerdict {
  const { blue, green, targets, ledger, now, needed } = facts;
  const capacity = Math.max(1, blue === undefined ? (ledger.blueCapacity ?? 1) : liveCapacity(blue));
  const staying = targets.filter(({ state }) => state !== 'draining' && state !== 'unhealthy.draining');
  const well = staying.filter(({ state }) => state === 'healthy');
  const healthy = new Set(well.map(({ id }) => id)).size;
  const seen = { healthy, capacity, sampledAt: now };
  if (green === undefined)
    return { ...seen, status: 'REFUSED', samples: 0, findings: [fleetMissing(subject, 'GREEN')] };
  if (green.desiredCapacity < capacity)
    return { ...seen, status: 'REFUSED', samples: 0, findings: [greenTooSmall(subject, green, capacity)] };
  if (well.length < staying.length || healthy < capacity || green.inService < capacity)
    return { ...seen, status: 'NOT_YET', samples: 0, findings: [notHealthy(subject, green, staying, capacity)] };
  const { healthySamples = 0, sampledAt = Number.NEGATIVE_INFINITY } = ledger;
  const since = now - sampledAt;
  const again = healthySamples > 0 && since < sampleSpacingMs;
  const samples = again ? healthySamples : (since > sampleGapMs ? 0 : healthySamples) + 1;
  return {
    ...seen,
    sampledAt: again ? sampledAt : now,
    samples,
    status: samples >= needed ? 'HEALTHY' : 'NOT_YET',
    findings: [],
  };
}

const greenTooSmall = (subject: string, { desiredCapacity }: LiveGroup, capacity: number): Finding =>
  failing(subject)(
    'GreenTooSmall',
    'desiredCapacity',
    `${desiredCapacity} instances wanted of green`,
    `the ${capacity} that blue has`,
    'run scale-green again',
  );

const notHealthy = (
  subject: string,
  { inService, desiredCapacity }: LiveGroup,
  targets: readonly LiveTarget[],
  capacity: number,
): Finding => {
  const ill = targets.filter(({ state }) => state !== 'healthy');
  const told = ill.slice(0, itemsTold).map(({ id, state, reason }) => `${id} ${state}${reason ? ` (${reason})` : ''}`);
  const more = ill.length > itemsTold ? [`and ${ill.length - itemsTold} more`] : [];
  return listing(subject)(
    'GreenNotHealthy',
    'targetGroup',
    [
      `${targets.length - ill.length} of ${targets.length} targets healthy, ${inService} of ${desiredCapacity} instances in service`,
      ...told,
      ...more,
    ].join(', '),
    `every target healthy, at least ${capacity}`,
    "wait; when it stays so look at the group's scaling activities and the reasons of its targets",
  );
};

/** Targets of a message at most. */
const itemsTold = 8;
