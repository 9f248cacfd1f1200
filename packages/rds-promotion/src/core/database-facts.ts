import type { Maybe, MigrationPlan } from '@regionlift/migration/core';

/** What a user says of a database part, as a shell hands it over: unchecked, possibly deferred. */
export interface DatabaseFacts {
  /** Construct id or component name, accepted by the migration: `Database`. */
  readonly name: string;
  readonly engine: Maybe<string>;
  /** `16.4`; the replica takes over the source's, the parameter group's family follows from it. */
  readonly engineVersion: Maybe<string>;
  /** @default the engine's first */
  readonly handover?: Maybe<string>;
  /** DBInstanceIdentifier of the source; with GLOBAL_DATABASE its DBClusterIdentifier. */
  readonly sourceIdentifier: Maybe<string>;
  /** Global cluster that holds the source's cluster already; GLOBAL_DATABASE alone. @default one is declared */
  readonly globalClusterIdentifier?: Maybe<string>;
  /** Host name of the source: what the stable name points at before the cutover. */
  readonly sourceEndpoint: Maybe<string>;
  /** @default true */
  readonly sourceEncrypted?: Maybe<boolean>;
  /** SELF_MANAGED, or RDS_MANAGED when RDS keeps it in Secrets Manager. @default 'SELF_MANAGED' */
  readonly sourceMasterPassword?: Maybe<string>;
  readonly sourceVpcId: Maybe<string>;
  readonly sourceVpcCidr: Maybe<string>;
  /** Security group of the source, to let the target's VPC in; absent: its owner does. */
  readonly sourceSecurityGroupId?: Maybe<string>;
  /** May be deferred: a VPC of the target stack. */
  readonly targetVpcId: Maybe<string>;
  readonly targetVpcCidr: Maybe<string>;
  /** May be deferred, as a whole or one by one. */
  readonly targetSubnetIds: Maybe<readonly Maybe<string>[]>;
  /** ROUTED when the two VPCs reach each other (peering, transit gateway). @default 'NONE' */
  readonly vpcConnectivity?: Maybe<string>;
  /** CIDR ranges beyond the two VPCs whose clients may connect to the target. */
  readonly clientCidrs?: Maybe<readonly Maybe<string>[]>;
  /** `db.r6g.large`. */
  readonly instanceClass: Maybe<string>;
  readonly port?: Maybe<number>;
  /** @default true */
  readonly multiAz?: Maybe<boolean>;
  /** Days, 1 to 35. @default 7, or the rollback window where that is longer */
  readonly backupRetentionDays?: Maybe<number>;
  /** Seconds: 1, 5, 10, 15, 30, 60; 0 turns enhanced monitoring off. @default 60 */
  readonly monitoringIntervalSeconds?: Maybe<number>;
  /** Parameters of the target's own group besides those that the migration needs. */
  readonly parameters?: Readonly<Record<string, Maybe<string>>>;
  /** Name of the private hosted zone that the part creates: `orders.internal`. */
  readonly zoneName: Maybe<string>;
  /** First label of the stable name. @default the part's name */
  readonly recordName?: Maybe<string>;
  /** Seconds, 1 to 60. @default 5 */
  readonly nameTtlSeconds?: Maybe<number>;
  /** Databases of the instance that move; LOGICAL alone. */
  readonly databases?: Maybe<readonly Maybe<string>[]>;
  /** Roles by which the application logs in; LOGICAL alone. */
  readonly applicationRoles?: Maybe<readonly Maybe<string>[]>;
  /** @default 'regionlift_migration' */
  readonly migrationRole?: Maybe<string>;
  /** @default 'SECRET' */
  readonly authentication?: Maybe<string>;
  /** ARN of the secret of the source's master user, in the source region. */
  readonly masterSecretArn?: Maybe<string>;
  /** Milliseconds. @default 5_000 */
  readonly pauseBudgetMs?: Maybe<number>;
  /** @default 1_000 */
  readonly sequenceMargin?: Maybe<number>;
  /** @default false */
  readonly acceptReplicaIdentityFull?: Maybe<boolean>;
  /** Poolers that the handover pauses, `host` or `host:port` of each process; LOGICAL alone. @default none */
  readonly poolers?: Maybe<readonly Maybe<string>[]>;
  /** ARN of the secret of the poolers' admin user, in either region. @default the migration role's secret */
  readonly poolerSecretArn?: Maybe<string>;
  /** VERIFIED or OFF. @default 'VERIFIED' */
  readonly poolerTls?: Maybe<string>;
  /** ARNs that alarms notify; each alarm takes those of its own region. */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}

/** The facts together with the migration that they are judged against. */
export interface DatabaseQuestion extends DatabaseFacts {
  readonly migration: MigrationPlan;
}
