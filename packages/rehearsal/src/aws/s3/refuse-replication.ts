import type { ReplicationConfiguration } from '@aws-sdk/client-s3';
import { Refusal } from '../../contract/aws';
import { nameIn } from './replicator';
import type { StoredBucket } from './stored-bucket';

/**
 * What PutBucketReplication refuses. Sources: S3 API Reference (PutBucketReplication, ReplicationRule) and, for the wording, error
 * reports of users (terraform-provider-aws, cloudformation-coverage-roadmap issue 730).
 */
export function refuseReplication(
  bucket: StoredBucket,
  { Role = '', Rules = [] }: ReplicationConfiguration,
  bucketOf: (name: string) => StoredBucket | undefined,
): void {
  if (bucket.versioning !== 'Enabled')
    throw invalid("Versioning must be 'Enabled' on the bucket to apply a replication configuration");
  if (Rules.length === 0) throw new Refusal('MalformedXML', 'The XML you provided was not well-formed');
  if (Rules.length > 1_000) throw invalid('The number of replication rules must not exceed the allowed limit of 1000');
  if (!/^arn:[^:]+:iam::\d{12}:role\/.+/.test(Role))
    throw new Refusal('InvalidArgument', 'Invalid Role specified in replication configuration');
  const earlier = Rules.some(({ Filter }) => Filter === undefined);
  const [ids, priorities] = [new Set<string>(), new Set<number>()];
  for (const rule of Rules) {
    if (rule.ID === undefined || rule.ID.length > 255 || ids.has(rule.ID))
      throw new Refusal('InvalidArgument', 'Rule Id must be unique');
    ids.add(rule.ID);
    for (const field of ['Priority', 'DeleteMarkerReplication'] as const)
      if ((rule[field] === undefined) !== earlier)
        throw invalid(
          `${field} ${earlier ? 'cannot be used' : 'must be specified'} for this version of Cross Region Replication configuration schema.`,
        );
    if (rule.Priority !== undefined && priorities.has(rule.Priority))
      throw invalid(`Found duplicate priority ${rule.Priority}.`);
    if (rule.Priority !== undefined) priorities.add(rule.Priority);
    if (
      rule.Destination?.EncryptionConfiguration !== undefined &&
      rule.SourceSelectionCriteria?.SseKmsEncryptedObjects === undefined
    )
      throw invalid('SseKmsEncryptedObjects must be specified if EncryptionConfiguration is present.');
    const destination = bucketOf(nameIn(rule.Destination?.Bucket));
    if (destination === undefined) throw invalid('Destination bucket must exist.');
    if (destination.versioning !== 'Enabled') throw invalid('Destination bucket must have versioning enabled.');
  }
}

const invalid = (message: string) => new Refusal('InvalidRequest', message);
