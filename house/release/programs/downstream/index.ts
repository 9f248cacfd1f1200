// Somebody else's construct library, for every jsii language, on top of ours.
import type { RegionMigration } from '@regionlift/migration';
import { BucketMigration } from '@regionlift/s3-migration';

/** What is archived. */
export interface ArchiveMigrationProps {
  /** The bucket that moves. */
  readonly bucketName: string;
}

/** A bucket that moves under a house rule. */
export class ArchiveMigration extends BucketMigration {
  constructor(migration: RegionMigration, id: string, props: ArchiveMigrationProps) {
    super(migration, id, { sourceBucketName: props.bucketName });
  }
}
