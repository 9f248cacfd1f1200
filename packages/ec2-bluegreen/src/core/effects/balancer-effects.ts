import type { Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import type { Colour } from '../words';
import { described } from './described';
import { regionOfColour } from './group-effects';

/** Health of every target behind the load balancers of the colours. */
export const targetEffects = (plan: FleetPlan, ...colours: readonly Colour[]): readonly Effect[] => {
  const regions = colours.map((colour) => regionOfColour(plan, colour));
  return [
    described({
      action: 'elasticloadbalancing:DescribeTargetGroups',
      access: 'read',
      regions,
      reason: 'the target groups of a load balancer',
    }),
    described({
      action: 'elasticloadbalancing:DescribeTargetHealth',
      access: 'read',
      regions,
      reason: 'whether instances can serve',
    }),
  ];
};

/** The names of both load balancers, which Route 53 points at. */
export const balancerEffects = (plan: FleetPlan): readonly Effect[] => [
  described({
    action: 'elasticloadbalancing:DescribeLoadBalancers',
    access: 'list',
    regions: [plan.source.region, plan.target.region],
    reason: 'DNS name and hosted zone of each load balancer, which AWS gives',
  }),
];

/** Connections that the load balancers of the colours still have. */
export const connectionEffects = (plan: FleetPlan, ...colours: readonly Colour[]): readonly Effect[] => [
  described({
    action: 'cloudwatch:GetMetricData',
    access: 'read',
    regions: colours.map((colour) => regionOfColour(plan, colour)),
    reason: 'connections or flows of a load balancer',
    unscoped: 'metrics of AWS services are no resources (Service Authorization Reference, Amazon CloudWatch)',
  }),
];

/**
 * State of the alarms that lead clients back. Composite alarms, which a user may name, are told to nobody whose permission is
 * narrower than `*` (CloudWatch API Reference, DescribeAlarms).
 */
export const alarmEffects = (plan: FleetPlan): readonly Effect[] => [
  described({
    action: 'cloudwatch:DescribeAlarms',
    access: 'read',
    regions: [plan.target.region],
    reason: 'whether green fares badly',
    unscoped: 'composite alarms are told only where the permission names * (CloudWatch API Reference, DescribeAlarms)',
  }),
];

/** The private addresses of green's load balancer, which the smoke test asks. */
export const smokeEffects = (plan: FleetPlan): readonly Effect[] => [
  described({
    action: 'ec2:DescribeNetworkInterfaces',
    access: 'list',
    regions: [plan.target.region],
    reason: 'addresses of the load balancer, node by node',
  }),
];
