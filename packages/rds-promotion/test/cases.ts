import {
  deferred,
  type MigrationFacts,
  type MigrationPlan,
  type Phase,
  planMigration,
} from '@regionlift/migration/core';
import { type DatabaseFacts, type DatabasePlan, planDatabaseMigration } from '../src/core';

/** Facts of a migration that every check accepts. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** Facts of a part that every check accepts: the shortest program. */
export const goodFacts: DatabaseFacts = {
  name: 'Database',
  engine: 'POSTGRES',
  engineVersion: '16.4',
  sourceIdentifier: 'orders',
  sourceEndpoint: 'orders.c0ffee123456.us-west-2.rds.amazonaws.com',
  sourceVpcId: 'vpc-0123456789abcdef0',
  sourceVpcCidr: '10.0.0.0/16',
  targetVpcId: 'vpc-0fedcba9876543210',
  targetVpcCidr: '10.1.0.0/16',
  targetSubnetIds: ['subnet-0aaaaaaaaaaaaaaaa', 'subnet-0bbbbbbbbbbbbbbbb'],
  vpcConnectivity: 'ROUTED',
  instanceClass: 'db.r6g.large',
  zoneName: 'orders.internal',
  databases: ['orders'],
  applicationRoles: ['orders_app'],
};

const physical = { databases: undefined, applicationRoles: undefined };

/** One program per need of the README. */
export const scenarios = {
  'a logical handover': {},
  'a logical handover with everything chosen': {
    sourceSecurityGroupId: 'sg-0123456789abcdef0',
    clientCidrs: ['10.9.0.0/16', '10.8.0.0/24'],
    port: 6432,
    multiAz: false,
    backupRetentionDays: 14,
    monitoringIntervalSeconds: 0,
    parameters: { work_mem: '65536' },
    recordName: 'primary',
    nameTtlSeconds: 10,
    databases: ['orders', 'Auf"träge'],
    applicationRoles: ['orders_app', 'orders_jobs'],
    migrationRole: 'mover',
    authentication: 'IAM',
    masterSecretArn: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:orders-master-a1B2c3',
    pauseBudgetMs: 900,
    sequenceMargin: 5_000,
    acceptReplicaIdentityFull: true,
    poolers: ['pgbouncer.orders.internal', '10.9.0.7:6433'],
    poolerSecretArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:poolers-a1B2c3',
    poolerTls: 'OFF',
    alarmActionArns: ['arn:aws:sns:us-west-2:111122223333:ops', 'arn:aws:sns:us-east-1:111122223333:ops'],
  },
  'a physical handover': { handover: 'PHYSICAL', engineVersion: '14.9' },
  'a MySQL database': { engine: 'MYSQL', engineVersion: '8.4.3', ...physical },
  'a MariaDB database': { engine: 'MARIADB', engineVersion: '10.11.8', ...physical },
  'an Aurora database': { engine: 'AURORA_POSTGRESQL', engineVersion: '16.4', ...physical },
  'an Aurora database whose global cluster exists': {
    engine: 'AURORA_MYSQL',
    engineVersion: '8.0.mysql_aurora.3.08.0',
    globalClusterIdentifier: 'orders-global',
    ...physical,
  },
} as const satisfies Record<string, Partial<DatabaseFacts>>;

export type Scenario = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as Scenario[];
export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];

