import type {
  BackupsRuntimeConfig,
  LiveCopyJob,
  LiveJob,
  LivePoint,
  LiveRestore,
  LiveRestored,
  Side,
} from '../../../src/core';

/** What AWS Backup holds of both regions; survives a crash of the runtime. Tests change it as they like. */
export interface FakeWorld {
  /** Milliseconds since the epoch. Sleeping moves it. */
  now: number;
  readonly sides: Readonly<Record<Side, FakeSide>>;
  /** Resources that exist, by ARN. */
  readonly resources: Set<string>;
  /** Databases: LatestRestorableTime by ARN. */
  readonly restorableUntil: Map<string, number>;
  /** What each token has started. */
  readonly tokens: Map<string, string>;
  /** How the next jobs end. */
  outcome: { readonly state: 'COMPLETED' } | { readonly state: 'FAILED' | 'EXPIRED'; readonly message: string };
  readonly restores: Map<string, LiveRestore>;
  readonly restored: Map<string, LiveRestored>;
  /** Events of the runtime's log. */
  readonly log: string[];
}

/** The vault of one side, and the jobs of its region. */
export interface FakeSide {
  readonly points: Map<string, Listed<LivePoint>>;
  readonly jobs: Map<string, Listed<LiveJob> & Working>;
  readonly copyJobs: Map<string, Listed<LiveCopyJob> & Working>;
}

type Listed<T> = { -readonly [K in keyof T]: T[K] } & { readonly resourceArn: string };
interface Working {
  /** When it comes to its end. */
  readonly endsAt: number;
}

/** Milliseconds that a backup or a copy takes. */
export const jobTakes = 20 * 60_000;

/** Both vaults are empty, every resource exists. */
export const fakeWorld = (config: BackupsRuntimeConfig): FakeWorld => ({
  now: Date.parse('2026-11-26T12:00:00Z'),
  sides: { SOURCE: emptySide(), TARGET: emptySide() },
  resources: new Set(config.resources.map(({ arn }) => arn)),
  restorableUntil: new Map(),
  tokens: new Map(),
  outcome: { state: 'COMPLETED' },
  restores: new Map(),
  restored: new Map(),
  log: [],
});

const emptySide = (): FakeSide => ({ points: new Map(), jobs: new Map(), copyJobs: new Map() });
