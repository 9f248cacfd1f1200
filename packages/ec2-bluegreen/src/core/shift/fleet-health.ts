import type { FleetLedger, LiveGroup, LiveTarget } from '../live';
import type { Colour } from '../words';

/** How a fleet fares in the eyes of its load balancer. */
export interface FleetHealth {
  /** Instances that are healthy in every target group that uses them. */
  readonly healthy: number;
  /** Instances that there have to be. */
  readonly wanted: number;
  /** Instances whose first health checks are under way. */
  readonly starting: number;
}

/**
 * WELL: all are healthy. WEAK: some are missing, half or more are there. DOWN: fewer than half. DARK: none. Half is the line
 * because scaling aims at 50 per cent of CPU by default: half of a fleet can still carry its whole load, fewer cannot.
 */
export type FleetState = 'WELL' | 'WEAK' | 'DOWN' | 'DARK';

/** See {@link FleetState}. */
export const stateOf = ({ healthy, wanted }: Pick<FleetHealth, 'healthy' | 'wanted'>): FleetState => {
  if (healthy === 0) return 'DARK';
  if (healthy * 2 < wanted) return 'DOWN';
  return healthy < wanted ? 'WEAK' : 'WELL';
};

/**
 * The health of one colour. While the runtime keeps its policy from scaling it, green has to have what it was scaled to, also
 * when somebody has scaled it in by hand. Without a group as many are wanted as are registered and not leaving.
 */
export function healthOf(
  colour: Colour,
  targets: readonly LiveTarget[],
  group: LiveGroup | undefined,
  { blueCapacity = 0, suspended }: Pick<FleetLedger, 'blueCapacity' | 'suspended'>,
): FleetHealth {
  // Not used: the target group serves no listener, or its zone is not enabled; no client meets it (API Reference, TargetHealth).
  const used = targets.filter(({ state }) => state !== 'unused');
  const states = [...new Set(used.map(({ id }) => id))].map((instance) =>
    used.filter(({ id }) => id === instance).map(({ state }) => state),
  );
  const staying = states.filter((all) => !all.every((state) => state === 'draining' || state === 'unhealthy.draining'));
  const healthy = states.filter((all) => all.every((state) => state === 'healthy')).length;
  const starting = states.filter((all) => all.some((state) => state === 'initial')).length;
  if (group === undefined) return { healthy, wanted: staying.length, starting };
  const frozen = colour === 'GREEN' && (suspended?.GREEN?.length ?? 0) > 0;
  const scaledTo = frozen ? Math.min(blueCapacity, group.maxCapacity) : 0;
  return { healthy, wanted: Math.max(group.desiredCapacity, scaledTo), starting };
}

/** For findings: `2 of 6 targets healthy`. */
export const healthInWords = ({ healthy, wanted }: Pick<FleetHealth, 'healthy' | 'wanted'>): string =>
  `${healthy} of ${wanted} targets healthy`;
