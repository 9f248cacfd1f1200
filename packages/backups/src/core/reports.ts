import { reportPlanName } from './backups-naming';
import type { ReportPlanPlan } from './backups-plan';
import { exportBucketOf, reportPrefix } from './export-bucket';
import type { KnownBackupsFacts } from './known-facts';

/**
 * A report a day of backup, copy and restore jobs of both regions, from the target region into the export bucket. Reports of
 * compliance are left out: they need AWS Config to record. Source: AWS Backup API Reference, CreateReportPlan.
 */
export const reportsOf = (facts: KnownBackupsFacts): readonly ReportPlanPlan[] =>
  facts.reports === false
    ? []
    : (['backup', 'copy', 'restore'] as const).map((job) => ({
        id: `${job.charAt(0).toUpperCase()}${job.slice(1)}JobReport`,
        planName: reportPlanName(facts.migration, facts.name, `${job}_jobs`),
        description: `Every ${job} job of the last day, in both regions of the migration ${facts.migration.migration}`,
        template: `${job.toUpperCase()}_JOB_REPORT`,
        bucketName: exportBucketOf(facts).bucketName,
        prefix: reportPrefix,
        formats: ['CSV', 'JSON'],
        regions: [facts.migration.from, facts.migration.to],
      }));
