import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { DatabaseRuntimeConfig } from '../../core';
import type { ActionContext } from '../context';
import type { Environment } from '../environment';
import type { Clients } from './clients';
import { awsEndpoints } from './endpoints';
import { awsInstances } from './instances';
import { awsNames } from './names';
import { awsPoolers } from './poolers';
import { awsMasterServer, awsServer, migrationLogin } from './servers';

/** Everything an action works with, against AWS. Nothing is asked before an action asks it. */
export function awsContext(
  config: DatabaseRuntimeConfig,
  clients: Clients,
  rest: {
    readonly clock: ClockPort;
    readonly log: Log;
    readonly request: ActionContext['request'];
    readonly environment: Environment;
  },
): ActionContext {
  const { environment, ...shared } = rest;
  const endpoints = awsEndpoints(clients, config);
  const instances = awsInstances(clients, config);
  const servers = { clients, endpoints, environment, clock: rest.clock, ...silenceEnds(config, rest.request.action) };
  const master = awsMasterServer(config, servers);
  return {
    ...shared,
    config,
    subject: `${config.qualifier}-${config.migration}/${config.part}`,
    source: awsServer(config, 'SOURCE', servers),
    target: awsServer(config, 'TARGET', servers),
    ...(master && { sourceAsMaster: master }),
    ...(config.authentication === 'SECRET' && {
      migrationPassword: async () => (await migrationLogin(config, 'SOURCE', clients)()).password,
    }),
    names: awsNames(config, {
      route53: clients.route53(config.target.region),
      endpoints,
      globalCluster: instances.globalCluster,
      clock: rest.clock,
    }),
    ...(config.poolers && { poolers: awsPoolers(config, config.poolers, clients) }),
    instances,
  };
}

/**
 * While writes wait, no statement takes longer than the budget allows (`statement_timeout`): an end that says nothing for twice
 * as long is cut off, and the handover ends with the source open or goes on with the next run. A canary's beat is over before
 * the next one. Other actions wait for long answers: checksums, slots behind long transactions.
 */
function silenceEnds({ pauseBudgetMs }: DatabaseRuntimeConfig, action: string): { readonly answerTimeoutMs?: number } {
  if (action === 'canary') return { answerTimeoutMs: 20_000 };
  return action === 'switchover' || action === 'switch-back' ? { answerTimeoutMs: 2 * pauseBudgetMs + 1_000 } : {};
}
