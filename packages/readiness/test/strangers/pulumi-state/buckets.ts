import { type Entry, entry, kept, type Side } from './entry';
import { policy } from './roles';

/** One aspect of a bucket: the provider has a resource for each. */
export type Aspect = (type: string, inputs: object, isKept?: boolean) => Entry;

/** A bucket that nobody sees from outside, with what `aspects` says of it, and who besides may do something in it. */
export function bucket(
  name: string,
  at: Side,
  bucketName: string,
  encryption: object,
  grants: readonly object[],
  aspects: (aspect: Aspect) => readonly Entry[],
): readonly Entry[] {
  const aspect: Aspect = (type, inputs, isKept = false) =>
    entry(
      `s3/${type}`,
      `${name}-${at.side}`,
      bucketName,
      { bucket: bucketName, region: at.region, ...inputs },
      isKept ? kept : {},
    );
  const tls = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${bucketName}`, `arn:aws:s3:::${bucketName}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  return [
    entry(
      's3/bucket:Bucket',
      `${name}-${at.side}`,
      bucketName,
      { bucket: bucketName, region: at.region, forceDestroy: false },
      { ...kept, given: { arn: `arn:aws:s3:::${bucketName}` } },
    ),
    aspect('bucketVersioning:BucketVersioning', { versioningConfiguration: { status: 'Enabled' } }, true),
    aspect(
      'bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
      { rules: [encryption] },
      true,
    ),
    aspect(
      'bucketPublicAccessBlock:BucketPublicAccessBlock',
      { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      true,
    ),
    aspect(
      'bucketOwnershipControls:BucketOwnershipControls',
      { rule: { objectOwnership: 'BucketOwnerEnforced' } },
      true,
    ),
    aspect('bucketPolicy:BucketPolicy', { policy: policy(tls, ...grants) }, true),
    ...aspects(aspect),
  ];
}
