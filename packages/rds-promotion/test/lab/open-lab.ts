import { emulateRds, type Link, link, type PgMajor, type PgServer, startPrimary } from '@regionlift/pglab';
import type { DatabaseAction, DatabaseRuntimeConfig } from '../../src/core';
import type { ActionContext } from '../../src/runtime/context';
import type { Side } from '../../src/runtime/ports';
import { postgresServer } from '../../src/runtime/postgres/server';
import { nameStandIn } from './name-stand-in';
import { appRole, createRoles, migrationRole } from './roles';
import { createSchema } from './schema';

/** What a laboratory is made of. */
export interface LabOptions {
  /** @default 18 */
  readonly major?: PgMajor;
  /** @default ['orders'] */
  readonly databases?: readonly string[];
  /** Round-trip time between the regions: runtime and target on one side, source on the other. @default 0 */
  readonly rttMs?: number;
  /** Makes what the databases hold; by default {@link createSchema}. */
  readonly fill?: (source: PgServer, database: string) => Promise<void>;
  /** Settings of the source's server, which its copy takes over. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Two instances in two regions, with the roles and the databases of an application. */
export interface Lab {
  readonly source: PgServer;
  /** The physical standby; raises until {@link Lab.copy} has been called. */
  readonly target: () => PgServer;
  /** Makes the physical standby in the target region: what `REPLICATE` deploys. */
  readonly copy: () => Promise<PgServer>;
  /** Promotes it and restarts it, as RDS does; every byte that the source wrote before is on it unless `lagging`. */
  readonly promote: (how?: { readonly lagging?: boolean }) => Promise<void>;
  /** Resolves when the physical standby shows all that the source has committed. */
  readonly replayed: () => Promise<void>;
  readonly links: {
    /** The runtime, and the target's subscriptions, on their ways to the source; the source's on its way to the target. */
    readonly runtimeToSource: Link;
    readonly targetToSource: Link;
    readonly sourceToTarget: () => Link;
  };
  readonly name: ReturnType<typeof nameStandIn>;
  readonly config: DatabaseRuntimeConfig;
  /** A fresh invocation of the runtime; its sessions end with {@link Lab.dispose}, or earlier by `close` of its ports. */
  readonly context: (action: DatabaseAction, overrides?: Partial<ActionContext>) => ActionContext;
  readonly server: (side: Side) => PgServer;
  /** Ends what works on the laboratory before its servers end, in a test that failed half-way too. */
  readonly onDispose: (end: () => Promise<void>) => void;
  readonly dispose: () => Promise<void>;
}

/** Opens a laboratory: the source runs, filled; the target is made by {@link Lab.copy}. */
export async function openLab(options: LabOptions = {}): Promise<Lab> {
  const { major = 18, databases = ['orders'], rttMs = 0, fill = createSchema, settings = {} } = options;
  const disposals: (() => Promise<void>)[] = [];
  const keep = <T extends { readonly dispose: () => Promise<void> }>(thing: T): T => {
    disposals.push(thing.dispose);
    return thing;
  };
  const dispose = async () => {
    for (const end of disposals.splice(0).reverse()) await end();
  };
  try {
    const source = keep(await startPrimary({ major, settings }));
    await emulateRds(source);
    await createRoles(source, databases);
    for (const database of databases) await fill(source, database);
    const [runtimeToSource, targetToSource] = [
      keep(await link(source, { rttMs })),
      keep(await link(source, { rttMs })),
    ];
    let target: PgServer | undefined;
    let sourceToTarget: Link | undefined;
    const known = <T>(thing: T | undefined): T => {
      if (thing === undefined) throw new Error('the laboratory has no target yet: call copy()');
      return thing;
    };
    const name = nameStandIn();
    const config = labConfig(databases);
    const port = (side: Side) => {
      const near = () => (side === 'SOURCE' ? runtimeToSource : known(target));
      const forOthers = () => (side === 'SOURCE' ? targetToSource : known(sourceToTarget));
      const server = postgresServer({
        side,
        // Read at each connection: a context may be older than the copy.
        get host() {
          return near().host;
        },
        get port() {
          return near().port;
        },
        user: migrationRole,
        password: async () => migrationRole,
        tls: false,
        lockTimeoutMs: 500,
        subscriber: async () => ({
          host: forOthers().host,
          port: forOthers().port,
          user: migrationRole,
          password: migrationRole,
        }),
      });
      disposals.push(server.close);
      return server;
    };
    return {
      source,
      target: () => known(target),
      copy: async () => {
        target = keep(await source.standby());
        sourceToTarget = keep(await link(target, { rttMs }));
        return target;
      },
      promote: async ({ lagging = false } = {}) => {
        if (!lagging) await replayed(source, known(target));
        await known(target).promote();
        await known(target).restart();
      },
      replayed: () => replayed(source, known(target)),
      links: { runtimeToSource, targetToSource, sourceToTarget: () => known(sourceToTarget) },
      name,
      config,
      server: (side) => (side === 'SOURCE' ? source : known(target)),
      context: (action, overrides = {}) => ({
        config,
        subject: 'rl-orders/database',
        source: overrides.source ?? port('SOURCE'),
        target: overrides.target ?? port('TARGET'),
        names: name,
        instances: noInstances,
        clock: { now: Date.now, sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)), remaining: () => 60_000 },
        log: () => undefined,
        request: { action },
        ...overrides,
      }),
      onDispose: (end) => disposals.push(end),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The runtime's configuration for the laboratory. */
const labConfig = (databases: readonly string[]): DatabaseRuntimeConfig => ({
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
  databases,
  applicationRoles: [appRole],
  migrationRole,
  authentication: 'SECRET',
  migrationSecretName: 'rl/orders/database/migration',
  name: { hostedZoneId: 'Z0', recordName: 'database.orders.internal', ttlSeconds: 1, port: 5432 },
  pauseBudgetMs: 5000,
  sequenceMargin: 1000,
  acceptsReplicaIdentityFull: false,
});

const noInstances: ActionContext['instances'] = {
  describe: async () => undefined,
  promote: async () => undefined,
  switchoverGlobalCluster: async () => undefined,
  globalCluster: async () => undefined,
};

async function replayed(source: PgServer, target: PgServer): Promise<void> {
  const [{ lsn } = { lsn: '' }] = await source.sql<{ lsn: string }>(
    'postgres',
    'SELECT pg_current_wal_lsn()::text AS lsn',
  );
  for (;;) {
    const [row] = await target.sql<{ there: boolean }>(
      'postgres',
      'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there',
      [lsn],
    );
    if (row?.there) return;
  }
}