export function migrationPlan(facts: Partial<MigrationFacts> = {}): MigrationPlan {
  const planned = planMigration('Orders', { ...migrationFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The plan of a scenario, or of other facts, in a phase. */
export function planOf(facts: Partial<DatabaseFacts> = {}, migration: Partial<MigrationFacts> = {}): DatabasePlan {
  const planned = planDatabaseMigration('Orders/Database', migrationPlan(migration), { ...goodFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

export interface BadInput {
  readonly title: string;
  readonly facts: Partial<DatabaseFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const token = deferred('a test');

/** One bad input per row. */
export const badInputs: readonly BadInput[] = [
  { title: 'an unsupported engine', facts: { engine: 'ORACLE' }, codes: ['UnsupportedEngine'] },
  { title: 'a prototype key as engine', facts: { engine: '__proto__' }, codes: ['UnsupportedEngine'] },
  {
    title: 'an unsupported version',
    facts: { engineVersion: '9.6' },
    codes: ['UnsupportedEngineVersion', 'LogicalHandoverTooOld'],
  },
  {
    title: 'a version before origin = none (RDS-3)',
    facts: { engineVersion: '15.8' },
    codes: ['LogicalHandoverTooOld'],
  },
  {
    title: 'a handover that the engine has not',
    facts: { engine: 'MYSQL', engineVersion: '8.0', handover: 'LOGICAL' },
    codes: ['HandoverUnsupported'],
  },
  { title: 'an ARN as identifier', facts: { sourceIdentifier: 'arn:aws:rds:x' }, codes: ['InvalidIdentifier'] },
  { title: 'an endpoint with its port', facts: { sourceEndpoint: 'a.b:5432' }, codes: ['InvalidEndpoint'] },
  { title: 'an unencrypted source (RDS-1)', facts: { sourceEncrypted: false }, codes: ['SourceUnencrypted'] },
  {
    title: 'a master password that RDS manages (RDS-9)',
    facts: { sourceMasterPassword: 'RDS_MANAGED' },
    codes: ['ManagedMasterPassword'],
  },
  { title: 'VPCs that do not reach each other', facts: { vpcConnectivity: 'NONE' }, codes: ['VpcConnectivityMissing'] },
  {
    title: 'no word about connectivity',
    facts: { vpcConnectivity: undefined },
    codes: ['VpcConnectivityMissing'],
  },
  { title: 'a range with host bits', facts: { sourceVpcCidr: '10.0.0.1/16' }, codes: ['InvalidCidr'] },
  { title: 'ranges that overlap', facts: { targetVpcCidr: '10.0.128.0/17' }, codes: ['OverlappingCidrs'] },
  { title: 'clients from everywhere', facts: { clientCidrs: ['0.0.0.0/0'] }, codes: ['InvalidCidr'] },
  { title: 'one subnet', facts: { targetSubnetIds: ['subnet-0aaaaaaaaaaaaaaaa'] }, codes: ['TooFewSubnets'] },
  { title: 'a zone of one label', facts: { zoneName: 'internal' }, codes: ['InvalidZoneName'] },
  { title: 'a label with a dot', facts: { recordName: 'a.b' }, codes: ['InvalidRecordName'] },
  { title: 'no instance class', facts: { instanceClass: 'r6g.large' }, codes: ['InvalidInstanceClass'] },
  { title: 'a port of the system', facts: { port: 80 }, codes: ['InvalidPort'] },
  { title: 'two minutes of TTL', facts: { nameTtlSeconds: 120 }, codes: ['InvalidTtl'] },
  { title: 'a monitoring interval of 7 s', facts: { monitoringIntervalSeconds: 7 }, codes: ['UnknownOption'] },
  {
    title: 'no backups (RDS-11)',
    facts: { backupRetentionDays: 0 },
    codes: ['InvalidRetention', 'RetentionShorterThanRollback'],
  },
  {
    title: 'backups below the rollback window',
    facts: { backupRetentionDays: 3 },
    codes: ['RetentionShorterThanRollback'],
  },
  {
    title: 'a parameter of the migration',
    facts: { parameters: { 'rds.force_ssl': '0' } },
    codes: ['ReservedParameter'],
  },
  { title: 'no pause at all (RDS-10)', facts: { pauseBudgetMs: 0 }, codes: ['InvalidPauseBudget'] },
  { title: 'a pause of half a millisecond', facts: { pauseBudgetMs: 0.5 }, codes: ['InvalidPauseBudget'] },
  { title: 'a negative margin', facts: { sequenceMargin: -1 }, codes: ['InvalidSequenceMargin'] },
  { title: 'no databases', facts: { databases: [] }, codes: ['DatabasesMissing'] },
  { title: 'a database twice', facts: { databases: ['a', 'a'] }, codes: ['DatabasesMissing'] },
  { title: 'a name of 64 bytes', facts: { databases: ['ä'.repeat(32)] }, codes: ['DatabasesMissing'] },
  { title: 'no application role', facts: { applicationRoles: undefined }, codes: ['ApplicationRolesMissing'] },
  {
    title: 'the application as migration role',
    facts: { migrationRole: 'orders_app' },
    codes: ['InvalidRoleName'],
  },
  { title: 'a role that RDS keeps', facts: { migrationRole: 'rdsadmin' }, codes: ['InvalidRoleName'] },
  {
    title: 'a secret of the other region',
    facts: { masterSecretArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:m-a1B2c3' },
    codes: ['InvalidSecretArn'],
  },
  { title: 'no pooler in the list of poolers', facts: { poolers: [] }, codes: ['InvalidPooler'] },
  {
    title: 'a pooler by its URL',
    facts: { poolers: ['postgresql://pgbouncer.orders.internal:6432'] },
    codes: ['InvalidPooler'],
  },
  { title: 'a pooler on port 0', facts: { poolers: ['10.0.3.7:0'] }, codes: ['InvalidPooler'] },
  {
    title: 'a pooler twice, once by its default port',
    facts: { poolers: ['pgbouncer.orders.internal', 'PgBouncer.orders.internal:6432'] },
    codes: ['InvalidPooler'],
  },
  { title: 'a token among poolers', facts: { poolers: [token] }, codes: ['InvalidPooler'] },
  {
    title: 'poolers around a promotion',
    facts: { handover: 'PHYSICAL', poolers: ['10.0.3.7'] },
    codes: ['PoolersWithoutLogical'],
  },
  { title: 'a way to poolers, and no poolers', facts: { poolerTls: 'OFF' }, codes: ['PoolersMissing'] },
  {
    title: "a poolers' secret of a third region",
    facts: {
      poolers: ['10.0.3.7'],
      poolerSecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:poolers-a1B2c3',
    },
    codes: ['InvalidSecretArn'],
  },
  {
    title: 'an unknown encryption of the way to poolers',
    facts: { poolers: ['10.0.3.7'], poolerTls: 'MAYBE' },
    codes: ['UnknownOption'],
  },
  { title: 'an unknown way to log in', facts: { authentication: 'KERBEROS' }, codes: ['UnknownOption'] },
  { title: 'a token as identifier', facts: { sourceIdentifier: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token among databases', facts: { databases: ['a', token] }, codes: ['DatabasesMissing'] },
  {
    title: 'an alarm action in a third region',
    facts: { alarmActionArns: ['arn:aws:sns:eu-west-1:111122223333:ops'] },
    codes: ['AlarmActionElsewhere'],
  },
  {
    title: 'a name that is too long after qualification',
    facts: { name: 'A'.repeat(32) },
    migration: { name: 'B'.repeat(32) },
    codes: ['NameTooLong'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      engineVersion: '15',
      sourceEncrypted: false,
      sourceMasterPassword: 'RDS_MANAGED',
      vpcConnectivity: undefined,
      targetVpcCidr: '10.0.0.0/8',
      instanceClass: 'large',
      pauseBudgetMs: -1,
      databases: undefined,
    },
    codes: [
      'LogicalHandoverTooOld',
      'SourceUnencrypted',
      'ManagedMasterPassword',
      'VpcConnectivityMissing',
      'OverlappingCidrs',
      'InvalidInstanceClass',
      'InvalidPauseBudget',
      'DatabasesMissing',
    ],
  },
];
