import { link, openPooler, type Pooler } from '@regionlift/pglab';
import { postgresPoolers } from '../../src/runtime/postgres/poolers';
import type { Lab } from './open-lab';
import { appRole, migrationRole } from './roles';

/** A laboratory whose clients connect to a pooler. */
export interface PooledLab {
  /** The laboratory with a runtime that knows the pooler. */
  readonly lab: Lab;
  readonly pooler: Pooler;
}

/**
 * Puts a real PgBouncer between the clients of a laboratory and the database's name. The name is a port of this machine that
 * forwards to the end in use: there is no DNS here, so nothing has to be waited for after the flip. The migration role is one
 * of the pooler's admin users. Everything ends with the laboratory that is returned.
 */
export async function behindPooler(
  lab: Lab,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<PooledLab> {
  const name = await link({
    get host() {
      return lab.server(lab.name.current()).host;
    },
    get port() {
      return lab.server(lab.name.current()).port;
    },
  });
  const pooler = await openPooler({
    databases: Object.fromEntries(
      lab.config.databases.map((database) => [database, { host: name.host, port: name.port }]),
    ),
    users: { [appRole]: appRole, [migrationRole]: migrationRole },
    admins: [migrationRole],
    settings,
  });
  const config = {
    ...lab.config,
    name: { ...lab.config.name, recordName: name.host, port: name.port },
    poolers: { at: [`${pooler.host}:${pooler.port}`], tls: 'OFF' as const },
  };
  const poolers = postgresPoolers({
    login: async () => ({ username: migrationRole, password: migrationRole }),
    tls: false,
  });
  return {
    pooler,
    lab: {
      ...lab,
      config,
      context: (action, overrides = {}) => lab.context(action, { config, poolers, ...overrides }),
      dispose: async () => {
        await pooler.dispose();
        await name.dispose();
        await lab.dispose();
      },
    },
  };
}
