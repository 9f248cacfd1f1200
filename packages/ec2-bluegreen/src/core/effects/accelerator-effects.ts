import type { Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';

/** How the accelerator spreads clients, and whether the last change has reached everybody. */
export const acceleratorReadEffects = (plan: FleetPlan): readonly Effect[] => [
  {
    action: 'globalaccelerator:DescribeEndpointGroup',
    access: 'read',
    resources: endpointGroupArns(plan),
    reason: 'dials and endpoints of both regions',
  },
  {
    action: 'globalaccelerator:DescribeAccelerator',
    access: 'read',
    resources: [acceleratorArn(plan)],
    reason: 'whether the last change is deployed',
  },
];

/** Turning the dials of both regions. */
export const dialEffects = (plan: FleetPlan): readonly Effect[] => [
  ...acceleratorReadEffects(plan),
  changes(plan, 'globalaccelerator:UpdateEndpointGroup', endpointGroupArns(plan), 'clients are moved by the dials'),
];

/**
 * Taking blue out of its group. RemoveEndpoints and AddEndpoints are judged as UpdateEndpointGroup too (Service Authorization
 * Reference, AWS Global Accelerator, "API operations").
 */
export const detachEffects = (plan: FleetPlan): readonly Effect[] =>
  onEndpoints(plan, 'globalaccelerator:RemoveEndpoints', 'a dial of 0 is no fence: blue leaves');

/** Putting blue back. */
export const attachEffects = (plan: FleetPlan): readonly Effect[] =>
  onEndpoints(plan, 'globalaccelerator:AddEndpoints', 'blue can be given clients again');

const onEndpoints = (plan: FleetPlan, action: string, reason: string): readonly Effect[] => [
  ...acceleratorReadEffects(plan),
  ...[action, 'globalaccelerator:UpdateEndpointGroup'].map((one) => changes(plan, one, sourceGroupArns(plan), reason)),
];

const changes = (plan: FleetPlan, action: string, resources: readonly string[], reason: string): Effect => ({
  action,
  access: 'write',
  resources,
  reason,
  ...(plan.accelerator?.existing === undefined && { unscoped: idsAreGiven }),
});

/**
 * Literal where the accelerator exists. Where it is declared its ids are not known when roles are planned, and endpoint groups
 * carry no tags that a condition could ask for. Source: Service Authorization Reference, AWS Global Accelerator.
 */
const endpointGroupArns = (plan: FleetPlan): readonly string[] => {
  const existing = plan.accelerator?.existing;
  return existing === undefined
    ? [`${acceleratorArn(plan)}/listener/*/endpoint-group/*`]
    : [existing.sourceEndpointGroupArn, `${existing.listenerArn}/endpoint-group/*`];
};

const sourceGroupArns = (plan: FleetPlan): readonly string[] => endpointGroupArns(plan).slice(0, 1);

const acceleratorArn = ({ migration, accelerator }: FleetPlan): string =>
  accelerator?.existing?.listenerArn.split('/listener/')[0] ??
  `arn:${migration.partition}:globalaccelerator::${migration.account}:accelerator/*`;

const idsAreGiven = 'the ids of an accelerator are given by AWS, and only accelerators carry tags';
