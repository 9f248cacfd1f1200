import type * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';

/** The engines that a database part moves. */
export enum DatabaseEngine {
  /** Amazon RDS for PostgreSQL. */
  Postgres = 'POSTGRES',
  /** Amazon RDS for MySQL. */
  Mysql = 'MYSQL',
  /** Amazon RDS for MariaDB. */
  Mariadb = 'MARIADB',
  /** Amazon Aurora with PostgreSQL compatibility. */
  AuroraPostgresql = 'AURORA_POSTGRESQL',
  /** Amazon Aurora with MySQL compatibility. */
  AuroraMysql = 'AURORA_MYSQL',
}

/** How the database changes hands. */
export enum Handover {
  /** PostgreSQL 16 and newer: promoted beforehand, handed over by logical replication; writes pause for less than a second. */
  Logical = 'LOGICAL',
  /** Promoted in the window: writes pause for the minutes that RDS takes. */
  Physical = 'PHYSICAL',
  /** Aurora's managed switchover of a global database. */
  GlobalDatabase = 'GLOBAL_DATABASE',
}

/** Who keeps the password of the source's master user. */
export enum MasterPassword {
  /** You do. */
  SelfManaged = 'SELF_MANAGED',
  /** RDS does, in Secrets Manager; refused (`ManagedMasterPassword`), because it forbids replicas. */
  RdsManaged = 'RDS_MANAGED',
}

/** Whether the VPCs of the two regions reach each other. */
export enum VpcConnectivity {
  /** By peering or transit gateways, with routes on both sides. */
  Routed = 'ROUTED',
  /** They do not; refused (`VpcConnectivityMissing`). */
  None = 'NONE',
}

/** How the runtime proves who it is. */
export enum DatabaseAuthentication {
  /** By the password in the migration role's secret. */
  Secret = 'SECRET',
  /** By tokens of IAM database authentication, 15 minutes each. Subscriptions use the password all the same. */
  Iam = 'IAM',
}

/** How the runtime reaches the admin consoles of poolers. */
export enum PoolerTls {
  /** Encrypted, and the certificate proves the host; an authority of your own comes by `NODE_EXTRA_CA_CERTS`. */
  Verified = 'VERIFIED',
  /** Not encrypted: for consoles with SCRAM in a network of your own. */
  Off = 'OFF',
}

/**
 * What a database part has to know. Names and ARNs of the two regions are composed from it, so every value is plain: an
 * output is refused (`PlainValueNeeded`), but for VPC and subnets of the target, which a program may create.
 */
export interface DatabaseMigrationArgs extends DatabaseMigrationSettings, DatabasePlacement {
  /** The migration that the part belongs to. */
  migration: RegionMigration;
}

/** Where the target of a database part stands. */
export interface DatabasePlacement {
  /** VPC of the target; may be an output. */
  targetVpcId: pulumi.Input<string>;
  /** IPv4 range of the target's VPC. */
  targetVpcCidr: string;
  /** Private subnets of two Availability Zones at least; may be outputs, one by one or as a whole. */
  targetSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
}

