import { arns, type Effect, functionLogEffects } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { canaryEffects } from './canary-effects';
import { type KeyUse, keyEffects } from './key-use';
import { ledgerKeysOf } from './ledger-keys';
import { bucketSteps } from './steps';

/** The part's key in the source region, for the ledger's objects. */
export const ledgerKeyUse = ({ ledger, sourceSideAlias }: BucketPlan): KeyUse => ({
  region: ledger.region,
  key: sourceSideAlias,
  bucketName: ledger.bucketName,
});

/**
 * What a Batch Replication job may do with a manifest that S3 generates (S3-7). The objects themselves are copied under
 * the role of the replication configuration. Source: S3 User Guide, "Configuring an IAM role for S3 Batch Replication".
 */
export function backfillEffects(plan: BucketPlan): readonly Effect[] {
  const source = arns.bucket(plan.migration, plan.source.bucketName);
  const reports = `${arns.bucket(plan.migration, plan.ledger.bucketName)}/${ledgerKeysOf(plan.part).batchReports}/*`;
  const one = (action: string, access: Effect['access'], resource: string, reason: string): Effect => ({
    action,
    access,
    resources: [resource],
    reason,
  });
  return [
    one('s3:InitiateReplication', 'write', `${source}/*`, 'each existing object is queued for replication'),
    one('s3:GetReplicationConfiguration', 'read', source, 'the manifest lists what the rules select'),
    one('s3:PutInventoryConfiguration', 'write', source, 'S3 generates the manifest by an inventory'),
    one('s3:PutObject', 'write', reports, 'the completion report'),
    ...keyEffects(plan.migration, ledgerKeyUse(plan), 'the ledger is encrypted', 'kms:GenerateDataKey', 'kms:Decrypt'),
  ];
}

/** What the part's function may do: what its steps and its canary do, and to write its log. */
export const runtimeEffects = (plan: BucketPlan): readonly Effect[] => [
  ...bucketSteps(plan).flatMap(({ effects }) => effects),
  ...canaryEffects(plan),
  ...functionLogEffects(plan.migration, plan.migration.to, plan.log.groupName),
];
