import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { BackupsRuntimeConfig } from '../../core';
import type { ActionContext } from '../context';
import type { Clients } from './clients';
import { awsDatabases } from './databases';
import { awsRestores } from './restores';
import { awsVault } from './vault';

/** Everything an action works with, against AWS. Nothing is asked before an action asks it. */
export const awsContext = (
  config: BackupsRuntimeConfig,
  clients: Clients,
  rest: { readonly clock: ClockPort; readonly log: Log; readonly request: ActionContext['request'] },
): ActionContext => ({
  ...rest,
  config,
  subject: `${config.qualifier}-${config.migration}/${config.part}`,
  vaults: {
    SOURCE: awsVault(clients.backup(config.source.region), config, 'SOURCE'),
    TARGET: awsVault(clients.backup(config.target.region), config, 'TARGET'),
  },
  databases: awsDatabases(clients, config),
  restores: awsRestores(clients, config),
});
