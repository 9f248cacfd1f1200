import type { Partition, ProtectedResource } from '@regionlift/migration/core';

/**
 * Everything that the runtime of backups has to know, as JSON in the function's environment variable `REGIONLIFT_PART`. Lambda
 * allows 4 KB for all variables together ("Lambda quotas"): keep it small.
 */
export interface BackupsRuntimeConfig {
  /** Raised when the shape changes; the runtime refuses another one. */
  readonly version: 1;
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
  readonly source: { readonly region: string; readonly vaultName: string };
  readonly target: { readonly region: string; readonly vaultName: string };
  readonly backupRoleArn: string;
  readonly freshHours: number;
  /** Days for which a point is kept that the gate has made, and a copy of it. */
  readonly keepDays: number;
  readonly keepCopyDays: number;
  /** Name of the plan of restores on trial; absent without one. */
  readonly restoreTestPlan?: string;
  /** What is backed up, as the gate asks for it. `continuous`: also point in time; `copied`: a copy lands in the other region. */
  readonly resources: readonly {
    readonly arn: string;
    readonly kind: ProtectedResource['kind'];
    readonly side: ProtectedResource['side'];
    readonly continuous: boolean;
    readonly copied: boolean;
  }[];
}

/** Name of the environment variable that carries {@link BackupsRuntimeConfig}. */
export const runtimeConfigVariable = 'REGIONLIFT_PART';
