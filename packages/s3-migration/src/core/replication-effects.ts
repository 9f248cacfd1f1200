import { arns, type Effect } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { type KeyUse, keyEffects } from './key-use';

/** What the role of the forward rule may do: read the source, write replicas to the target (S3-1, S3-2). */
export const forwardEffects = (plan: BucketPlan): readonly Effect[] =>
  replicationEffects(plan, sourceKeyUse(plan), targetKeyUse(plan));

/** What the role of the reverse rule may do: the same with the sides exchanged (S3-8). */
export const reverseEffects = (plan: BucketPlan): readonly Effect[] =>
  replicationEffects(plan, targetKeyUse(plan), sourceKeyUse(plan));

/** The target's key, for the target's objects. */
export const targetKeyUse = ({ target }: BucketPlan): KeyUse => ({
  region: target.region,
  key: target.keyAlias,
  bucketName: target.bucketName,
});

/** The key of the source's objects: its own, or the part's key in the source region for replicas that come back. */
export const sourceKeyUse = ({ source, sourceSideAlias }: BucketPlan): KeyUse => ({
  region: source.region,
  key: source.keyArn ?? sourceSideAlias,
  bucketName: source.bucketName,
});

/**
 * Source: S3 User Guide, "Setting up permissions for live replication" and "Replicating encrypted objects": Decrypt on
 * the key of the objects; Encrypt on the key of the replicas, GenerateDataKey where objects without KMS go into a bucket
 * with it, Decrypt because S3 verifies the Bucket Key before it uses it.
 */
function replicationEffects(plan: BucketPlan, from: KeyUse, to: KeyUse): readonly Effect[] {
  const bucket = arns.bucket(plan.migration, from.bucketName);
  const objects = arns.objects(plan.migration, from.bucketName);
  const replicas = arns.objects(plan.migration, to.bucketName);
  const one = (action: string, access: Effect['access'], resource: string, reason: string): Effect => ({
    action,
    access,
    resources: [resource],
    reason,
  });
  return [
    one('s3:GetReplicationConfiguration', 'read', bucket, 'S3 reads the rules it carries out'),
    one('s3:ListBucket', 'list', bucket, 'S3 looks for objects to replicate'),
    one('s3:GetObjectVersionForReplication', 'read', objects, 'the object, KMS-encrypted or not'),
    one('s3:GetObjectVersionAcl', 'read', objects, 'the ACL of the object'),
    one('s3:GetObjectVersionTagging', 'read', objects, 'the tags of the object'),
    one('s3:ReplicateObject', 'write', replicas, 'the replica'),
    one('s3:ReplicateDelete', 'write', replicas, 'delete markers'),
    one('s3:ReplicateTags', 'tagging', replicas, 'the tags of the replica'),
    ...keyEffects(plan.migration, from, 'S3 decrypts the object', 'kms:Decrypt'),
    ...keyEffects(plan.migration, to, 'S3 encrypts the replica', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:Decrypt'),
  ];
}
