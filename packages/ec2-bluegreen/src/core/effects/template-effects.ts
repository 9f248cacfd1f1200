import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { described } from './described';

/** Which versions of the launch template there are. */
export const templateReadEffects = (plan: FleetPlan): readonly Effect[] => [
  described({
    action: 'ec2:DescribeLaunchTemplates',
    access: 'list',
    regions: [plan.target.region],
    reason: 'the latest and the default version of the launch template',
  }),
];

/** Which of them is the default. */
export const templateDefaultEffects = (plan: FleetPlan): readonly Effect[] => [
  {
    action: 'ec2:ModifyLaunchTemplate',
    access: 'write',
    resources: [templateArn(plan)],
    conditions: ofTheMigration(plan),
    reason: 'the default version is the one that the fleet stands at',
    unscoped: 'the id of a template is given by EC2; the tag names the migration',
  },
];

/** Every template of the account in the target region; EC2 gives their ids. */
export const templateArn = ({ migration, target }: FleetPlan): string =>
  arns.ec2(migration, target.region, 'launch-template', '*');

/** The template carries the migration's tags itself, not only what is started from it. */
export const ofTheMigration = ({ migration }: FleetPlan): Conditions => ({
  StringEquals: { 'aws:ResourceTag/regionlift:migration': [migration.tags['regionlift:migration'] ?? ''] },
});
