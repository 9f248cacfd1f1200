import { arns, type Conditions, regionOf, type Side } from '@regionlift/migration/core';
import {
  documentOf,
  keyAdministration,
  keyForLogGroup,
  keyUseThrough,
  type PolicyDocument,
  type Principals,
  type Statement,
  viaService,
} from '@regionlift/secure-iam/core';
import { backupsNaming } from './backups-naming';
import type { KnownBackupsFacts } from './known-facts';
import { reportsRoleArn } from './reports-role';

/**
 * The policy of the key of a side's vault. Whoever makes the vault, backs up or restores does so through AWS Backup; the two roles that
 * AWS Backup assumes also use the key through the services whose copies and restores it encrypts. The target's key encrypts the
 * exports and the function's log too.
 *
 * Sources: AWS Backup Developer Guide, "Encryption for backups in AWS Backup" and "Access control" (CreateBackupVault needs
 * kms:CreateGrant, kms:GenerateDataKey, kms:Decrypt, kms:RetireGrant, kms:DescribeKey).
 */
export function vaultKeyPolicyOf({ migration, name, reports }: KnownBackupsFacts, side: Side): PolicyDocument {
  const region = regionOf(migration, side);
  const naming = backupsNaming(migration, name);
  const account: Principals = { AWS: [arns.account(migration)] };
  // A copy is asked for in either region, and which of them calls the key is not written anywhere (not verified).
  const fromEither = (...services: readonly string[]) =>
    [migration.from, migration.to].flatMap((place) =>
      services.flatMap((service) => viaService(migration, place, service)),
    );
  const throughBackup = through(fromEither('backup'), migration.account);
  const roles: Conditions = {
    ArnEquals: {
      'aws:PrincipalArn': [naming.backup.value, naming.restore.value].map((role) => arns.role(migration, role)),
    },
  };
  const throughServices = { ...through(fromEither('ec2', 'rds', 's3'), migration.account), ...roles };
  return documentOf([
    keyAdministration(migration),
    allow('UseThroughBackup', account, [...use, 'kms:RetireGrant'], throughBackup),
    allow('GrantThroughBackup', account, ['kms:CreateGrant'], { ...throughBackup, ...forAws }),
    allow('UseByBackupRoles', account, use, throughServices),
    allow('GrantByBackupRoles', account, ['kms:CreateGrant'], { ...throughServices, ...forAws }),
    ...(side === 'TARGET'
      ? [
          keyUseThrough(migration, region, 's3'),
          ...(reports === false ? [] : [reportsUse(migration, region)]),
          keyForLogGroup(migration, region, naming.logGroup.value),
        ]
      : []),
  ]);
}

const use = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** Grants that AWS services make for themselves alone. Source: KMS Developer Guide, "kms:GrantIsForAWSResource". */
const forAws: Conditions = { Bool: { 'kms:GrantIsForAWSResource': ['true'] } };

const through = (services: readonly string[], account: string) => ({
  StringEquals: { 'kms:CallerAccount': [account], 'kms:ViaService': services },
});

/**
 * The role of reports has no policy that names the key, so the key names the role; by a condition, for KMS refuses a principal that does
 * not exist yet. Sources of the actions: AWS Backup Developer Guide, "Creating report plans using the AWS Backup console" and "… API", which
 * name different ones: all of both.
 */
const reportsUse = (migration: KnownBackupsFacts['migration'], region: string): Statement =>
  allow('Reports', { AWS: ['*'] }, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'], {
    ...through(viaService(migration, region, 's3'), migration.account),
    ArnEquals: { 'aws:PrincipalArn': [reportsRoleArn(migration)] },
  });

/** In a key policy the resource is always the key itself, written `*` (KMS Developer Guide, "Key policies in AWS KMS"). */
const allow = (sid: string, principals: Principals, actions: readonly string[], conditions: Conditions): Statement => ({
  sid,
  effect: 'Allow',
  principals,
  actions,
  resources: ['*'],
  conditions,
});
