import * as backup from '@pulumi/aws/backup';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { ReportPlanPlan } from '../../core';
import { kebab } from './kebab';

/** Daily reports into the export bucket. */
export const renderReports = (
  { name, region, tags, child }: Site,
  reports: readonly ReportPlanPlan[],
  bucket: pulumi.Resource,
): readonly backup.ReportPlan[] =>
  reports.map(
    ({ id, planName, description, template, bucketName, prefix, formats, regions }) =>
      new backup.ReportPlan(
        `${name}-${kebab(id)}`,
        {
          region,
          name: planName,
          description,
          reportDeliveryChannel: { s3BucketName: bucketName, s3KeyPrefix: prefix, formats: [...formats] },
          reportSetting: { reportTemplate: template, regions: [...regions] },
          tags,
        },
        { ...child, dependsOn: [bucket] },
      ),
  );
