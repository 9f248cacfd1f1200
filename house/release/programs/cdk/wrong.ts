// Does not compile: the types that came along say what a bucket's name is.
import type { BucketMigrationProps } from '@regionlift/s3-migration';

export const wrong: BucketMigrationProps = { sourceBucketName: 1 };
