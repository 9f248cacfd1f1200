import type { DatabaseEngine, Handover } from './words';

/** What differs between the engines. Nothing else in this library branches by engine. */
export interface EngineTraits {
  /** RDS's word for `Engine`. */
  readonly engine: string;
  /** How a person writes it. */
  readonly title: string;
  readonly defaultPort: number;
  /** The handovers that the engine offers, the default first. */
  readonly handovers: readonly Handover[];
  /** Versions that move between regions, as the user may write them; checked as a pattern. */
  readonly versions: RegExp;
  /** In words, for messages. */
  readonly versionsAllowed: string;
  /** Oldest major version of the logical handover; absent where there is none. */
  readonly logicalFromMajor?: number;
  /** The family of parameter groups of a version. */
  readonly family: (version: string) => string;
  /** Logs that go to CloudWatch Logs. */
  readonly logExports: readonly string[];
  /** Parameters that the migration sets on its own parameter group of the target. */
  readonly targetParameters: Readonly<Record<string, string>>;
  /** Parameters that the source needs: the group that the migration declares for it to be attached by its owner. */
  readonly sourceParameters: Readonly<Record<string, string>>;
}

const major = (version: string): string => version.split('.')[0] ?? '';
const minor = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * Slots, senders and workers beyond RDS's defaults of 20 (`max_replication_slots`): the handover uses one of each for every
 * database and direction, physical replicas of the source the others. Source: PostgreSQL, "Logical Replication →
 * Configuration Settings"; RDS User Guide, "Performing logical replication for Amazon RDS for PostgreSQL"
 * (`rds.logical_replication` is static: it takes a reboot). `rds.force_ssl` refuses sessions without TLS.
 */
const logicalReplication = {
  max_logical_replication_workers: '40',
  max_replication_slots: '40',
  max_wal_senders: '45',
  max_worker_processes: '64',
  'rds.force_ssl': '1',
  'rds.logical_replication': '1',
} as const;

/**
 * The engines. Versions: RDS User Guide, "Supported Regions and DB engines for cross-Region read replicas" (PostgreSQL 10–18,
 * MySQL 5.7–8.4, MariaDB 10.4–11.8), and Aurora User Guide, "Using switchover or failover in an Amazon Aurora global
 * database"; ports: CloudFormation, `AWS::RDS::DBInstance Port`. The families follow the pattern of those that AWS's pages
 * name (`postgres14`, `mysql8.0`, `mariadb10.6`, `aurora-postgresql16`); newer ones are not verified one by one.
 *
 * The logical handover starts at PostgreSQL 16: `origin = none` keeps the two directions from feeding each other, and
 * `pg_create_subscription` lets a role that is no superuser subscribe (PostgreSQL 16 release notes).
 */
export const engines: Readonly<Record<DatabaseEngine, EngineTraits>> = {
  POSTGRES: {
    engine: 'postgres',
    title: 'PostgreSQL',
    defaultPort: 5432,
    handovers: ['LOGICAL', 'PHYSICAL'],
    versions: /^1[0-8](\.\d+)?$/,
    versionsAllowed: '10 to 18',
    logicalFromMajor: 16,
    family: (version) => `postgres${major(version)}`,
    logExports: ['postgresql', 'upgrade'],
    targetParameters: logicalReplication,
    sourceParameters: logicalReplication,
  },
  MYSQL: {
    engine: 'mysql',
    title: 'MySQL',
    defaultPort: 3306,
    handovers: ['PHYSICAL'],
    versions: /^(5\.7|8\.0|8\.4)(\.\d+)?$/,
    versionsAllowed: '5.7, 8.0, 8.4',
    family: (version) => `mysql${minor(version)}`,
    logExports: ['error', 'slowquery'],
    // Source: RDS User Guide, "Using GTID-based replication"; `require_secure_transport` refuses sessions without TLS.
    targetParameters: { enforce_gtid_consistency: 'ON', 'gtid-mode': 'ON', require_secure_transport: '1' },
    sourceParameters: { enforce_gtid_consistency: 'ON', 'gtid-mode': 'ON' },
  },
  MARIADB: {
    engine: 'mariadb',
    title: 'MariaDB',
    defaultPort: 3306,
    handovers: ['PHYSICAL'],
    versions: /^(10\.(4|5|6|11)|11\.(4|8))(\.\d+)?$/,
    versionsAllowed: '10.4, 10.5, 10.6, 10.11, 11.4, 11.8',
    family: (version) => `mariadb${minor(version)}`,
    logExports: ['error', 'slowquery'],
    // MariaDB's GTIDs are always on. Source: MariaDB Knowledge Base, "Global Transaction ID".
    targetParameters: { require_secure_transport: '1' },
    sourceParameters: {},
  },
  AURORA_POSTGRESQL: {
    engine: 'aurora-postgresql',
    title: 'Aurora PostgreSQL',
    defaultPort: 5432,
    handovers: ['GLOBAL_DATABASE'],
    versions: /^1[1-8]\.\d+$/,
    versionsAllowed: '11.9, 12.4, 13.3 and newer, with the minor version',
    family: (version) => `aurora-postgresql${major(version)}`,
    logExports: ['postgresql'],
    targetParameters: { 'rds.force_ssl': '1' },
    sourceParameters: {},
  },
  AURORA_MYSQL: {
    engine: 'aurora-mysql',
    title: 'Aurora MySQL',
    defaultPort: 3306,
    handovers: ['GLOBAL_DATABASE'],
    versions: /^8\.0\.mysql_aurora\.3\.\d+\.\d+$/,
    versionsAllowed: '8.0.mysql_aurora.3.01.0 and newer',
    family: () => 'aurora-mysql8.0',
    logExports: ['error', 'slowquery'],
    targetParameters: { require_secure_transport: 'ON' },
    sourceParameters: {},
  },
};

/** Whether a value names an engine. */
export const isEngine = (value: unknown): value is DatabaseEngine => Object.hasOwn(engines, String(value));

/** The major version as a number: `16.4` → 16. */
export const majorOf = (version: string): number => Number(major(version));
