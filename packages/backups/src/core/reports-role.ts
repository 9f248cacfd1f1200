import { type ArnScope, arns } from '@regionlift/migration/core';

/**
 * ARN of the service-linked role that delivers reports. AWS makes it with the first report plan of the account. Source: AWS Backup
 * Developer Guide, "Using roles for AWS Backup Audit Manager".
 */
export const reportsRoleArn = (scope: ArnScope): string =>
  arns.role(scope, 'aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports');
