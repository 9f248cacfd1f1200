import type {
  FleetMigrationSettings,
  FleetPlacement,
  MigrationNetworkSettings,
} from '@regionlift/ec2-bluegreen/pulumi';
import type { DatabaseMigrationSettings, DatabasePlacement } from '@regionlift/rds-promotion/pulumi';
import type { BucketMigrationSettings } from '@regionlift/s3-migration/pulumi';

/** A network of the target region. */
export interface WorkloadNetwork extends MigrationNetworkSettings {
  /** Name of the component, of which physical names are composed. Defaults to `Network`. */
  name?: string;
}

/** A bucket that moves. */
export interface WorkloadBucket extends BucketMigrationSettings {
  /** Name of the part, of which physical names are composed: `Assets`. A letter, then at most 31 letters and digits. */
  name: string;
}

/** A database that moves. */
export interface WorkloadDatabase extends DatabaseMigrationSettings {
  /** Name of the part, of which physical names are composed: `Database`. A letter, then at most 31 letters and digits. */
  name: string;
  /** Where the target stands. Defaults to the private subnets of the workload's network. */
  placement?: DatabasePlacement;
}

/** A fleet that moves. */
export interface WorkloadFleet extends FleetMigrationSettings {
  /** Name of the part, of which physical names are composed: `Web`. A letter, then at most 31 letters and digits. */
  name: string;
  /** Where the target stands. Defaults to the workload's network. */
  placement?: FleetPlacement;
  /**
   * Buckets and databases of this workload that the instances use: a database's port is opened, a bucket's objects may be read and
   * written, its key used. Defaults to none.
   */
  uses?: FleetUse[];
}

/** A part that the instances of a fleet use. */
export interface FleetUse {
  /** Name of a bucket or database of this workload. */
  part: string;
  /**
   * Key of a setting in which instances read what to use: the name of the target bucket, or the database's stable name. By default
   * there is no setting.
   */
  setting?: string;
}
