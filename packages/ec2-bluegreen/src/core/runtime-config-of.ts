import { fleetCanaryPaths } from './fleet-canary';
import type { FleetPlan } from './fleet-plan';
import type { FleetRuntimeConfig } from './runtime-config';

/** What AWS names itself, and a shell knows by reference alone. */
export interface PhysicalIds {
  readonly loadBalancerArn: string;
  readonly targetGroupArn: string;
  /** Given when and only when `routing` is ACCELERATOR. */
  readonly endpointGroups?: { readonly source: string; readonly target: string };
}

/** What the runtime of a part is told. */
export const runtimeConfigOf = (plan: FleetPlan, ids: PhysicalIds): FleetRuntimeConfig => ({
  version: 1,
  qualifier: plan.migration.qualifier,
  migration: plan.migration.migration,
  part: plan.part,
  partition: plan.migration.partition,
  account: plan.migration.account,
  source: {
    region: plan.source.region,
    loadBalancerArn: plan.source.loadBalancerArn,
    scalingGroupName: plan.source.scalingGroupName,
    imageId: plan.source.imageId,
    ...(plan.routing === 'ACCELERATOR' && { clientIpPreserved: plan.source.clientIpPreserved }),
  },
  target: {
    region: plan.target.region,
    loadBalancerArn: ids.loadBalancerArn,
    loadBalancerType: plan.target.loadBalancer.type,
    targetGroupArn: ids.targetGroupArn,
    scalingGroupName: plan.target.scalingGroup.name,
    launchTemplateName: plan.target.template.name,
    instanceTypes: plan.target.scalingGroup.instanceTypes,
    maxCapacity: plan.target.scalingGroup.maxCapacity,
    ...(plan.target.template.capacityReservationId !== undefined && {
      capacityReservationId: plan.target.template.capacityReservationId,
    }),
    listener: servingListener(plan),
    keyAlias: plan.keyAlias,
  },
  hostName: plan.hostName,
  routing: plan.routing,
  ...(ids.endpointGroups !== undefined && { endpointGroups: ids.endpointGroups }),
  ...(plan.record !== undefined && { record: plan.record }),
  shift: plan.shift,
  canaryPaths: fleetCanaryPaths(plan),
  ledgerParameter: plan.ledgerParameter,
  imageParameter: plan.imageParameter,
});

/** The listener that serves clients is the first, and speaks TLS or passes TCP on; plain HTTP redirects alone. */
function servingListener({ target }: FleetPlan): FleetRuntimeConfig['target']['listener'] {
  const [serving] = target.loadBalancer.listeners;
  if (serving === undefined || serving.protocol === 'HTTP') throw new TypeError('no listener serves clients');
  return { port: serving.port, protocol: serving.protocol };
}
