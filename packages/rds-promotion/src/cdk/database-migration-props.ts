import type { Duration } from 'aws-cdk-lib';
import type {
  DatabaseAuthentication,
  DatabaseEngine,
  Handover,
  MasterPassword,
  PoolerTls,
  VpcConnectivity,
} from './database-engine';

/**
 * What a database part has to know. Names and ARNs of the two regions are composed from it, so every value is plain: a
 * token is refused (`PlainValueNeeded`), but for VPC and subnets of the target, which a template may create.
 */
export interface DatabaseMigrationProps {
  /** Engine of the source. */
  readonly engine: DatabaseEngine;

  /** Version of the source: `16.4`. The replica takes it over; the family of parameter groups follows from it. */
  readonly engineVersion: string;

  /**
   * How the database changes hands.
   *
   * @default - Handover.LOGICAL for PostgreSQL, PHYSICAL for MySQL and MariaDB, GLOBAL_DATABASE for Aurora
   */
  readonly handover?: Handover;

  /** DBInstanceIdentifier of the source; with GLOBAL_DATABASE its DBClusterIdentifier. */
  readonly sourceIdentifier: string;

  /**
   * Global cluster that holds the source's cluster already; with GLOBAL_DATABASE. A migration that also has secrets needs one
   * that exists: secrets make the target's stack the first, a global cluster of ours the source's.
   *
   * @default - the source stack declares one
   */
  readonly globalClusterIdentifier?: string;

  /** Host name of the source: what the stable name points at before the cutover. */
  readonly sourceEndpoint: string;

  /**
   * Whether the source's storage is encrypted. False is refused (`SourceUnencrypted`): no encrypted replica follows.
   *
   * @default true
   */
  readonly sourceEncrypted?: boolean;

  /**
   * Who keeps the master password.
   *
   * @default MasterPassword.SELF_MANAGED
   */
  readonly sourceMasterPassword?: MasterPassword;

  /** VPC of the source. */
  readonly sourceVpcId: string;

  /** IPv4 range of the source's VPC: its clients, and the way back, reach the target. */
  readonly sourceVpcCidr: string;

  /**
   * Security group of the source, to let the target's VPC in.
   *
   * @default - its owner adds the line
   */
  readonly sourceSecurityGroupId?: string;

  /** VPC of the target; may be a token of the target stack. */
  readonly targetVpcId: string;

  /** IPv4 range of the target's VPC. */
  readonly targetVpcCidr: string;

  /** Private subnets of two Availability Zones at least; may be tokens of the target stack. */
  readonly targetSubnetIds: string[];

  /**
   * Whether the two VPCs reach each other: the runtime and both subscriptions cross between them.
   *
   * @default VpcConnectivity.NONE which is refused
   */
  readonly vpcConnectivity?: VpcConnectivity;

  /**
   * IPv4 ranges beyond the two VPCs whose clients may connect to the target.
   *
   * @default - none
   */
  readonly clientCidrs?: string[];

  /** Instance class of the target: `db.r6g.large`. */
  readonly instanceClass: string;

  /**
   * Port of the target.
   *
   * @default - the engine's
   */
  readonly port?: number;

  /**
   * Whether the target stands in two Availability Zones; with Aurora, whether its cluster has two instances.
   *
   * @default true
   */
  readonly multiAz?: boolean;

  /**
   * How long automated backups of the target are kept from PROMOTED on, 1 to 35 whole days, never below the rollback window.
   *
   * @default - 7 days, or the rollback window where that is longer
   */
  readonly backupRetention?: Duration;

  /**
   * Interval of enhanced monitoring: 1, 5, 10, 15, 30 or 60 seconds; 0 turns it off.
   *
   * @default Duration.seconds(60)
   */
  readonly monitoringInterval?: Duration;

  /**
   * Parameters of the target's parameter group, besides those that the migration sets (`ReservedParameter`). Take over what
   * the source's group has: preflight compares.
   *
   * @default - none
   */
  readonly parameters?: { readonly [name: string]: string };

  /** Name of the private hosted zone that the part creates for both VPCs: `orders.internal`. */
  readonly zoneName: string;

  /**
   * First label of the stable name.
   *
   * @default - the part's name in lower case
   */
  readonly recordName?: string;

  /**
   * For how long clients remember where the stable name points, 1 to 60 seconds.
   *
   * @default Duration.seconds(5)
   */
  readonly nameTtl?: Duration;

  /**
   * Databases of the instance that move; needed with LOGICAL.
   *
   * @default - none
   */
  readonly databases?: string[];

  /**
   * Roles by which the application logs in; needed with LOGICAL: the fence takes their LOGIN away.
   *
   * @default - none
   */
  readonly applicationRoles?: string[];

  /**
   * Role that the runtime logs in with.
   *
   * @default 'regionlift_migration'
   */
  readonly migrationRole?: string;

  /**
   * How the runtime proves who it is.
   *
   * @default DatabaseAuthentication.SECRET
   */
  readonly authentication?: DatabaseAuthentication;

  /**
   * Full ARN of the secret of the source's master user, in the source region: with it a step creates the migration role.
   *
   * @default - the role is created by hand
   */
  readonly masterSecretArn?: string;

  /**
   * For how long writes may pause before the source is opened again (RDS-10).
   *
   * @default Duration.seconds(5)
   */
  readonly pauseBudget?: Duration;

  /**
   * Increments by which every sequence is advanced beyond the last value that the source gave out.
   *
   * @default 1000
   */
  readonly sequenceMargin?: number;

  /**
   * Whether tables without a key may be replicated by their whole rows; updates and deletes then read the whole table.
   *
   * @default false
   */
  readonly acceptReplicaIdentityFull?: boolean;

  /**
   * Poolers (PgBouncer) between clients and the stable name, `host` or `host:port` of each process: they are paused before the
   * fence and resumed when an end is open, so that no client sees an error; with LOGICAL.
   *
   * @default - none: clients retry
   */
  readonly poolers?: string[];

  /**
   * Full ARN of the secret of the poolers' admin user (`username`, `password`), in either region, encrypted by
   * `aws/secretsmanager`.
   *
   * @default - the migration role's secret: that role is one of the poolers' `admin_users`
   */
  readonly poolerSecretArn?: string;

  /**
   * Encryption of the way to the poolers' admin consoles.
   *
   * @default PoolerTls.VERIFIED with poolers
   */
  readonly poolerTls?: PoolerTls;

  /**
   * ARNs that alarms notify, as literals. An alarm notifies only inside its own region: each takes those of its region.
   *
   * @default - alarms notify nobody
   */
  readonly alarmActionArns?: string[];
}
