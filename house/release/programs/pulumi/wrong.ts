// Does not compile: the types that came along say what a bucket's name is.
import type { BucketMigrationArgs } from '@regionlift/s3-migration/pulumi';

export const wrong: Pick<BucketMigrationArgs, 'sourceBucketName'> = { sourceBucketName: 1 };
