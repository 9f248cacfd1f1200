import { arns, type BackupWish, hasReached, type ProtectedResource } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { presenceOf } from './presence';

/**
 * What must not be lost, and how it may be backed up.
 *
 * Both buckets are versioned, which AWS Backup asks for (AWS Backup Developer Guide, "Amazon S3 backups"), so points in time are to
 * be had. Until PROMOTED the target is a replica of what is backed up already; the first backup of a large bucket takes long, so it
 * begins there and not with the cutover. The source is backed up until the rollback window is over. The ledger takes few and small
 * objects, none of which is ever overwritten: its periodic backups are enough. With a KMS source the ledger's key admits the part's own roles
 * alone: AWS Backup would report success and back nothing up, so there is none.
 */
export function protectedResources(plan: BucketPlan): readonly ProtectedResource[] {
  const { migration, source, target, ledger, sourceSideAlias } = plan;
  const { actors } = presenceOf(plan);
  const [sourceSideKey, targetKey] = [
    arns.alias(migration, source.region, sourceSideAlias),
    arns.alias(migration, target.region, target.keyAlias),
  ];
  const bucket = (
    side: ProtectedResource['side'],
    { bucketName, region }: { readonly bucketName: string; readonly region: string },
    backup: BackupWish | undefined,
  ): ProtectedResource => ({
    kind: 'S3_BUCKET',
    side,
    region,
    arn: arns.bucket(migration, bucketName),
    ...(backup && { backup }),
  });
  const key = (side: ProtectedResource['side'], region: string, arn: string): ProtectedResource => ({
    kind: 'KMS_KEY',
    side,
    region,
    arn,
  });
  return [
    bucket(
      'SOURCE',
      source,
      actors ? { mode: 'CONTINUOUS', ...(source.keyArn !== undefined && { keyArn: source.keyArn }) } : undefined,
    ),
    bucket(
      'TARGET',
      target,
      hasReached(migration.phase, 'PROMOTED') ? { mode: 'CONTINUOUS', keyArn: targetKey } : undefined,
    ),
    bucket(
      'SOURCE',
      ledger,
      actors && source.keyArn === undefined ? { mode: 'PERIODIC', keyArn: sourceSideKey } : undefined,
    ),
    key('TARGET', target.region, targetKey),
    key('SOURCE', source.region, sourceSideKey),
    ...(source.keyArn === undefined ? [] : [key('SOURCE', source.region, source.keyArn)]),
  ];
}
