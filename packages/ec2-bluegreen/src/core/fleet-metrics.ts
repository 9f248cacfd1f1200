import { outputReference, type Side, type Signal } from '@regionlift/migration/core';
import type { FleetPlan } from './fleet-plan';
import type { LoadBalancerType } from './words';

/** What signals and panels have to know of a plan. */
export type WatchedFleet = Pick<FleetPlan, 'migration' | 'outputPrefix'> & {
  readonly source: Pick<
    FleetPlan['source'],
    'region' | 'loadBalancerType' | 'loadBalancerFullName' | 'scalingGroupName'
  >;
  readonly target: Pick<FleetPlan['target'], 'region' | 'loadBalancer' | 'scalingGroup'>;
};

/** Dimensions of a metric of a side's load balancer. The target's name is given by AWS. */
export const balancerDimensions = ({ outputPrefix, source }: WatchedFleet, side: Side): Signal['dimensions'] => ({
  LoadBalancer: side === 'SOURCE' ? source.loadBalancerFullName : outputReference(`${outputPrefix}LoadBalancerName`),
});

/** Dimensions of a metric of the target's target group; the source's target groups are not known. */
export const targetDimensions = (fleet: WatchedFleet): Signal['dimensions'] => ({
  TargetGroup: outputReference(`${fleet.outputPrefix}TargetGroupName`),
  ...balancerDimensions(fleet, 'TARGET'),
});

/** Dimensions of a metric of a side's Auto Scaling group, or of its instances. */
export const groupDimensions = ({ source, target }: WatchedFleet, side: Side): Signal['dimensions'] => ({
  AutoScalingGroupName: side === 'SOURCE' ? source.scalingGroupName : target.scalingGroup.name,
});

/** Where a side's load balancer publishes its metrics. */
export const balancerPlace = (
  { source, target }: WatchedFleet,
  side: Side,
): { readonly region: string; readonly namespace: string } =>
  side === 'SOURCE'
    ? { region: source.region, namespace: namespaces[source.loadBalancerType] }
    : { region: target.region, namespace: namespaces[target.loadBalancer.type] };

const namespaces: Readonly<Record<LoadBalancerType, string>> = {
  APPLICATION: 'AWS/ApplicationELB',
  NETWORK: 'AWS/NetworkELB',
};