/** What a database part has to know, without its migration and its place: plain data. */
export interface DatabaseMigrationSettings {
  /** Engine of the source. */
  engine: DatabaseEngine;
  /** Version of the source: `16.4`. The replica takes it over; the family of parameter groups follows from it. */
  engineVersion: string;
  /** Defaults to `Logical` for PostgreSQL, `Physical` for MySQL and MariaDB, `GlobalDatabase` for Aurora. */
  handover?: Handover;
  /** DBInstanceIdentifier of the source; with `GlobalDatabase` its DBClusterIdentifier. */
  sourceIdentifier: string;
  /** Global cluster that holds the source's cluster already; with `GlobalDatabase`. By default the source side declares one. */
  globalClusterIdentifier?: string;
  /** Host name of the source: what the stable name points at before the cutover. */
  sourceEndpoint: string;
  /** Whether the source's storage is encrypted. Defaults to true; false is refused (`SourceUnencrypted`). */
  sourceEncrypted?: boolean;
  /** Who keeps the master password. Defaults to `SelfManaged`. */
  sourceMasterPassword?: MasterPassword;
  /** VPC of the source. */
  sourceVpcId: string;
  /** IPv4 range of the source's VPC: its clients, and the way back, reach the target. */
  sourceVpcCidr: string;
  /** Security group of the source, to let the target's VPC in. By default its owner adds the line. */
  sourceSecurityGroupId?: string;
  /** Whether the two VPCs reach each other: the runtime and both subscriptions cross. Defaults to `None`, which is refused. */
  vpcConnectivity?: VpcConnectivity;
  /** IPv4 ranges beyond the two VPCs whose clients may connect to the target. */
  clientCidrs?: string[];
  /** Instance class of the target: `db.r6g.large`. */
  instanceClass: string;
  /** Port of the target. Defaults to the engine's. */
  port?: number;
  /** Whether the target stands in two Availability Zones; with Aurora, whether its cluster has two instances. Defaults to true. */
  multiAz?: boolean;
  /**
   * Days for which automated backups of the target are kept from PROMOTED on, 1 to 35, never below the rollback window.
   * Defaults to 7, or the rollback window where that is longer.
   */
  backupRetentionDays?: number;
  /** Seconds between values of enhanced monitoring: 1, 5, 10, 15, 30, 60; 0 turns it off. Defaults to 60. */
  monitoringIntervalSeconds?: number;
  /**
   * Parameters of the target's parameter group, besides those that the migration sets (`ReservedParameter`). Take over what
   * the source's group has: preflight compares.
   */
  parameters?: Record<string, string>;
  /** Name of the private hosted zone that the part creates for both VPCs: `orders.internal`. */
  zoneName: string;
  /** First label of the stable name. Defaults to the part's name in lower case. */
  recordName?: string;
  /** Seconds for which clients remember where the stable name points, 1 to 60. Defaults to 5. */
  nameTtlSeconds?: number;
  /** Databases of the instance that move; needed with `Logical`. */
  databases?: string[];
  /** Roles by which the application logs in; needed with `Logical`: the fence takes their LOGIN away. */
  applicationRoles?: string[];
  /** Role that the runtime logs in with. Defaults to `regionlift_migration`. */
  migrationRole?: string;
  /** How the runtime proves who it is. Defaults to `Secret`. */
  authentication?: DatabaseAuthentication;
  /**
   * Full ARN of the secret of the source's master user, in the source region: with it a step creates the migration role. By
   * default the role is created by hand.
   */
  masterSecretArn?: string;
  /** Milliseconds for which writes may pause before the source is opened again (RDS-10). Defaults to 5,000. */
  pauseBudgetMs?: number;
  /** Increments by which every sequence is advanced beyond the last value that the source gave out. Defaults to 1,000. */
  sequenceMargin?: number;
  /**
   * Whether tables without a key may be replicated by their whole rows; updates and deletes then read the whole table. Defaults
   * to false.
   */
  acceptReplicaIdentityFull?: boolean;
  /**
   * Poolers (PgBouncer) between clients and the stable name, `host` or `host:port` of each process: they are paused before the
   * fence and resumed when an end is open, so that no client sees an error; with `Logical`. Defaults to none: clients retry.
   */
  poolers?: string[];
  /**
   * Full ARN of the secret of the poolers' admin user (`username`, `password`), in either region, encrypted by
   * `aws/secretsmanager`. Defaults to the migration role's secret: that role is one of the poolers' `admin_users`.
   */
  poolerSecretArn?: string;
  /** Encryption of the way to the poolers' admin consoles. Defaults to `Verified` with poolers. */
  poolerTls?: PoolerTls;
  /** ARNs that alarms notify; each alarm takes those of its own region. */
  alarmActionArns?: string[];
}
