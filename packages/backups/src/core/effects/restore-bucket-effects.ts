import { arns, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called } from './called';
import { restoredPrefix } from './restored';

/** Restoring a bucket on trial: into a bucket of AWS Backup's own, whose name begins as restored ones do. */
export function restoreBucketEffects({ migration }: BackupsPlan): readonly Effect[] {
  const bucket = { resources: [arns.bucket(migration, `${restoredPrefix}*`)] };
  const objects = { resources: [arns.objects(migration, `${restoredPrefix}*`)] };
  return [
    ...called(bucket, 'write', 'a bucket comes to be', 's3:CreateBucket', 's3:PutBucketVersioning'),
    ...called(bucket, 'permissions-management', 'its owner owns what is written', 's3:PutBucketOwnershipControls'),
    ...called(bucket, 'read', 'how the bucket is set up', ...settings),
    ...called(bucket, 'list', 'what the bucket holds', 's3:ListBucket', 's3:ListBucketVersions'),
    ...called(objects, 'read', 'what was restored', ...reading),
    ...called(objects, 'write', 'objects are restored', 's3:DeleteObject', 's3:PutObject'),
    ...called(objects, 'tagging', 'objects are restored', 's3:PutObjectTagging'),
    ...called(objects, 'permissions-management', 'objects are restored', 's3:PutObjectAcl', 's3:PutObjectVersionAcl'),
    ...called(objects, 'list', 'objects are restored in parts', 's3:ListMultipartUploadParts'),
  ];
}

const settings = ['s3:GetBucketLocation', 's3:GetBucketOwnershipControls', 's3:GetBucketVersioning'];

const reading = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
];
