import type { Line } from './line';
import { randomOf } from './random';

/** What sample data tells: clients go over from one region to the other while the graph runs. */
export interface Story {
  readonly from?: string;
  readonly to?: string;
  /** Share of the range after which they do, 0 to 1. */
  readonly cutoverAt: number;
}

/** The threshold that a line is held against: sample data stays on its good side. */
export interface Limit {
  readonly value: number;
  readonly below: boolean;
}

/** Made-up values of a line, the same for the same seed; never measured anywhere. NaN where nothing is published. */
export function sampleOf(
  { metricName, label, region, identity }: Pick<Line, 'metricName' | 'label' | 'region' | 'identity'>,
  points: number,
  { seed, story, limit }: { readonly seed: string; readonly story: Story; readonly limit?: Limit | undefined },
): readonly number[] {
  const random = randomOf(`${seed} ${identity}`);
  const shape = shapeOf(metricName || label);
  const level = levelOf(shape, limit) * (0.75 + random() / 2);
  let walk = 0;
  return Array.from({ length: points }, (_, at) => {
    walk = walk * 0.85 + (random() - 0.5) * 0.3;
    const wave = 1 + 0.15 * Math.sin((at / points) * Math.PI * 2 + level);
    const value = level * wave * (1 + walk * shape.noise) * shareOf(shape, region, at / points, story);
    if (shape.during) return duringCutover(shape, at / points, 1 / points, story);
    return held(Math.max(0, value), shape, limit);
  });
}

interface Shape {
  readonly named: RegExp;
  readonly level: number;
  readonly noise: number;
  /** Follows the clients. */
  readonly traffic?: boolean;
  readonly whole?: boolean;
  /** Published when a cutover ends: EVENT counts it, MEASURE is nothing at other times. */
  readonly during?: 'EVENT' | 'MEASURE';
}

/** The first that fits. */
const shapes: readonly Shape[] = [
  {
    named:
      /fail|error|5xx|abort|timed|expired|refused|unhealthy|rejected|reset|throttle|pendinginstances|standby|terminat/i,
    level: 0,
    noise: 0,
  },
  { named: /executiontime/i, level: 412_000, noise: 0, during: 'MEASURE' },
  { named: /execution|actions|jobs/i, level: 1, noise: 0, during: 'EVENT' },
  { named: /group|healthyhost|inservice|capacity/i, level: 4, noise: 0.02, whole: true },
  { named: /utilization|percent/i, level: 38, noise: 0.6 },
  { named: /transactionids/i, level: 2.1e8, noise: 0.01 },
  { named: /dbload/i, level: 0.9, noise: 0.9, traffic: true },
  { named: /pending|slotlag/i, level: 6e7, noise: 1.2 },
  { named: /replicationlatency|lag|delay/i, level: 4, noise: 1 },
  { named: /duration/i, level: 340, noise: 0.8 },
  { named: /latency$|responsetime/i, level: 0.004, noise: 0.8 },
  { named: /connection|sessions|flow/i, level: 60, noise: 0.4, traffic: true, whole: true },
  { named: /invocation/i, level: 2, noise: 0.5, whole: true },
  { named: /request/i, level: 900, noise: 0.5, traffic: true, whole: true },
  { named: /iops|ops$/i, level: 420, noise: 0.7, traffic: true },
  { named: /size|storage|memory|volume|diskusage/i, level: 4.2e10, noise: 0.02 },
  { named: /objects/i, level: 1.2e6, noise: 0.01, whole: true },
  { named: /bytes|throughput|network/i, level: 3e6, noise: 0.6, traffic: true },
];

const anything: Shape = { named: /./, level: 12, noise: 0.5 };

const shapeOf = (name: string): Shape => shapes.find(({ named }) => named.test(name)) ?? anything;

/** Healthy values are a good way off their threshold, and not so far that the graph shows nothing. */
const levelOf = (shape: Shape, limit: Limit | undefined): number => {
  if (limit === undefined || limit.value <= 0 || shape.level === 0) return shape.level;
  return limit.below
    ? Math.min(Math.max(shape.level, limit.value * 2), limit.value * 6)
    : Math.min(Math.max(shape.level, limit.value * 0.08), limit.value * 0.45);
};

/** Whatever the waves, on the good side. */
function held(value: number, { level, whole }: Shape, limit: Limit | undefined): number {
  if (limit === undefined || limit.value <= 0 || level === 0) return whole ? Math.round(value) : value;
  const good = limit.below ? Math.max(value, limit.value * 1.02) : Math.min(value, limit.value * 0.98);
  return whole ? (limit.below ? Math.ceil(good) : Math.floor(good)) : good;
}

/** One cutover, which ends when clients have gone over. */
function duringCutover({ level, during }: Shape, at: number, step: number, { cutoverAt }: Story): number {
  const ends = cutoverAt + 0.08;
  const now = at <= ends && ends < at + step;
  return now ? level : during === 'MEASURE' ? Number.NaN : 0;
}

/** The share of all clients that a region has, going over within a twelfth of the range. */
function shareOf({ traffic }: Shape, region: string, at: number, { from, to, cutoverAt }: Story): number {
  if (!traffic || (region !== from && region !== to)) return 1;
  const moved = Math.min(1, Math.max(0, (at - cutoverAt) * 12));
  return Math.max(region === to ? moved : 1 - moved, 0.03);
}
