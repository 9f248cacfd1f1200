import { arns, type Conditions, hasReached } from '@regionlift/migration/core';
import {
  documentOf,
  keyAdministration,
  keyForLogGroup,
  type PolicyDocument,
  type Principals,
  type Statement,
} from '@regionlift/secure-iam/core';
import { ledgerKeyUse } from './actor-effects';
import type { BucketPlan } from './bucket-plan';
import { type KeyUse, keyUseConditions, viaS3 } from './key-use';
import { sourceKeyUse, targetKeyUse } from './replication-effects';

/**
 * The policy of the target's key: administration by the account's IAM (nobody decrypts by that statement), replication by
 * its roles, use by clients through S3 of the target region, and the function's log.
 */
export const targetKeyPolicyOf = (plan: BucketPlan): PolicyDocument =>
  documentOf([
    keyAdministration(plan.migration),
    clients(plan, plan.target.region),
    ...(acts(plan)
      ? [
          actors(plan, 'ForwardReplication', [plan.forwardRoleArn], targetKeyUse(plan), replicating),
          actors(plan, 'ReverseReplication', [role(plan, 'reverse')], targetKeyUse(plan), ['kms:Decrypt']),
        ]
      : []),
    keyForLogGroup(plan.migration, plan.target.region, plan.log.groupName),
  ]);

/**
 * The policy of the part's key in the source region: the ledger, and, where the source has no key of its own, the
 * replicas that come back and their readers.
 */
export const sourceSideKeyPolicyOf = (plan: BucketPlan): PolicyDocument => {
  const withoutKey = plan.source.encryption === 'S3_MANAGED';
  return documentOf([
    keyAdministration(plan.migration),
    ...(withoutKey ? [clients(plan, plan.source.region)] : []),
    ...(acts(plan)
      ? [
          actors(plan, 'Ledger', [role(plan, 'backfill'), role(plan, 'runtime')], ledgerKeyUse(plan), ledgerUse),
          ...(withoutKey
            ? [
                actors(plan, 'ForwardReplication', [plan.forwardRoleArn], sourceKeyUse(plan), ['kms:Decrypt']),
                actors(plan, 'ReverseReplication', [role(plan, 'reverse')], sourceKeyUse(plan), replicating),
              ]
            : []),
        ]
      : []),
  ]);
};

const replicating = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];
const ledgerUse = ['kms:Decrypt', 'kms:GenerateDataKey'];
const clientUse = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const acts = (plan: BucketPlan): boolean => !hasReached(plan.migration.phase, 'FINALISED');

const role = (plan: BucketPlan, actor: 'reverse' | 'backfill' | 'runtime'): string =>
  arns.role(plan.migration, plan.roles[actor]);

/** In a key policy the resource is always the key itself, written `*` (KMS Developer Guide, "Key policies in AWS KMS"). */
const allow = (
  sid: string,
  principals: Principals,
  actions: readonly string[],
  conditions?: Conditions,
): Statement => ({
  sid,
  effect: 'Allow',
  principals,
  actions,
  resources: ['*'],
  ...(conditions && { conditions }),
});

/**
 * Who reads and writes objects, only ever through S3.
 *
 * A source without KMS has clients without KMS permissions: with the pattern of the AWS managed key `aws/s3` (KMS
 * Developer Guide, "AWS managed keys": every principal of the account, through the service) their S3 permissions stay
 * enough, on the target after the cutover and on the source after a rollback. A KMS-encrypted source has clients with KMS
 * permissions: IAM goes on to decide.
 */
const clients = (plan: BucketPlan, region: string): Statement => {
  const conditions = {
    StringEquals: { 'kms:CallerAccount': [plan.migration.account], 'kms:ViaService': viaS3(plan.migration, region) },
  };
  return plan.source.encryption === 'S3_MANAGED'
    ? allow('ClientsThroughS3', { AWS: ['*'] }, clientUse, conditions)
    : allow('ClientsThroughS3', { AWS: [arns.account(plan.migration)] }, clientUse, conditions);
};

/** Roles are named by a condition, not as principals: KMS refuses a principal that does not exist yet. */
function actors(
  plan: BucketPlan,
  sid: string,
  roleArns: readonly string[],
  use: KeyUse,
  actions: readonly string[],
): Statement {
  const { 'ForAnyValue:StringEquals': _, ...conditions } = keyUseConditions(plan.migration, use);
  return allow(sid, { AWS: [arns.account(plan.migration)] }, actions, {
    ...conditions,
    ArnEquals: { 'aws:PrincipalArn': roleArns },
  });
}
