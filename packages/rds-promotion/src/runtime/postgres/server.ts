import { Client, type ClientConfig } from 'pg';
import { conninfo } from '../../core/sql';
import type { ServerPort, Side, SqlSession } from '../ports';
import { sqlSession } from './session';

/** How one end is reached. */
export interface PostgresServerSettings {
  readonly side: Side;
  readonly host: string;
  readonly port: number;
  /** The migration role. */
  readonly user: string;
  /** Asked at every connection: a token of IAM lives for 15 minutes. */
  readonly password: () => Promise<string>;
  /** TLS with the certificates to trust; false only where nothing but loopback lies between. */
  readonly tls: Exclude<ClientConfig['ssl'], true | undefined>;
  /** Keywords of libpq by which the other end reaches this one: host, port, user, password, sslmode, … without dbname. */
  readonly subscriber: () => Promise<Readonly<Record<string, string | number>>>;
  /** Milliseconds after which an unreachable server is an error. @default 10000 */
  readonly connectTimeoutMs?: number;
  /** Milliseconds after which a silent server is an error; 0: never. @default 0 */
  readonly answerTimeoutMs?: number;
  /** Milliseconds for which a statement waits for a lock of somebody else. @default 10000 */
  readonly lockTimeoutMs?: number;
}

/**
 * One end over `pg`. Sessions say `regionlift` in `pg_stat_activity`, and write although their database is fenced: options of
 * the start-up packet come after settings of the database and of the role (PostgreSQL "Setting Parameters"). A lost connection
 * is opened again when its session is next asked for.
 */
export function postgresServer(settings: PostgresServerSettings): ServerPort {
  const open = new Map<string, Promise<SqlSession>>();
  const clients = new Set<Client>();
  const connect = async (key: string, config: ClientConfig): Promise<SqlSession> => {
    const client = new Client({ ...(await clientConfig(settings)), ...config });
    clients.add(client);
    const forget = () => {
      open.delete(key);
      clients.delete(client);
    };
    client.on('error', forget).on('end', forget);
    await client.connect();
    return sqlSession(client);
  };
  const kept = (key: string, config: ClientConfig): Promise<SqlSession> => {
    const session = open.get(key) ?? connect(key, config);
    open.set(key, session);
    session.catch(() => open.delete(key));
    return session;
  };
  return {
    side: settings.side,
    session: (database) => kept(`sql/${database}`, { database, options: sessionOptions(settings) }),
    replicationSession: (database) => kept(`replication/${database}`, { database, ...replication }),
    connectionString: async (database) => conninfo({ ...(await settings.subscriber()), dbname: database }),
    close: async () => {
      await Promise.all([...clients].map((client) => client.end().catch(() => undefined)));
      open.clear();
    },
  };
}

const clientConfig = async (settings: PostgresServerSettings): Promise<ClientConfig> => ({
  host: settings.host,
  port: settings.port,
  user: settings.user,
  password: await settings.password(),
  ssl: settings.tls,
  application_name: 'regionlift',
  keepAlive: true,
  connectionTimeoutMillis: settings.connectTimeoutMs ?? 10_000,
  ...(settings.answerTimeoutMs ? { query_timeout: settings.answerTimeoutMs } : {}),
});

/** An empty search path: no object of a schema that somebody else can write is ever called by accident. */
const sessionOptions = ({ lockTimeoutMs = 10_000 }: PostgresServerSettings): string =>
  `-c default_transaction_read_only=off -c search_path=pg_catalog -c lock_timeout=${lockTimeoutMs}`;

/** `pg` passes this keyword on; its types do not name it. */
const replication = { replication: 'database' } as ClientConfig;
