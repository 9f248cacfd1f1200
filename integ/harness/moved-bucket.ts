import { BucketMigration, SourceBucketOwnership } from '@regionlift/s3-migration';
import type { MigrationTest } from './migration-test';

/** A bucket of the test's own that is moved, called `assets`; the smallest part there is. */
export function movedBucket(test: MigrationTest): BucketMigration {
  const { from, to } = test.environment;
  const sourceBucketName = test.bucketIn(from, 'source');
  test.emptyBeforeDeletion(from, sourceBucketName);
  test.emptyBeforeDeletion(from, test.bucketIn(from, 'assets', 'ledger'));
  test.emptyBeforeDeletion(to, test.bucketIn(to, 'assets'));
  return new BucketMigration(test.migration, 'Assets', {
    sourceBucketName,
    sourceOwnership: SourceBucketOwnership.THIS_MIGRATION,
  });
}
