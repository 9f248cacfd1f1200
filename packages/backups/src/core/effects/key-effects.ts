import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import { viaService } from '@regionlift/secure-iam/core';
import type { BackupsPlan, VaultPlan } from '../backups-plan';
import { called } from './called';
import { type BackedUpKind, backedUpKinds } from './kinds';
import { type Reach, tagsOf } from './reach';

/**
 * Services through which a vault's key is used on behalf of the roles: points of S3 are AWS Backup's own, others their service's,
 * and a bucket that is restored on trial may be encrypted with it.
 */
export const vaultKeyServices = ['backup', 'ec2', 'rds', 's3'] as const;

/** What the roles do with a vault's key (Developer Guide, "Encryption for backups in AWS Backup"). Grants are for AWS's services alone. */
export const vaultKeyActions = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
] as const;

/**
 * The use of vaults' keys: points of S3 and all copies are encrypted with them. Which region's service asks for a copy's key is not
 * written anywhere (not verified): either.
 */
export const vaultKeyEffects = (plan: BackupsPlan, vaults: readonly VaultPlan[]): readonly Effect[] =>
  vaults.flatMap(({ region, keyAlias }) =>
    useOf(
      plan,
      { resources: [arns.anyKey(plan.migration, region)], conditions: behindAlias(keyAlias) },
      vaultKeyServices,
      "points are encrypted with the vault's key",
      vaultKeyActions,
    ),
  );

/**
 * The use of the keys that the resources themselves are encrypted with. AWS managed keys let every principal of the account
 * through their service (KMS Developer Guide, "AWS managed keys"): they take no permission. What is selected by tag may have any
 * key of the account, which is used through its service alone.
 *
 * Sources: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForBackup" (v20) and "AWSBackupServiceRolePolicyForS3Backup"
 * (v4). A role that may not use the key of a bucket backs nothing up and says nothing (Developer Guide, "Encryption for backups").
 */
export function sourceKeyEffects(plan: BackupsPlan): readonly Effect[] {
  const named = plan.resources.flatMap(({ kind, region, backup: { keyArn } }) => {
    const known = backedUpKinds.find((one) => one === kind);
    return keyArn === undefined || known === undefined ? [] : keyUse(plan, known, keyReach(plan, region, keyArn));
  });
  const tagged =
    Object.keys(tagsOf(plan)).length === 0
      ? []
      : [plan.migration.from, plan.migration.to].flatMap((region) =>
          backedUpKinds.flatMap((kind) =>
            keyUse(plan, kind, { resources: [arns.anyKey(plan.migration, region)], unscoped: anyKeyReason }),
          ),
        );
  return [...named, ...tagged];
}

const anyKeyReason = 'selected by tag: whose key it is is not known beforehand; it is used through its service alone';

const keyUse = (plan: BackupsPlan, kind: BackedUpKind, key: Reach): readonly Effect[] => {
  const { service, actions } = keyWords[kind];
  return useOf(plan, key, [service], 'what is backed up is encrypted with its own key', actions);
};

const keyWords = {
  S3_BUCKET: { service: 's3', actions: ['kms:Decrypt', 'kms:DescribeKey'] },
  RDS_INSTANCE: { service: 'rds', actions: ['kms:CreateGrant', 'kms:DescribeKey'] },
  RDS_CLUSTER: { service: 'rds', actions: ['kms:CreateGrant', 'kms:DescribeKey'] },
  EBS_VOLUME: {
    service: 'ec2',
    actions: ['kms:CreateGrant', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  },
  EC2_INSTANCE: {
    service: 'ec2',
    actions: ['kms:CreateGrant', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  },
} as const;

/** A key by its ARN, or by the alias in front of it. */
const keyReach = ({ migration }: BackupsPlan, region: string, keyArn: string): Reach => {
  const alias = /:(alias\/.+)$/.exec(keyArn)?.[1];
  return alias === undefined
    ? { resources: [keyArn] }
    : { resources: [arns.anyKey(migration, region)], conditions: behindAlias(alias) };
};

const behindAlias = (alias: string): Conditions => ({
  'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] },
});

/** Looking at a key is no use of it: AWS Backup does that itself. */
function useOf(
  { migration }: BackupsPlan,
  key: Reach,
  services: readonly string[],
  reason: string,
  actions: readonly string[],
): readonly Effect[] {
  const through = {
    StringEquals: {
      'kms:ViaService': [migration.from, migration.to].flatMap((region) =>
        services.flatMap((service) => viaService(migration, region, service)),
      ),
    },
  };
  return actions.flatMap((action) => {
    if (action === 'kms:DescribeKey') return called(key, 'read', reason, action);
    const grant = action === 'kms:CreateGrant';
    const conditions = {
      ...key.conditions,
      ...through,
      ...(grant && { Bool: { 'kms:GrantIsForAWSResource': ['true'] } }),
    };
    return called({ ...key, conditions }, grant ? 'permissions-management' : 'write', reason, action);
  });
}
