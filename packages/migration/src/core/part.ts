import type { CanaryDeclaration } from './canary';
import type { Effect } from './effect';
import type { Panel } from './panel';
import type { Phase } from './phase';
import type { Side, Signal } from './signal';

/**
 * What every part of a migration declares of itself, and all that cutover, observability and backups know of it.
 * Nobody else looks inside a part.
 */
export interface PartDeclaration {
  /** Slug of the part, unique in its migration: `assets`. */
  readonly name: string;
  readonly kind: PartKind;
  /** Name of the function in the target region that is invoked with the steps' actions; absent in a phase without steps. */
  readonly functionName?: string;
  /** Where reports and evidence are kept; the BACKUP part's export bucket. */
  readonly evidence?: EvidencePlace;
  /** What the cutover does with the part, in order. */
  readonly steps: readonly Step[];
  /** What has to be watched. */
  readonly signals: readonly Signal[];
  /** What must not be lost. */
  readonly protects: readonly ProtectedResource[];
  /** What an operator wants to see of it, in this order. */
  readonly panels: readonly Panel[];
  /** Logs that say what it does. */
  readonly logs: readonly LogDeclaration[];
  /** What tries the part out, again and again, while nothing else does; absent in a phase in which there is nothing to try. */
  readonly canary?: CanaryDeclaration;
  /** Names of the outputs that both dialects export, without the migration's name: `AssetsTargetBucket`. */
  readonly outputs: readonly OutputDeclaration[];
}

/** A bucket of the target region. */
export interface EvidencePlace {
  readonly bucketName: string;
  readonly region: string;
  /** ARN of the alias of the key that what is written is encrypted with. */
  readonly keyArn: string;
}

/** The kinds of parts. */
export type PartKind = 'BUCKET' | 'FLEET' | 'DATABASE' | 'BACKUP';

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
  /** The phase that has to be deployed before the step runs; absent: the one that the cutover starts in. */
  readonly needsPhase?: Phase;
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

/** A log group that a part writes to. */
export interface LogDeclaration {
  readonly side: Side;
  readonly region: string;
  readonly groupName: string;
  /** RUNTIME: one JSON object a line, as `jsonLog` writes them; OTHER: flow logs, the workload's own. */
  readonly kind: 'RUNTIME' | 'OTHER';
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
  /** How AWS Backup may protect it in the migration's phase; absent: not (a key, a replica that still follows). */
  readonly backup?: BackupWish;
}

/** How a resource may be backed up. */
export interface BackupWish {
  /**
   * CONTINUOUS: point in time and snapshots. PERIODIC: snapshots alone, because a continuous backup would change settings that
   * belong to somebody else's template, or is not to be had.
   */
  readonly mode: 'CONTINUOUS' | 'PERIODIC';
  /** Days for which the part's own template keeps points in time: a continuous rule has to keep the same. */
  readonly continuousDays?: number;
  /** ARN of the key, or of its alias, that the resource is encrypted with; absent: an AWS managed key. */
  readonly keyArn?: string;
  /** What a restore test has to say besides what AWS infers ("Restore testing inferred metadata"). */
  readonly restoreMetadata?: Readonly<Record<string, string>>;
}

/** An output that both dialects export under the same name (A8). */
export interface OutputDeclaration {
  /** PascalCase, unique in the migration. */
  readonly name: string;
  readonly description: string;
}
