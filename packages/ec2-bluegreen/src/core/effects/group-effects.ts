import { arns, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import type { Colour } from '../words';
import { described } from './described';

/** Capacity and suspended processes of Auto Scaling groups. */
export const groupReadEffects = (plan: FleetPlan, ...colours: readonly Colour[]): readonly Effect[] => [
  described({
    action: 'autoscaling:DescribeAutoScalingGroups',
    access: 'list',
    regions: colours.map((colour) => regionOfColour(plan, colour)),
    reason: 'capacity, instances in service and suspended processes',
  }),
];

/** The size of a group. MinSize and MaxSize are the template's, UpdateAutoScalingGroup is never allowed. */
export const scaleEffects = (plan: FleetPlan, colour: Colour): readonly Effect[] => [
  onGroups(plan, 'autoscaling:SetDesiredCapacity', [colour], 'the capacity that clients need'),
];

/** Holding the scaling of both groups, so that an idle green is not scaled in under the test. */
export const holdEffects = (plan: FleetPlan): readonly Effect[] => [
  onGroups(plan, 'autoscaling:SuspendProcesses', ['BLUE', 'GREEN'], 'scaling does not shrink a fleet that waits'),
];

/** Giving the scaling of both groups back. */
export const releaseEffects = (plan: FleetPlan): readonly Effect[] => [
  onGroups(plan, 'autoscaling:ResumeProcesses', ['BLUE', 'GREEN'], 'scaling goes on when the move is over'),
];

/** Region of a colour's fleet. */
export const regionOfColour = ({ source, target }: FleetPlan, colour: Colour): string =>
  colour === 'BLUE' ? source.region : target.region;

/** ARN of a colour's group; the id in its middle is given by Auto Scaling. */
export const groupArn = (plan: FleetPlan, colour: Colour): string =>
  arns.scalingGroup(
    plan.migration,
    regionOfColour(plan, colour),
    colour === 'BLUE' ? plan.source.scalingGroupName : plan.target.scalingGroup.name,
  );

const onGroups = (plan: FleetPlan, action: string, colours: readonly Colour[], reason: string): Effect => ({
  action,
  access: 'write',
  resources: colours.map((colour) => groupArn(plan, colour)),
  reason,
});
