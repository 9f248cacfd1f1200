import type { CanaryDeclaration, CanaryPath } from '@regionlift/migration/core';
import type { FleetPlan } from './fleet-plan';
import { fleetThresholds } from './fleet-signals';
import { presenceOf } from './presence';

/** The ways of a fleet's canary: as clients come, by the host name; or to the target's own load balancer, whoever serves. */
export type FleetCanaryPath = 'CLIENTS' | 'TARGET';

/** The canary of a fleet part: a request each way. None when the migration is over, or when there is no way to try. */
export function fleetCanary(plan: FleetPlan): CanaryDeclaration | undefined {
  const paths = fleetCanaryPaths(plan);
  return paths.length === 0
    ? undefined
    : {
        action: 'canary',
        tries: 'request',
        functionName: plan.functionName,
        side: 'TARGET',
        region: plan.target.region,
        paths: paths.map((name) => ({ ...wayOf(plan, name), name })),
      };
}

/**
 * The ways that can be tried in the plan's phase. Where not everybody may connect the function, whose address is a NAT gateway's, is
 * turned away like any stranger: it is no client. The target's fleet follows in PROMOTED.
 */
export function fleetCanaryPaths(plan: Pick<FleetPlan, 'migration' | 'target'>): readonly FleetCanaryPath[] {
  const { actors, fleet } = presenceOf(plan);
  const open = plan.target.securityGroups.loadBalancer.ingress.some(({ cidr }) => cidr === '0.0.0.0/0');
  return actors ? [...(open ? (['CLIENTS'] as const) : []), ...(fleet ? (['TARGET'] as const) : [])] : [];
}

const wayOf = ({ hostName, target }: FleetPlan, path: FleetCanaryPath): Omit<CanaryPath, 'name'> => ({
  label: path === 'CLIENTS' ? hostName : `load balancer in ${target.region}`,
  delayThresholdSeconds: fleetThresholds.p99Seconds,
  reason: 'longer than most clients wait; AWS names no figure',
});
