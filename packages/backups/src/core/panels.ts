import type { Panel, PanelMetric } from '@regionlift/migration/core';
import type { BackupsPlan } from './backups-plan';
import { jobMetric, restoredTypes } from './signals';

/** What an operator wants to see of backups. Metrics that are zero are not published, so graphs have gaps. */
export const backupPanels = (plan: BackupsPlan): readonly Panel[] => [
  panel('Backup jobs', jobsOf(plan, 'Backup', ['Completed', 'Failed', 'Expired', 'Aborted'])),
  panel('Copy jobs', jobsOf(plan, 'Copy', ['Completed', 'Failed'])),
  ...(restoredTypes(plan).length === 0 ? [] : [panel('Restores on trial', restoresOf(plan))]),
];

const panel = (title: string, metrics: readonly PanelMetric[]): Panel => ({
  title,
  glance: false,
  view: 'LINES',
  unit: 'Jobs',
  metrics,
});

const jobsOf = (plan: BackupsPlan, job: string, ends: readonly string[]): readonly PanelMetric[] =>
  plan.vaults.flatMap((vault) =>
    ends.map((end) => ({
      ...jobMetric(vault, `NumberOf${job}Jobs${end}`, { BackupVaultName: vault.vaultName }),
      label: `${end}, ${vault.region}`,
    })),
  );

const restoresOf = (plan: BackupsPlan): readonly PanelMetric[] =>
  restoredTypes(plan).flatMap((type) =>
    ['Completed', 'Failed'].map((end) => ({
      ...jobMetric({ side: 'TARGET', region: plan.migration.to }, `NumberOfRestoreJobs${end}`, { ResourceType: type }),
      label: `${type}, ${end.toLowerCase()}`,
    })),
  );
