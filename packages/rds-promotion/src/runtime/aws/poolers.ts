import type { DatabaseRuntimeConfig, PoolersConfig } from '../../core';
import type { PoolersPort } from '../ports';
import { postgresPoolers } from '../postgres/poolers';
import type { Clients } from './clients';
import { secretLogin } from './credentials';
import { migrationLogin } from './servers';

/**
 * The admin consoles of the poolers. Their admin user's secret is read in its own region; without one the migration role logs
 * in, by its secret in the target region, also where it logs in to the database by IAM. Certificates are proved by Node's own
 * store, with what `NODE_EXTRA_CA_CERTS` adds to it: a pooler's authority is its owner's, not RDS's.
 *
 * Raises `InvalidSecret`, `SecretOfAnotherRole`, and what `pg` raises.
 */
export const awsPoolers = (
  config: DatabaseRuntimeConfig,
  { tls, secretId }: PoolersConfig,
  clients: Clients,
): PoolersPort =>
  postgresPoolers({
    login:
      secretId === undefined
        ? migrationLogin(config, 'TARGET', clients)
        : secretLogin(() => clients.secrets(secretId.split(':')[3] ?? config.target.region), secretId),
    tls: tls === 'OFF' ? false : { rejectUnauthorized: true },
  });
