import { partitionOf } from '@regionlift/testkit/facts/reference';
import { type Declares, declared, each, look } from '../../ask';
import type { Lookup, ResourceFact } from '../../model';

/** Buckets that a program declares. */
export const buckets = (program: Declares): readonly ResourceFact[] => declared(program, 'AWS::S3::Bucket');

/** The ARN of a bucket, as policies name it. */
export const arnOf = ({ region, name }: ResourceFact): string => `arn:${partitionOf(region)}:s3:::${name}`;

/** The rule of default encryption that a bucket has; a text where it is not known. */
export const encryptionOf = (bucket: ResourceFact): Lookup => {
  const list = look(bucket.properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
  return each(list)[0];
};

/** Algorithm of a bucket's default encryption; undefined where none is stated (S3 then uses keys of its own). */
export const algorithmOf = (bucket: ResourceFact): Lookup =>
  look(encryptionOf(bucket), 'ServerSideEncryptionByDefault', 'SSEAlgorithm');

/** Key of a bucket's default encryption. */
export const keyIn = (bucket: ResourceFact): Lookup =>
  look(encryptionOf(bucket), 'ServerSideEncryptionByDefault', 'KMSMasterKeyID');

/** Whether a bucket's objects are encrypted under KMS by default. */
export const isUnderKms = (bucket: ResourceFact): boolean => KMS.includes(algorithmOf(bucket));

/** Values of `SSEAlgorithm` that stand for KMS. */
export const KMS: readonly Lookup[] = ['aws:kms', 'aws:kms:dsse'];
