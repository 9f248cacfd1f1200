import type { ReplicationConfiguration } from '../../../src/core';
import { s3Error } from './s3-error';

/**
 * What PutBucketReplication refuses, in S3's words as far as they are known: API reference (ReplicationRule,
 * PutBucketReplication) and error reports of users (terraform-provider-aws, cloudformation-coverage-roadmap issue 730).
 */
export function refuseReplication(
  { Role, Rules }: ReplicationConfiguration,
  versioned: (bucketArn: string) => boolean | undefined,
): void {
  const invalid = (message: string) => s3Error('InvalidRequest', message);
  if (Rules.length === 0)
    throw s3Error(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  if (Rules.length > 1_000) throw invalid('The number of replication rules must not exceed the allowed limit of 1000');
  if (!/^arn:[^:]+:iam::\d{12}:role\/.+/.test(Role))
    throw s3Error('InvalidArgument', 'Invalid Role specified in replication configuration');
  const earlier = Rules.some(({ Filter }) => Filter === undefined);
  const ids = new Set<string>();
  const priorities = new Set<number>();
  for (const rule of Rules) {
    if (rule.ID === undefined || rule.ID.length > 255 || ids.has(rule.ID))
      throw s3Error('InvalidArgument', 'Rule Id must be unique');
    ids.add(rule.ID);
    for (const field of ['Priority', 'DeleteMarkerReplication'] as const) {
      if (earlier && rule[field] !== undefined)
        throw invalid(`${field} cannot be used for this version of Cross Region Replication configuration schema.`);
      if (!earlier && rule[field] === undefined)
        throw invalid(`${field} must be specified for this version of Cross Region Replication configuration schema.`);
    }
    if (rule.Priority !== undefined) {
      if (priorities.has(rule.Priority)) throw invalid(`Found duplicate priority ${rule.Priority}.`);
      priorities.add(rule.Priority);
    }
    if (
      rule.Destination.EncryptionConfiguration !== undefined &&
      rule.SourceSelectionCriteria?.SseKmsEncryptedObjects === undefined
    ) {
      throw invalid('SseKmsEncryptedObjects must be specified if EncryptionConfiguration is present.');
    }
    const answer = versioned(rule.Destination.Bucket);
    if (answer === undefined) throw invalid('Destination bucket must exist.');
    if (!answer) throw invalid('Destination bucket must have versioning enabled.');
  }
}
