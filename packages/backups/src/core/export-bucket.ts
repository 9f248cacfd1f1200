import { arns, type MigrationPlan } from '@regionlift/migration/core';
import { documentOf, type PolicyDocument, type Statement } from '@regionlift/secure-iam/core';
import { backupsNaming } from './backups-naming';
import type { ExportBucketPlan, LifecycleRule } from './backups-plan';
import { backupDefaults } from './defaults';
import type { KnownBackupsFacts } from './known-facts';
import { reportsRoleArn } from './reports-role';

/** Where reports go in the export bucket. */
export const reportPrefix = 'reports';

/** The bucket of dumps, evidence and reports: versioned, in the target region, under the key of its vault (BAK-8). */
export function exportBucketOf(facts: KnownBackupsFacts): ExportBucketPlan {
  const { migration, name, accessLogBucketName } = facts;
  const bucketName = backupsNaming(migration, name).exports.value;
  return {
    bucketName,
    region: migration.to,
    policy: exportPolicyOf(migration, bucketName, facts.reports !== false),
    lifecycle: lifecycleOf(facts.exportDays ?? backupDefaults.exportDays, migration.rollbackWindowDays),
    ...(accessLogBucketName !== undefined && { accessLogBucketName }),
  };
}

/**
 * Nothing in plain text, nothing below TLS 1.2; reports by the service-linked role, which the page names as principal. S3 refuses a
 * principal that does not exist yet: the policy stands after the report plans, the first of which makes the role. Sources: S3 User
 * Guide, "Security best practices"; AWS Backup Developer Guide, "Creating report plans using the AWS Backup console".
 */
function exportPolicyOf(migration: MigrationPlan, bucketName: string, reports: boolean): PolicyDocument {
  const bucket = arns.bucket(migration, bucketName);
  const deny = (sid: string, operator: string, key: string, value: string): Statement => ({
    sid,
    effect: 'Deny',
    principals: '*',
    actions: ['s3:*'],
    resources: [bucket, arns.objects(migration, bucketName)],
    conditions: { [operator]: { [key]: [value] } },
  });
  return documentOf([
    deny('DenyPlainText', 'Bool', 'aws:SecureTransport', 'false'),
    deny('DenyOldTls', 'NumericLessThan', 's3:TlsVersion', '1.2'),
    ...(reports
      ? [
          {
            sid: 'Reports',
            effect: 'Allow' as const,
            principals: { AWS: [reportsRoleArn(migration)] },
            actions: ['s3:PutObject'],
            resources: [`${bucket}/${reportPrefix}/*`],
            conditions: { StringEquals: { 's3:x-amz-acl': ['bucket-owner-full-control'] } },
          },
        ]
      : []),
  ]);
}

/** Uploads that were never finished are dropped after a week, former versions when nobody can want to go back to them. */
const lifecycleOf = (expireAfterDays: number, rollbackWindowDays: number): readonly LifecycleRule[] => [
  { id: 'abandoned-uploads', abortIncompleteMultipartUploadDays: 7 },
  { id: 'noncurrent-versions', noncurrentVersionExpirationDays: Math.max(shortestForAuditors, rollbackWindowDays) },
  ...(expireAfterDays > 0 ? [{ id: 'exports', expirationDays: expireAfterDays }] : []),
];

/** Days: a quarter, so that an auditor still finds them; ours. */
const shortestForAuditors = 90;
