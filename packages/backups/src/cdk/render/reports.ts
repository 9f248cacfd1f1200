import { CfnReportPlan } from 'aws-cdk-lib/aws-backup';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ReportPlanPlan } from '../../core';

/** Daily reports into the export bucket. */
export const renderReports = (
  scope: Construct,
  reports: readonly ReportPlanPlan[],
  bucket: CfnBucket,
): readonly CfnReportPlan[] =>
  reports.map(({ id, planName, description, template, bucketName, prefix, formats, regions }) => {
    const report = new CfnReportPlan(scope, id, {
      reportPlanName: planName,
      reportPlanDescription: description,
      // Both are untyped in aws-cdk-lib: the service's own spelling.
      reportDeliveryChannel: { S3BucketName: bucketName, S3KeyPrefix: prefix, Formats: [...formats] },
      reportSetting: { ReportTemplate: template, Regions: [...regions] },
    });
    report.addResourceDependency(bucket);
    return report;
  });
