import { arns } from '@regionlift/migration/core';
import {
  documentOf,
  keyAdministration,
  keyForLogGroup,
  keyUseThrough,
  type PolicyDocument,
  type Statement,
} from '@regionlift/secure-iam/core';
import type { DatabasePlan } from './database-plan';

/**
 * The policy of the target's key: administration by the account's IAM, use through RDS of the target region (storage,
 * snapshots, Performance Insights), grants for AWS resources alone, and the function's log.
 *
 * Source: RDS User Guide, "Encrypting Amazon RDS resources → Authorizing access to a customer managed key" (whoever creates
 * the replica lets RDS create a grant); KMS Developer Guide, "kms:GrantIsForAWSResource".
 */
export const databaseKeyPolicyOf = (plan: DatabasePlan): PolicyDocument =>
  documentOf([
    keyAdministration(plan.migration),
    keyUseThrough(plan.migration, plan.target.region, 'rds'),
    grants(plan),
    keyForLogGroup(plan.migration, plan.target.region, plan.log.groupName),
  ]);

/** In a key policy the resource is always the key itself, written `*` (KMS Developer Guide, "Key policies in AWS KMS"). */
const grants = ({ migration }: DatabasePlan): Statement => ({
  sid: 'GrantsForDatabases',
  effect: 'Allow',
  principals: { AWS: [arns.account(migration)] },
  actions: ['kms:CreateGrant'],
  resources: ['*'],
  conditions: {
    Bool: { 'kms:GrantIsForAWSResource': ['true'] },
    StringEquals: {
      'kms:CallerAccount': [migration.account],
      'kms:ViaService': [`rds.${migration.to}.amazonaws.com`],
    },
  },
});
