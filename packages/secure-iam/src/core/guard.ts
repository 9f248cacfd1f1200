import {
  type ArnScope,
  arns,
  composeName,
  type Finding,
  hasReached,
  type MigrationPlan,
  type Planned,
  type ProtectedResource,
  planUnlessFailed,
} from '@regionlift/migration/core';
import { condition, demanded } from './conditions';
import { grouped } from './grouped';
import { documentOf, type RolePolicy } from './policy-document';
import { withSids } from './sids';
import { splitDocument } from './split';
import { canonical, type Statement, sortedUnique } from './statement';

/** The managed policies of a guard, as both shells render them. */
export interface GuardPlan {
  /** Whether the guard stands: it falls in FINALISED, when the source is retired. */
  readonly exists: boolean;
  readonly policies: readonly RolePolicy[];
  readonly description: string;
}

/**
 * Every action that deletes a stateful resource, or lets it be deleted later, by kind (IAM-4).
 *
 * - Objects go by version deletion and by lifecycle expiry; a suspended versioning makes the next overwrite final.
 * - A key goes by scheduled deletion, by disabling, by its imported material, and by an alias that is moved away from it.
 * - Lifecycle and versioning of a target bucket belong to the migration's own template, so only a source is guarded there.
 *
 * Source: Service Authorization Reference; a test compares names and access levels with it.
 */
export const destructiveActions = {
  S3_BUCKET: ['s3:DeleteBucket'],
  S3_OBJECTS: ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion'],
  S3_SOURCE_BUCKET: ['s3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
  KMS_KEY: ['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'],
  KMS_ALIAS: ['kms:DeleteAlias', 'kms:UpdateAlias'],
  RDS_INSTANCE: ['rds:DeleteDBInstance'],
  RDS_CLUSTER: ['rds:DeleteDBCluster'],
  RDS_BACKUPS: ['rds:DeleteDBClusterAutomatedBackup', 'rds:DeleteDBInstanceAutomatedBackup'],
  EBS_VOLUME: ['ec2:DeleteVolume'],
  EC2_INSTANCE: ['ec2:TerminateInstances'],
  BACKUP_VAULT: [
    'backup:DeleteBackupVault',
    'backup:DeleteBackupVaultAccessPolicy',
    'backup:DeleteBackupVaultLockConfiguration',
  ],
  RECOVERY_POINTS: [
    'backup:DeleteRecoveryPoint',
    'backup:DisassociateRecoveryPoint',
    'backup:UpdateRecoveryPointLifecycle',
  ],
} as const;

/**
 * Explicit denies of the deletion of what a migration must not lose. A deny wins over every allow, so the policy holds
 * whatever else a principal may do.
 */
export function guardStatements(scope: ArnScope, protects: readonly ProtectedResource[]): Statement[] {
  const denies = merged(protects.flatMap((resource) => deniesFor(scope, resource)));
  return withSids(
    denies.sort((a, b) => (canonical(a.actions) + canonical(a) < canonical(b.actions) + canonical(b) ? -1 : 1)),
  );
}

/**
 * The same denies for principals that never delete anything: all resources, one statement, small enough for a boundary.
 */
export const neverDelete = (): Statement => ({
  sid: 'DenyDeletionWhileMigrating',
  effect: 'Deny',
  actions: sortedUnique(Object.values(destructiveActions).flat()),
  resources: ['*'],
});

/**
 * Plans the guard over everything that the parts of a migration protect. Nothing to protect is the finding
 * `NothingProtected`: a guard over nothing would look like protection.
 */
export function planGuard(
  subject: string,
  migration: MigrationPlan,
  protects: readonly ProtectedResource[],
): Planned<GuardPlan> {
  const exists = !hasReached(migration.phase, 'FINALISED');
  const base = composeName(migration, 'POLICY', 'guard').value;
  const { documents, findings } = splitDocument(subject, guardStatements(migration, protects));
  return planUnlessFailed([...(protects.length > 0 ? [] : [nothingProtected(subject)]), ...findings], () => ({
    exists,
    policies: exists
      ? documents.map((document, n) => ({ name: `${base}-${n + 1}`, document: documentOf(document) }))
      : [],
    description: `Denies deletion of what the migration ${migration.migration} must not lose`,
  }));
}

function deniesFor(scope: ArnScope, { kind, side, region, arn }: ProtectedResource): Statement[] {
  switch (kind) {
    case 'S3_BUCKET':
      return [
        deny([...destructiveActions.S3_BUCKET, ...(side === 'SOURCE' ? destructiveActions.S3_SOURCE_BUCKET : [])], arn),
        deny(destructiveActions.S3_OBJECTS, `${arn}/*`),
      ];
    case 'KMS_KEY':
      return keyDenies(scope, region, arn);
    case 'RDS_INSTANCE':
    case 'RDS_CLUSTER':
      return [
        deny(destructiveActions[kind], arn),
        // Automated backups are named by an id that is not known before the database exists.
        deny(
          destructiveActions.RDS_BACKUPS,
          ...['auto-backup', 'cluster-auto-backup'].map(
            (type) => `arn:${scope.partition}:rds:${region}:${scope.account}:${type}:*`,
          ),
        ),
      ];
    case 'BACKUP_VAULT':
      // The ARN of a recovery point is one of its service (a snapshot, an image), never one below its vault.
      return [deny(destructiveActions.BACKUP_VAULT, arn), deny(destructiveActions.RECOVERY_POINTS, '*')];
    default:
      return [deny(destructiveActions[kind], arn)];
  }
}

/** Key ids are not deterministic, aliases are: a key behind an alias is found by `kms:ResourceAliases`. */
function keyDenies(scope: ArnScope, region: string, arn: string): Statement[] {
  const alias = /:(alias\/.+)$/.exec(arn)?.[1];
  if (!alias) return [deny(destructiveActions.KMS_KEY, arn)];
  return [
    {
      ...deny(destructiveActions.KMS_KEY, arns.anyKey(scope, region)),
      conditions: behindAlias(alias),
    },
    deny(destructiveActions.KMS_ALIAS, arn),
  ];
}

const deny = (actions: readonly string[], ...resources: readonly string[]): Statement => ({
  effect: 'Deny',
  actions: sortedUnique(actions),
  resources: sortedUnique(resources),
});

/** One statement for all resources that are denied the same actions, and one for all aliases of a region. */
function merged(denies: readonly Statement[]): Statement[] {
  const joined = grouped(denies, ({ actions, conditions }) => canonical([actions, conditions ?? {}])).map((same) => ({
    ...(same[0] as Statement),
    resources: sortedUnique(same.flatMap(({ resources }) => resources)),
  }));
  const sameButAliases = grouped(joined, ({ actions, resources, conditions }) =>
    canonical([actions, resources, Object.keys(conditions ?? {})]),
  );
  return sameButAliases.map((same) => {
    const aliases = same.flatMap(({ conditions }) => demanded(conditions, 'kms:ResourceAliases'));
    return aliases.length === 0
      ? (same[0] as Statement)
      : { ...(same[0] as Statement), conditions: behindAlias(...sortedUnique(aliases)) };
  });
}

const behindAlias = (...aliases: readonly string[]) =>
  condition('ForAnyValue:StringEquals', 'kms:ResourceAliases', ...aliases);

const nothingProtected = (subject: string): Finding => ({
  code: 'NothingProtected',
  verdict: 'fail',
  subject,
  property: 'protect',
  found: 'no protected resource',
  allowed: 'at least one part that protects something',
  remedy: 'declare the guard after the parts of the migration',
});
