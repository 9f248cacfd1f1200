import { type ClockPort, RuntimeError } from '@regionlift/migration/runtime';
import { type DatabaseRuntimeConfig, endOf, type Side } from '../../core';
import type { Environment } from '../environment';
import type { ServerPort } from '../ports';
import { type PostgresServerSettings, postgresServer } from '../postgres/server';
import type { Clients } from './clients';
import { type Login, secretLogin } from './credentials';
import type { Endpoint, Endpoints } from './endpoints';
import { trustIn } from './trust';

/** What connections to the ends are made of. */
export interface ServersSettings {
  readonly clients: Clients;
  readonly endpoints: Endpoints;
  readonly environment: Environment;
  readonly clock: ClockPort;
  /** Milliseconds after which a server that says nothing is an error; absent: never. */
  readonly answerTimeoutMs?: number;
}

/**
 * The server of one end, over `pg`. Its endpoint is looked up when a session is first asked for. The migration role logs in
 * by its secret, read in the end's own region, or by a token of IAM; replication sessions by a token need
 * `rds.iam_auth_for_replication` (RDS User Guide, "Configuring IAM authentication for logical replication connections").
 *
 * Raises `EndpointMissing`, `EngineWithoutSessions`, `InvalidSecret`, `NoCertificatesForRegion`, `SecretOfAnotherRole`.
 */
export function awsServer(config: DatabaseRuntimeConfig, side: Side, settings: ServersSettings): ServerPort {
  const { region } = endOf(config, side);
  const login = migrationLogin(config, side, settings.clients);
  return lazily(side, async () => {
    const endpoint = await endpointOf(config, side, settings.endpoints);
    return postgresServer({
      ...reached(config, side, endpoint, settings),
      user: config.migrationRole,
      password:
        config.authentication === 'IAM'
          ? () =>
              settings.clients.loginToken({
                region,
                hostname: endpoint.host,
                port: endpoint.port,
                username: config.migrationRole,
              })
          : async () => (await login()).password,
      // A subscription logs in again whenever it is interrupted: no token lives that long. With IAM the secret is of a role
      // without `rds_iam`, which takes precedence over a password (RDS User Guide, "IAM database authentication"; from memory).
      subscriber: async () => subscriberSettings(endpoint, await login()),
    });
  });
}

/**
 * The migration role's secret at an end. The runtime logs in as the role: with authentication SECRET it has to be the secret's
 * user.
 */
export function migrationLogin(config: DatabaseRuntimeConfig, side: Side, { secrets }: Clients): () => Promise<Login> {
  const login = secretLogin(() => secrets(endOf(config, side).region), config.migrationSecretName);
  return async () => {
    const found = await login();
    if (config.authentication === 'SECRET' && found.username !== config.migrationRole)
      throw secretOfAnother(config, found.username);
    return found;
  };
}

/** The source as its master user, to create the migration role; undefined when no secret of his is known. */
export function awsMasterServer(config: DatabaseRuntimeConfig, settings: ServersSettings): ServerPort | undefined {
  const { masterSecretId, source } = config;
  if (masterSecretId === undefined) return undefined;
  const login = secretLogin(() => settings.clients.secrets(source.region), masterSecretId);
  return lazily('SOURCE', async () => {
    const endpoint = await endpointOf(config, 'SOURCE', settings.endpoints);
    const { username, password } = await login();
    return postgresServer({
      ...reached(config, 'SOURCE', endpoint, settings),
      user: username,
      password: async () => password,
      subscriber: async () => subscriberSettings(endpoint, { username, password }),
    });
  });
}

/**
 * Keywords of libpq for the other end's subscription. The link is encrypted; who answers is not proved, because what RDS
 * gives the server to verify another region's instance with is written nowhere (not verified: `ssl_ca_file`). Traffic between
 * peered VPCs stays on AWS's network (VPC Peering Guide).
 */
export const subscriberSettings = (
  { host, port }: Endpoint,
  { username, password }: Login,
): Awaited<ReturnType<PostgresServerSettings['subscriber']>> => ({
  host,
  port,
  user: username,
  password,
  sslmode: 'require',
  application_name: 'regionlift',
  connect_timeout: 10,
});

const reached = (
  config: DatabaseRuntimeConfig,
  side: Side,
  { host, port }: Endpoint,
  { environment, clock, answerTimeoutMs }: ServersSettings,
): Pick<PostgresServerSettings, 'side' | 'host' | 'port' | 'tls' | 'answerTimeoutMs'> => {
  const { ca, ...trust } = trustIn(endOf(config, side).region, environment, clock.now());
  return {
    side,
    host,
    port,
    tls: { ...trust, ...(ca && { ca: [...ca] }) },
    ...(answerTimeoutMs !== undefined && { answerTimeoutMs }),
  };
};

const endpointOf = (config: DatabaseRuntimeConfig, side: Side, endpoints: Endpoints): Promise<Endpoint> => {
  if (config.engine !== 'POSTGRES')
    throw new RuntimeError('EngineWithoutSessions', `the runtime opens no sessions to ${config.engine}`);
  return endpoints.of(side);
};

/** A server that is made when it is first used; an end that nobody asks is never looked up. */
function lazily(side: Side, make: () => Promise<ServerPort>): ServerPort {
  let made: Promise<ServerPort> | undefined;
  const server = (): Promise<ServerPort> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return {
    side,
    session: async (database) => (await server()).session(database),
    replicationSession: async (database) => (await server()).replicationSession(database),
    connectionString: async (database) => (await server()).connectionString(database),
    close: async () => (await made)?.close(),
  };
}

const secretOfAnother = ({ migrationSecretName, migrationRole }: DatabaseRuntimeConfig, username: string) =>
  new RuntimeError(
    'SecretOfAnotherRole',
    `the secret ${migrationSecretName} is of '${username}'; allowed: '${migrationRole}'`,
  );
