import type { Effect } from '@regionlift/migration/core';
import type { DatabaseAction } from '../actions';
import { fencesByRuntime } from '../managed';
import { masterEffects, poolerEffects, sessionEffects, subscriptionEffects } from './credential-effects';
import type { EffectScope } from './effect-scope';
import { nameReadEffects, nameWriteEffects } from './name-effects';
import {
  endpointEffects,
  globalClusterEffects,
  instanceEffects,
  promotionEffects,
  switchoverEffects,
  targetEffects,
} from './rds-effects';

/**
 * Every permission that each action of a database part needs, exactly as the runtime calls AWS (IAM-3). What it does inside of
 * the databases is no matter of IAM: the migration role's grants are. Logs and the network of the function come with the
 * function, not with an action (`functionNetworkEffects`).
 */
export const effectsOf = (scope: EffectScope): Readonly<Record<DatabaseAction, readonly Effect[]>> => {
  switch (scope.handover) {
    case 'LOGICAL':
      return logicalEffects(scope);
    case 'PHYSICAL':
      return physicalEffects(scope);
    default:
      return globalEffects(scope);
  }
};

function logicalEffects(scope: EffectScope): Readonly<Record<DatabaseAction, readonly Effect[]>> {
  const session = [...endpointEffects(scope), ...sessionEffects(scope)];
  const looking = unique([...session, ...nameReadEffects(scope)]);
  const poolers = poolerEffects(scope);
  const switching = unique([...session, ...nameWriteEffects(scope), ...poolers]);
  return {
    preflight: unique([...instanceEffects(scope), ...sessionEffects(scope), ...poolers]),
    'create-migration-role': unique([...session, ...masterEffects(scope)]),
    prepare: session,
    attach: unique([...looking, ...subscriptionEffects(scope)]),
    'wait-catch-up': session,
    compare: looking,
    switchover: switching,
    probe: unique([...looking, ...poolers]),
    'switch-back': switching,
    cleanup: unique([...session, ...poolers]),
    canary: session,
  };
}

function physicalEffects(scope: EffectScope): Readonly<Record<DatabaseAction, readonly Effect[]>> {
  const fences = fencesByRuntime({ engine: scope.engine, ...scope.logical });
  const inside = fences ? sessionEffects(scope) : [];
  const session = fences ? [...endpointEffects(scope), ...inside] : [];
  const looking = [...instanceEffects(scope), ...inside, ...nameReadEffects(scope)];
  return {
    preflight: [...instanceEffects(scope), ...nameReadEffects(scope)],
    'create-migration-role': fences ? [...session, ...masterEffects(scope)] : [],
    prepare: session,
    attach: [],
    'wait-catch-up': looking,
    compare: [],
    switchover: [...instanceEffects(scope), ...inside, ...promotionEffects(scope), ...nameWriteEffects(scope)],
    probe: [...targetEffects(scope), ...inside, ...nameReadEffects(scope)],
    'switch-back': looking,
    cleanup: session,
    canary: session,
  };
}

function globalEffects(scope: EffectScope): Readonly<Record<DatabaseAction, readonly Effect[]>> {
  const looking = [...instanceEffects(scope), ...globalClusterEffects(scope)];
  const switching = [...looking, ...switchoverEffects(scope), ...nameWriteEffects(scope)];
  return {
    preflight: looking,
    'create-migration-role': [],
    prepare: [],
    attach: [],
    'wait-catch-up': looking,
    compare: [],
    switchover: switching,
    probe: [...looking, ...nameReadEffects(scope)],
    'switch-back': switching,
    cleanup: [],
    canary: [],
  };
}

/** Each effect once, the first of equals. */
const unique = (effects: readonly Effect[]): readonly Effect[] => {
  const seen = new Set<string>();
  return effects.filter((effect) => {
    const key = JSON.stringify([effect.action, effect.resources, effect.conditions]);
    return !seen.has(key) && seen.add(key);
  });
};
