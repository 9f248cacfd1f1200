import { arns, type Effect, type Side } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called, described } from './called';
import { continuousOf } from './continuous';
import { recoveryPointsOf } from './vault-effects';

/**
 * What the gate over the recovery points of a side asks and starts (BAK-5): exactly as the runtime calls AWS (IAM-3). Jobs have no
 * resource type; points are looked up in their vault, which has one.
 */
export function gateEffects(plan: BackupsPlan, side: Side): readonly Effect[] {
  const { migration, plans, vaults, resources, roles } = plan;
  const own = vaults.filter((vault) => vault.side === side);
  const others = vaults.filter((vault) => vault.side !== side);
  const gated = resources.filter((resource) => resource.side === side);
  if (gated.length === 0) return [];
  const region = own.map((vault) => vault.region);
  const copied =
    side === 'SOURCE' && plans.some((one) => one.side === side && one.rules.some(({ copy }) => copy !== undefined));
  const continuous = continuousOf(plan).filter((resource) => resource.side === side);
  const databases = continuous.filter(({ kind }) => kind === 'RDS_INSTANCE');
  const clusters = continuous.filter(({ kind }) => kind === 'RDS_CLUSTER');
  const list = (of: readonly { readonly arn: string }[], reason: string, action: string) =>
    of.length === 0 ? [] : called({ resources: of.map(({ arn }) => arn) }, 'list', reason, action);
  return [
    ...list(own, 'the recovery points of the resources', 'backup:ListRecoveryPointsByBackupVault'),
    ...described(region, 'list', 'backups that run or have failed', 'backup:ListBackupJobs'),
    ...called({ resources: own.map(({ arn }) => arn) }, 'write', 'a backup is started', 'backup:StartBackupJob'),
    ...list(databases, 'until when the database can be restored', 'rds:DescribeDBInstances'),
    ...list(clusters, 'until when the cluster can be restored', 'rds:DescribeDBClusters'),
    ...(copied
      ? [
          ...list(others, 'the copies of the recovery points', 'backup:ListRecoveryPointsByBackupVault'),
          ...described(region, 'list', 'copies that run or have failed', 'backup:ListCopyJobs'),
          ...called(
            {
              resources: recoveryPointsOf(plan, region),
              unscoped: 'the ids of recovery points are given when they come to be; the region is named',
            },
            'write',
            'a copy is started',
            'backup:StartCopyJob',
          ),
        ]
      : []),
    {
      action: 'iam:PassRole',
      access: 'write',
      resources: [arns.role(migration, roles.backup)],
      conditions: { StringEquals: { 'iam:PassedToService': ['backup.amazonaws.com'] } },
      reason: 'AWS Backup works with the backup role',
    },
  ];
}
