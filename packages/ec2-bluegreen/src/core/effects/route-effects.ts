import type { Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { acceleratorReadEffects, attachEffects, detachEffects, dialEffects } from './accelerator-effects';
import { balancerEffects } from './balancer-effects';
import { recordChangeEffects, recordReadEffects } from './record-effects';

/** What each use of the route takes, by the way in which clients are moved. */
export interface RouteEffects {
  readonly read: readonly Effect[];
  readonly write: readonly Effect[];
  readonly detach: readonly Effect[];
  readonly attach: readonly Effect[];
}

/**
 * See {@link RouteEffects}. A batch that changes what kind of sets there are takes CREATE and DELETE, weights take UPSERT; sets
 * are told apart by the names of both load balancers.
 */
export const routeEffects = (plan: FleetPlan): RouteEffects => {
  if (plan.routing === 'ACCELERATOR')
    return {
      read: acceleratorReadEffects(plan),
      write: dialEffects(plan),
      detach: detachEffects(plan),
      attach: attachEffects(plan),
    };
  const named = balancerEffects(plan);
  return {
    read: [...named, ...recordReadEffects(plan)],
    write: [...named, ...recordChangeEffects(plan, 'UPSERT')],
    detach: [...named, ...recordChangeEffects(plan, 'CREATE', 'DELETE')],
    attach: [...named, ...recordChangeEffects(plan, 'CREATE', 'DELETE')],
  };
};
