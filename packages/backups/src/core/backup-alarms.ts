import { alarmsOf } from '@regionlift/migration/core';
import type { BackupAlarms, BackupsPlan } from './backups-plan';
import { backupSignals } from './signals';

/** One alarm per signal (BAK-7). */
export const backupAlarms = (plan: BackupsPlan): BackupAlarms =>
  alarmsOf(plan.migration, plan.part, backupSignals(plan), plan.alarmActionArns, describe);

const describe = ({ metricName, dimensions, reason }: Parameters<Parameters<typeof alarmsOf>[4]>[0]): string =>
  `${metricName} of ${Object.values(dimensions).join(', ')}: ${reason}`;
