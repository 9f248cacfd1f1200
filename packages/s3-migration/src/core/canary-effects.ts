import { arns, type Effect } from '@regionlift/migration/core';
import { canaryPrefix } from './bucket-canary';
import type { BucketPlan } from './bucket-plan';
import { keyEffects } from './key-use';
import { targetKeyUse } from './replication-effects';

/**
 * What the canary takes: to write its own object into each bucket, and to see it there and on the other side. HeadObject without
 * checksums uses no key (S3 API Reference, HeadObject, "ChecksumMode").
 */
export function canaryEffects(plan: BucketPlan): readonly Effect[] {
  const { migration, source, target } = plan;
  return [
    ...[source.bucketName, target.bucketName].flatMap((name) => inBucket(plan, name)),
    ...(source.keyArn === undefined
      ? []
      : keyEffects(
          migration,
          { region: source.region, key: source.keyArn, bucketName: source.bucketName },
          'the source encrypts',
          'kms:GenerateDataKey',
        )),
    ...keyEffects(migration, targetKeyUse(plan), 'the target encrypts', 'kms:GenerateDataKey'),
  ];
}

function inBucket({ migration }: BucketPlan, name: string): readonly Effect[] {
  const bucket = arns.bucket(migration, name);
  const own = `${bucket}/${canaryPrefix}*`;
  const one = (action: string, access: Effect['access'], resource: string, reason: string): Effect => ({
    action,
    access,
    resources: [resource],
    reason,
  });
  return [
    one('s3:GetReplicationConfiguration', 'read', bucket, 'whether the rule of a way is in force'),
    one('s3:ListBucket', 'list', bucket, 'HeadObject of an object that is not there answers 404, and 403 without'),
    one('s3:GetObject', 'read', own, "state of the canary's newest object"),
    one('s3:GetObjectVersion', 'read', own, 'whether a version has arrived'),
    one('s3:PutObject', 'write', own, "the canary's own object, and no other"),
  ];
}
