import type {
  FleetMigrationSettings,
  FleetPlacement,
  MigrationNetworkSettings,
} from '@regionlift/ec2-bluegreen/pulumi';
import type { DatabaseMigrationSettings, DatabasePlacement } from '@regionlift/rds-promotion/pulumi';
import type { BucketMigrationSettings } from '@regionlift/s3-migration/pulumi';
import type { ActorRoleSettings, MigrationSecretSettings } from '@regionlift/secure-iam/pulumi';
import type { MigrationSettings } from './region-settings';

/** A bucket that moves, and the migration that it belongs to. */
export interface BucketMigrationArgs extends BucketMigrationSettings {
  /** The migration that the part belongs to. */
  migration: MigrationSettings;
}

/** A database that moves, where its target stands, and the migration that it belongs to. */
export interface DatabaseMigrationArgs extends DatabaseMigrationSettings, DatabasePlacement {
  /** The migration that the part belongs to. */
  migration: MigrationSettings;
}

/** A fleet that moves, where its target stands, and the migration that it belongs to. */
export interface FleetMigrationArgs extends FleetMigrationSettings, FleetPlacement {
  /** The migration that the part belongs to. */
  migration: MigrationSettings;
}

/** A network of the target region, and the migration that it belongs to. */
export interface MigrationNetworkArgs extends MigrationNetworkSettings {
  /** The migration that the network belongs to. */
  migration: MigrationSettings;
}

/** A secret that both regions can read, and the migration that it belongs to. */
export interface MigrationSecretArgs extends MigrationSecretSettings {
  /** The migration that the secret belongs to. */
  migration: MigrationSettings;
}

/** A role of one actor, and the migration that it belongs to. */
export interface ActorRoleArgs extends ActorRoleSettings {
  /** The migration that the actor belongs to. */
  migration: MigrationSettings;
}
