import type {
  EndFacts,
  InstanceFacts,
  LiveDatabase,
  PreflightFacts,
  RelationFacts,
  ServerFacts,
} from '../../../src/core/preflight';
import type { DatabaseRuntimeConfig } from '../../../src/core/runtime-config';

/** A configuration for facts of {@link sampleFacts}. */
export const sampleConfig = (overrides: Partial<DatabaseRuntimeConfig> = {}): DatabaseRuntimeConfig => ({
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'database',
  partition: 'aws',
  account: '111122223333',
  engine: 'POSTGRES',
  handover: 'LOGICAL',
  source: { region: 'us-west-2', identifier: 'orders' },
  target: { region: 'us-east-1', identifier: 'rl-orders-database' },
  databases: ['shop'],
  applicationRoles: ['app'],
  migrationRole: 'mover',
  authentication: 'SECRET',
  migrationSecretName: 'rl/orders/database/migration',
  name: { hostedZoneId: 'Z0', recordName: 'database.orders.internal', ttlSeconds: 1, port: 5432 },
  pauseBudgetMs: 5000,
  sequenceMargin: 1000,
  acceptsReplicaIdentityFull: false,
  ...overrides,
});

/** An instance without fault. */
export const goodInstance: InstanceFacts = {
  status: 'available',
  engine: 'postgres',
  engineVersion: '18.4',
  encrypted: true,
  multiAz: true,
  deletionProtection: true,
  backupRetentionDays: 7,
  iamAuthentication: false,
  parameterApplyStatus: 'in-sync',
  pendingModifications: [],
  pendingMaintenance: [],
};

/** Parameters of a server without fault. */
export const goodSettings: Readonly<Record<string, string>> = {
  wal_level: 'logical',
  max_replication_slots: '10',
  max_wal_senders: '10',
  max_logical_replication_workers: '4',
  max_worker_processes: '8',
  max_slot_wal_keep_size: '-1',
  log_statement: 'none',
  session_replication_role: 'origin',
  TimeZone: 'UTC',
  max_connections: '100',
};

/** A server without fault; settings are laid over {@link goodSettings}. */
export const goodServer = ({
  settings = {},
  ...overrides
}: Partial<Omit<ServerFacts, 'settings'>> & { settings?: Readonly<Record<string, string>> } = {}): ServerFacts => ({
  identity: [{ version: 180004, inRecovery: false, role: 'mover', walSenders: 1, subscriptionWorkers: 0 }],
  settings: Object.entries({ ...goodSettings, ...settings }).map(([name, value]) => ({
    name,
    value,
    pendingRestart: false,
  })),
  roles: [
    {
      name: 'app',
      superuser: false,
      login: true,
      createRole: false,
      replication: false,
      administrator: false,
    },
    {
      name: 'mover',
      superuser: false,
      login: true,
      createRole: true,
      replication: true,
      administrator: false,
    },
  ],
  slots: [],
  transactions: [],
  prepared: [],
  ...overrides,
});

/** A table with a primary key. */
export const table = (overrides: Partial<RelationFacts> = {}): RelationFacts => ({
  schema: 'public',
  name: 'orders',
  kind: 'r',
  partition: false,
  unlogged: false,
  identity: 'd',
  identityIndex: true,
  owner: 'owners',
  forcesRowSecurity: false,
  estimatedRows: 10,
  incomparable: '',
  generated: '',
  objectReferences: '',
  ...overrides,
});

/** Text as RDS has it. */
export const goodLocale: LiveDatabase['locale'][number] = {
  encoding: 'UTF8',
  collate: 'en_US.UTF-8',
  ctype: 'en_US.UTF-8',
  provider: 'c',
  collationVersion: '2.26',
  actualCollationVersion: '2.26',
};

/** A database without fault. */
export const goodDatabase = (overrides: Partial<LiveDatabase> = {}): LiveDatabase => ({
  locale: [goodLocale],
  relations: [table()],
  indexColumns: [],
  extensions: [{ name: 'plpgsql', version: '1.0' }],
  sequences: [],
  triggers: [],
  eventTriggers: [],
  publications: [],
  writers: [{ role: 'app', tables: 1 }],
  besides: [{ largeObjects: 0 }],
  definitions: [{ kind: 'table', name: 'public.orders', digest: 'd1' }],
  missingGrants: [],
  ...overrides,
});

/** One end without fault. */
export const goodEnd = (overrides: Partial<EndFacts> = {}): EndFacts => ({
  instance: goodInstance,
  server: goodServer(),
  databases: { shop: goodDatabase() },
  refusals: {},
  ...overrides,
});

/** Both ends without fault. */
export const sampleFacts = (overrides: Partial<PreflightFacts> = {}): PreflightFacts => ({
  config: sampleConfig(),
  source: goodEnd(),
  target: goodEnd(),
  ...overrides,
});
