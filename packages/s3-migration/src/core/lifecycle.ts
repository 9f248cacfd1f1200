import { hasReached } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { ledgerKeysOf } from './ledger-keys';
import type { Switch } from './replication-rule';

/** One lifecycle rule, in S3's words. */
export interface LifecycleRule {
  readonly id: string;
  readonly status: Switch;
  /** Empty for every object. */
  readonly prefix: string;
  readonly abortIncompleteMultipartUploadDays?: number;
  readonly noncurrentVersionExpirationDays?: number;
  readonly expirationDays?: number;
}

/**
 * The target's lifecycle. Uploads that were never finished are dropped after seven days. Noncurrent versions expire only
 * when the user has said after how many days, and only from CUT_OVER on: S3 counts from the dates of the source's
 * versions, so that expiry before would take away what completeness has yet to prove.
 */
export const targetLifecycle = ({ target, migration }: BucketPlan): readonly LifecycleRule[] => [
  abandonedUploads,
  ...(target.noncurrentRetentionDays === undefined
    ? []
    : [
        {
          id: 'noncurrent-versions',
          status: (hasReached(migration.phase, 'CUT_OVER') ? 'Enabled' : 'Disabled') as Switch,
          prefix: '',
          noncurrentVersionExpirationDays: target.noncurrentRetentionDays,
        },
      ]),
];

/** The ledger's lifecycle: reports expire, what the runtime remembers does not. */
export const ledgerLifecycle = ({ ledger, part }: BucketPlan): readonly LifecycleRule[] => [
  abandonedUploads,
  {
    id: 'batch-reports',
    status: 'Enabled',
    prefix: `${ledgerKeysOf(part).batchReports}/`,
    expirationDays: ledger.retentionDays,
  },
  {
    id: 'noncurrent-versions',
    status: 'Enabled',
    prefix: '',
    noncurrentVersionExpirationDays: ledger.retentionDays,
  },
];

const abandonedUploads: LifecycleRule = {
  id: 'abandoned-uploads',
  status: 'Enabled',
  prefix: '',
  abortIncompleteMultipartUploadDays: 7,
};
