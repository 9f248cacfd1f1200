import { RuntimeError } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import {
  detachChanges,
  type RecordFacts,
  recordState,
  routeOf,
  setIdentifiers,
  weightChanges,
  weightedChanges,
} from '../../core/record';
import type { ActionContext } from '../context';
import type { RoutePort } from '../ports';
import type { Record53 } from './record';

/**
 * Weighted records as what moves clients. Both weights of a name change in one batch. Raises `RecordNotMovable` where the host
 * name does not hold what the runtime put there.
 */
export function awsRecordRoute(
  config: FleetRuntimeConfig,
  record: Record53,
  loadBalancers: ActionContext['loadBalancers'],
): RoutePort {
  const look = async () => {
    const [balancers, sets] = await Promise.all([loadBalancers(), record.sets()]);
    const facts: RecordFacts = {
      identifiers: setIdentifiers(config),
      ttlSeconds: config.record?.ttlSeconds ?? 0,
      balancers,
      sets,
    };
    return { facts, state: recordState(facts) };
  };
  return {
    read: async () => {
      const [{ state }, settled] = await Promise.all([look(), record.settled()]);
      const route = routeOf(state);
      if (route === undefined) throw notMovable(config, state.kind === 'FOREIGN' ? state.why : 'no record');
      return { ...route, settled };
    },
    write: async (weights) => {
      const { facts, state } = await look();
      if (state.kind !== 'WEIGHTED')
        throw notMovable(config, state.kind === 'FOREIGN' ? state.why : 'no weighted record');
      await record.change(weightChanges(facts, weights));
    },
    detachBlue: async () => {
      const { facts, state } = await look();
      if (state.kind === 'WEIGHTED') await record.change(detachChanges(facts));
    },
    attachBlue: async () => {
      const { facts, state } = await look();
      if (state.kind === 'SIMPLE' && state.at === 'GREEN')
        await record.change(weightedChanges(facts, { blue: 0, green: 100 }));
    },
  };
}

const notMovable = ({ record }: FleetRuntimeConfig, found: string): RuntimeError =>
  new RuntimeError(
    'RecordNotMovable',
    `${record?.recordName} holds ${found}; allowed: the record sets that adopt-record makes; run adopt-record, or look who changed it`,
  );
