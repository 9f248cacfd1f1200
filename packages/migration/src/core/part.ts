import type { Effect } from './effect';

/** The two ends of a migration. */
export type Side = 'SOURCE' | 'TARGET';

/**
 * What every part of a migration declares of itself, and all that cutover, observability and backups know of it.
 * Nobody else looks inside a part.
 */
export interface PartDeclaration {
  /** Slug of the part, unique in its migration: `assets`. */
  readonly name: string;
  readonly kind: PartKind;
  /** What the cutover does with the part, in order. */
  readonly steps: readonly Step[];
  /** What has to be watched. */
  readonly signals: readonly Signal[];
  /** What must not be lost. */
  readonly protects: readonly ProtectedResource[];
  /** Names of the outputs that both dialects export, without the migration's name: `AssetsTargetBucket`. */
  readonly outputs: readonly OutputDeclaration[];
}

/** The kinds of parts. */
export type PartKind = 'BUCKET' | 'FLEET' | 'DATABASE';

/**
 * The stages of a cutover, in order. Stages before FENCE can be repeated for weeks; from FENCE to OPEN the source takes
 * no writes; after FLIP the way back is a rollback, not an abort.
 */
export const stages = [
  'PREFLIGHT',
  'PREPARE',
  'GATE',
  'WARM',
  'FENCE',
  'DRAIN',
  'FLIP',
  'OPEN',
  'PROBE',
  'SHIFT',
  'RETIRE',
] as const;

/** See {@link stages}. */
export type Stage = (typeof stages)[number];

/** One step that a part's runtime carries out. Steps are idempotent: running one again continues or changes nothing. */
export interface Step {
  /** Unique in its part, kebab-case: `start-backfill`. */
  readonly name: string;
  readonly stage: Stage;
  /** The action that the part's runtime is invoked with. */
  readonly action: string;
  /** Whether the step changes anything; a dry run leaves those out. */
  readonly changes: boolean;
  /** Seconds until the step is given up. */
  readonly timeoutSeconds: number;
  /** Seconds between polls of a step that waits; absent for a step that answers at once. */
  readonly pollSeconds?: number;
  /** The action that takes the step back; absent when there is nothing to take back. */
  readonly undo?: string;
  /** Every API call that the step makes. */
  readonly effects: readonly Effect[];
}

/** A CloudWatch metric that says how a part fares, with the threshold from which it is unwell. */
export interface Signal {
  /** Unique in its part, kebab-case: `replication-failed`. */
  readonly name: string;
  readonly side: Side;
  /** Region whose CloudWatch has the metric. */
  readonly region: string;
  readonly namespace: string;
  readonly metricName: string;
  /** Values may be an `outputReference`: what AWS names itself is known as an output of the part only. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'p99';
  readonly periodSeconds: number;
  readonly threshold: number;
  readonly comparison: 'ABOVE' | 'BELOW';
  /** Periods in a row that have to breach. */
  readonly evaluationPeriods: number;
  readonly missingData: 'BREACHING' | 'NOT_BREACHING' | 'IGNORE' | 'MISSING';
  /** Whether a breach aborts a running cutover. */
  readonly abortsCutover: boolean;
  /** Why this threshold, with its source. */
  readonly reason: string;
}

/** A stateful resource: backed up, never deleted while the migration runs. */
export interface ProtectedResource {
  readonly kind:
    | 'S3_BUCKET'
    | 'KMS_KEY'
    | 'RDS_INSTANCE'
    | 'RDS_CLUSTER'
    | 'EBS_VOLUME'
    | 'EC2_INSTANCE'
    | 'BACKUP_VAULT';
  readonly side: Side;
  readonly region: string;
  /** Literal ARN; for a key the ARN of its alias. */
  readonly arn: string;
}

/** An output that both dialects export under the same name (A8). */
export interface OutputDeclaration {
  /** PascalCase, unique in the migration. */
  readonly name: string;
  readonly description: string;
}
