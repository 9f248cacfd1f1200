import { RuntimeError } from '@regionlift/migration/runtime';
import { type DatabaseRuntimeConfig, endOf, type Hosts, type Side } from '../../core';
import type { Clients } from './clients';
import { describeCluster, describeInstance } from './describe';

/** Where an end answers. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** The endpoints of both ends, which RDS alone knows: they hold an id of account and region. */
export interface Endpoints {
  /** Raises `EndpointMissing`. */
  readonly of: (side: Side) => Promise<Endpoint>;
  /** The host names that are known; an end that is absent or not up yet has none. */
  readonly hosts: () => Promise<Hosts>;
}

/** Looks endpoints up by identifier. What was found is kept: an endpoint does not change while its instance lives. */
export function awsEndpoints({ rds }: Clients, config: DatabaseRuntimeConfig): Endpoints {
  const found = new Map<Side, Endpoint>();
  const find = async (side: Side): Promise<Endpoint | undefined> => {
    const known = found.get(side) ?? (await lookUp(rds, config, side));
    if (known !== undefined) found.set(side, known);
    return known;
  };
  return {
    of: async (side) => {
      const endpoint = await find(side);
      if (endpoint === undefined) {
        const { identifier, region } = endOf(config, side);
        throw new RuntimeError('EndpointMissing', `${identifier} in ${region} is absent, or has no endpoint yet`);
      }
      return endpoint;
    },
    hosts: async () => {
      const [source, target] = await Promise.all([find('SOURCE'), find('TARGET')]);
      return { ...(source && { SOURCE: source.host }), ...(target && { TARGET: target.host }) };
    },
  };
}

async function lookUp(rds: Clients['rds'], config: DatabaseRuntimeConfig, side: Side): Promise<Endpoint | undefined> {
  const { identifier, region } = endOf(config, side);
  if (config.handover === 'GLOBAL_DATABASE') {
    const cluster = await describeCluster(rds(region), identifier);
    return endpoint(cluster?.Endpoint, cluster?.Port);
  }
  const { Endpoint: found } = (await describeInstance(rds(region), identifier)) ?? {};
  return endpoint(found?.Address, found?.Port);
}

const endpoint = (host: string | undefined, port: number | undefined): Endpoint | undefined =>
  host === undefined || host === '' || port === undefined ? undefined : { host, port };
