import { arns, type MigrationPlan } from '@regionlift/migration/core';
import { documentOf, type PolicyDocument } from '@regionlift/secure-iam/core';

/**
 * The policy of every bucket that a part declares: nothing in plain text, nothing below TLS 1.2 (S3-4). Source: S3 User
 * Guide, "Security best practices"; re:Post, "enforce TLS 1.2 or later". A request without TLS has no `s3:TlsVersion`,
 * hence two statements.
 *
 * What it does not do, on purpose: it does not refuse uploads that ask for another encryption. Default encryption applies
 * the customer-managed key to every upload that asks for nothing; a client that has always sent
 * `x-amz-server-side-encryption: AES256` would fail from the moment of the cutover. Replicas are written by
 * `s3:ReplicateObject` and would not be covered by a rule on `s3:PutObject` anyway.
 */
export function bucketPolicyOf(migration: MigrationPlan, bucketName: string): PolicyDocument {
  const deny = (sid: string, operator: string, key: string, value: string) => ({
    sid,
    effect: 'Deny' as const,
    principals: '*' as const,
    actions: ['s3:*'],
    resources: [arns.bucket(migration, bucketName), arns.objects(migration, bucketName)],
    conditions: { [operator]: { [key]: [value] } },
  });
  return documentOf([
    deny('DenyPlainText', 'Bool', 'aws:SecureTransport', 'false'),
    deny('DenyOldTls', 'NumericLessThan', 's3:TlsVersion', '1.2'),
  ]);
}
