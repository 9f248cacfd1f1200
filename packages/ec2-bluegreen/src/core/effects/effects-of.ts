import type { Effect } from '@regionlift/migration/core';
import { type FleetAction, percentOf } from '../actions';
import { fleetCanaryPaths } from '../fleet-canary';
import type { FleetPlan } from '../fleet-plan';
import { alarmEffects, connectionEffects, smokeEffects, targetEffects } from './balancer-effects';
import { capacityEffects } from './capacity-effects';
import { groupReadEffects, holdEffects, releaseEffects, scaleEffects } from './group-effects';
import { imageCopyEffects, imageReadEffects } from './image-effects';
import { ledgerEffects, ledgerReadEffects } from './ledger-effects';
import { recordChangeEffects } from './record-effects';
import { refreshEffects } from './refresh-effects';
import { routeEffects } from './route-effects';
import { templateReadEffects } from './template-effects';

/** Actions by what they take: the steps of the shift all take the same. */
export type FleetEffects = Readonly<Record<FleetAction | 'shift', readonly Effect[]>>;

/**
 * Every permission that each action of a fleet part needs, exactly as the runtime calls AWS (IAM-3). Logs and the network of
 * the function come with the function, not with an action.
 */
export function effectsOf(plan: FleetPlan): FleetEffects {
  const route = routeEffects(plan);
  const records = plan.routing === 'RECORDS';
  const { alarmGate, gateAlarmNames } = plan.shift;
  const gate = alarmGate && gateAlarmNames.length > 0 ? alarmEffects(plan) : [];
  const groups = groupReadEffects(plan, 'BLUE', 'GREEN');
  const targets = targetEffects(plan, 'BLUE', 'GREEN');
  const ledger = ledgerEffects(plan);
  const looking = [...groups, ...targets, ...route.read, ...gate, ...ledgerReadEffects(plan)];
  const draining = [...looking, ...connectionEffects(plan, 'BLUE')];
  const effects: FleetEffects = {
    preflight: [
      ...groups,
      ...targetEffects(plan, 'BLUE'),
      ...templateReadEffects(plan),
      ...route.read,
      ...imageReadEffects(plan),
      ...capacityEffects(plan),
      ...gate,
    ],
    'copy-image': [...imageCopyEffects(plan), ...ledger],
    'lower-ttl': records ? [...route.read, ...recordChangeEffects(plan, 'UPSERT'), ...ledger] : [],
    'adopt-record': records ? [...route.read, ...recordChangeEffects(plan, 'CREATE', 'DELETE'), ...ledger] : [],
    'restore-record': records ? [...route.read, ...recordChangeEffects(plan, 'CREATE', 'DELETE'), ...ledger] : [],
    'scale-green': [...groups, ...scaleEffects(plan, 'GREEN'), ...holdEffects(plan), ...ledger],
    'wait-healthy': [...groups, ...targetEffects(plan, 'GREEN'), ...ledger],
    'smoke-test': smokeEffects(plan),
    shift: [...looking, ...route.write, ...ledger],
    'return-to-blue': [...looking, ...route.attach, ...route.write, ...scaleEffects(plan, 'BLUE'), ...ledger],
    'drain-blue': [...draining, ...ledger],
    'detach-blue': [...draining, ...route.detach],
    'release-scaling': [...groups, ...releaseEffects(plan), ...ledger],
    'refresh-instances': [...groupReadEffects(plan, 'GREEN'), ...route.read, ...refreshEffects(plan), ...ledger],
    canary: fleetCanaryPaths(plan).includes('TARGET') ? smokeEffects(plan) : [],
  };
  return Object.fromEntries(Object.entries(effects).map(([action, all]) => [action, unique(all)])) as FleetEffects;
}

/** The permissions of an action, a step of the shift included; none for an action that there is not. */
export const effectsOfAction = (effects: FleetEffects, action: string): readonly Effect[] =>
  percentOf(action) === undefined ? (effects[action as FleetAction] ?? []) : effects.shift;

/** Each effect once, the first of equals. */
function unique(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<string>();
  return effects.filter((effect) => {
    const key = JSON.stringify([effect.action, effect.resources, effect.conditions]);
    return !seen.has(key) && seen.add(key);
  });
}
