import type { Side, Signal } from '@regionlift/migration/core';
import type { BackupsPlan, VaultPlan } from './backups-plan';
import { vaultOf } from './vault-of';

/**
 * What has to be watched (BAK-7): jobs that failed, of each vault, and restores. AWS recommends no figure for AWS Backup; one failed
 * job is one resource without today's recovery point. Metrics: AWS Backup Developer Guide, "AWS Backup metrics with CloudWatch";
 * a copy is counted under the vault that it goes to, and in which of the two regions is not written anywhere (not verified): both
 * vaults have one name, so each region's metric of that name is watched.
 */
export const backupSignals = (plan: BackupsPlan): readonly Signal[] => [
  ...plan.vaults.flatMap((vault) =>
    failures.map(({ name, metricName, reason }) =>
      signal(vault, { name, metricName, reason, dimensions: { BackupVaultName: vault.vaultName } }),
    ),
  ),
  ...restoredTypes(plan).map((type) =>
    signal(vaultOf(plan, 'TARGET'), {
      name: `restore-jobs-failed-${type.toLowerCase()}`,
      metricName: 'NumberOfRestoreJobsFailed',
      dimensions: { ResourceType: type },
      reason: `a recovery point of ${type} could not be restored; every restore of the type in the region counts, for restores on trial have no metric of their own`,
    }),
  ),
];

/** The metric that all failures have in common: sums of five minutes, in which AWS Backup publishes. */
export const jobMetric = (
  { side, region }: Pick<VaultPlan, 'side' | 'region'>,
  metricName: string,
  dimensions: Readonly<Record<string, string>>,
) => ({ side, region, namespace: 'AWS/Backup', metricName, dimensions, statistic: 'Sum', periodSeconds: 300 }) as const;

/** AWS Backup's words for the types that restores on trial restore, each once. */
export const restoredTypes = ({ restoreTests }: Pick<BackupsPlan, 'restoreTests'>): readonly string[] => [
  ...new Set((restoreTests?.selections ?? []).map(({ resourceType }) => resourceType)),
];

const failures = [
  {
    name: 'backup-jobs-failed',
    metricName: 'NumberOfBackupJobsFailed',
    reason: 'one failed job is one resource without a recovery point',
  },
  {
    name: 'backup-jobs-expired',
    metricName: 'NumberOfBackupJobsExpired',
    reason: 'a job that did not start in its window made no recovery point',
  },
  {
    name: 'backup-jobs-aborted',
    metricName: 'NumberOfBackupJobsAborted',
    reason: 'a job that somebody stopped made no recovery point',
  },
  {
    name: 'copy-jobs-failed',
    metricName: 'NumberOfCopyJobsFailed',
    reason: 'one failed copy is one resource without a recovery point in the other region',
  },
] as const;

const signal = (
  place: VaultPlan,
  { name, metricName, dimensions, reason }: Pick<Signal, 'name' | 'metricName' | 'dimensions' | 'reason'>,
): Signal => ({
  ...jobMetric(place, metricName, dimensions),
  name: `${sidePrefix[place.side]}${name}`,
  threshold: 0,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingData: 'NOT_BREACHING',
  missingDataReason: 'AWS Backup publishes a metric only while it is not zero',
  severity: 'WARNING',
  abortsCutover: false,
  reason,
});

const sidePrefix: Readonly<Record<Side, string>> = { SOURCE: 'source-', TARGET: '' };
