import type { Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { described } from './described';
import { groupArn } from './group-effects';
import { launchEffects } from './launch-effects';
import { templateDefaultEffects, templateReadEffects } from './template-effects';

/**
 * A release of green after the move: StartInstanceRefresh to the latest version of the part's launch template, which becomes the
 * template's default once the fleet stands at it.
 */
export const refreshEffects = (plan: FleetPlan): readonly Effect[] => [
  {
    action: 'autoscaling:StartInstanceRefresh',
    access: 'write',
    resources: [groupArn(plan, 'GREEN')],
    reason: 'instances are replaced by those of the next template',
  },
  described({
    action: 'autoscaling:DescribeInstanceRefreshes',
    access: 'list',
    regions: [plan.target.region],
    reason: 'how far the replacement is',
  }),
  ...templateReadEffects(plan),
  ...templateDefaultEffects(plan),
  ...launchEffects(plan),
];
