import type { Finding } from '@regionlift/migration/core';
import type { BackupsRuntimeConfig } from '../runtime-config';

/** A resource as the gate is told of it. */
export type GatedResource = BackupsRuntimeConfig['resources'][number];

/** A recovery point, as AWS Backup lists it. Times in milliseconds since 1970. */
export interface LivePoint {
  readonly arn: string;
  /**
   * `COMPLETED` or `AVAILABLE` (ready), `STOPPED` (a continuous backup that was interrupted), `CREATING`, `PARTIAL`, `EXPIRED`, `DELETING`.
   * Source: AWS Backup API Reference, DescribeRecoveryPoint (Status).
   */
  readonly status: string;
  /** Of a continuous backup: when it began. */
  readonly createdAt: number;
  readonly completedAt?: number;
  readonly encrypted?: boolean;
  /** Whether a plan has made it: then the plan's rule copies it too. */
  readonly planned: boolean;
}

/** A backup job, as AWS Backup lists it. */
export interface LiveJob {
  readonly id: string;
  /** `CREATED`, `PENDING`, `RUNNING`, `ABORTING`, `ABORTED`, `COMPLETED`, `FAILED`, `EXPIRED`, `PARTIAL`. */
  readonly state: string;
  readonly createdAt: number;
  readonly endedAt?: number;
  readonly message?: string;
  /** Whether its point goes to the vault that is looked at. */
  readonly ours: boolean;
}

/** A copy job: `CREATED`, `RUNNING`, `COMPLETED`, `FAILED`, `PARTIAL`. */
export interface LiveCopyJob extends Omit<LiveJob, 'ours'> {
  readonly pointArn: string;
  readonly copyArn?: string;
}

/** What is seen of a resource. Lists come newest first. */
export interface GateSight {
  readonly points: readonly LivePoint[];
  readonly jobs: readonly LiveJob[];
  /** Until when a continuously backed up database can be restored (RDS, LatestRestorableTime). */
  readonly restorableUntil?: number;
  /** Present when and only when copies are asked for. */
  readonly copies?: { readonly points: readonly LivePoint[]; readonly jobs: readonly LiveCopyJob[] };
}

/** How the gate is held. */
export interface GateMeasure {
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly freshHours: number;
}

/** What comes next for a resource. `after`: what was known before, so that the same start asked for twice is one. */
export type GateMove =
  | { readonly kind: 'FRESH'; readonly point: LivePoint; readonly findings: readonly Finding[] }
  | { readonly kind: 'WAIT'; readonly until: string }
  | { readonly kind: 'START_BACKUP'; readonly after: string }
  | { readonly kind: 'START_COPY'; readonly pointArn: string; readonly after: string }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };
