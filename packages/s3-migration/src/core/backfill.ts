import { arns } from '@regionlift/migration/core';
import { ledgerKeysOf } from './ledger-keys';
import type { BucketRuntimeConfig } from './runtime-config';
import { tokenOf } from './token';

/**
 * The request that starts S3 Batch Replication (S3-7): objects that were there before the rule (`NONE`) and those that
 * failed (`FAILED`). The manifest is generated from the bucket's replication configuration; the job runs in the source
 * bucket's region, where S3 wants the generated manifest too.
 *
 * Sources: API reference, CreateJob (S3 Control) and S3JobManifestGenerator; User Guide, "Replicating existing objects
 * with Batch Replication". Structurally equal to the SDK's `CreateJobRequest`.
 */
export function backfillJob(config: BucketRuntimeConfig, attempt: number) {
  const scope = { partition: config.partition, account: config.account };
  return {
    AccountId: config.account,
    ConfirmationRequired: false,
    Operation: { S3ReplicateObject: {} },
    ManifestGenerator: {
      S3JobManifestGenerator: {
        ExpectedBucketOwner: config.account,
        SourceBucket: arns.bucket(scope, config.source.bucketName),
        EnableManifestOutput: false,
        Filter: {
          EligibleForReplication: true,
          ObjectReplicationStatuses: ['NONE', 'FAILED'] as ('NONE' | 'FAILED')[],
        },
      },
    },
    Report: {
      Bucket: arns.bucket(scope, config.ledger.bucketName),
      Format: 'Report_CSV_20180820' as const,
      Enabled: true,
      Prefix: ledgerKeysOf(config.part).batchReports,
      ReportScope: 'AllTasks' as const,
      ExpectedBucketOwner: config.account,
    },
    Priority: 10,
    RoleArn: config.backfillRoleArn,
    ClientRequestToken: backfillToken(config, attempt),
    Description: `${config.qualifier}-${config.migration}-${config.part}: backfill, attempt ${attempt}`,
  };
}

/** The same attempt of the same part asks with the same token: S3 then answers with the job that is there (at most 64 characters). */
export const backfillToken = (config: BucketRuntimeConfig, attempt: number): string =>
  `regionlift-${tokenOf([config.qualifier, config.migration, config.part, config.source.bucketName, config.target.bucketName, String(attempt)])}`;
