import { arns, type Conditions, dnsSuffixOf, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { ofTheMigration, templateArn } from './template-effects';

/**
 * Starting instances of green out of the part's launch template.
 *
 * Auto Scaling asks whether the caller may start instances from that template itself: `ec2:RunInstances` on everything that an
 * instance consists of, `ec2:CreateTags` where the template tags, `iam:PassRole` for its profile. Source: EC2 Auto Scaling User
 * Guide, "Control Amazon EC2 launch template usage in Auto Scaling groups", for creating and updating a group; that
 * StartInstanceRefresh asks too is known by what callers are refused with, "You are not authorized to use launch template"
 * (not verified here).
 */
export function launchEffects(plan: FleetPlan): readonly Effect[] {
  const { migration, target, roles } = plan;
  const arn = (kind: string, id = '*') => arns.ec2(migration, target.region, kind, id);
  const run = (resources: readonly string[], conditions: Conditions, unscoped: string): Effect => ({
    action: 'ec2:RunInstances',
    access: 'write',
    resources,
    conditions,
    reason: 'Auto Scaling asks whether the caller may start what the template describes',
    unscoped,
  });
  return [
    run(
      [arn('instance')],
      { ArnEquals: { 'ec2:InstanceProfile': [instanceProfileArn(plan)] } },
      'instances do not exist yet; their profile names the part',
    ),
    run([templateArn(plan)], ofTheMigration(plan), 'the id of a template is given by EC2; the tag names the migration'),
    run(
      [
        arn('image'),
        arn('network-interface'),
        arn('security-group'),
        ...(target.privateSubnetIds ?? ['*']).map((id) => arn('subnet', id)),
        arn('volume'),
      ],
      { ArnLike: { 'ec2:LaunchTemplate': [templateArn(plan)] } },
      'ids are given by EC2; only what comes out of a launch template is let through',
    ),
    {
      action: 'ec2:CreateTags',
      access: 'tagging',
      resources: [arn('instance'), arn('volume')],
      conditions: { StringEquals: { 'ec2:CreateAction': ['RunInstances'] } },
      reason: 'the template tags what it starts',
      unscoped: 'what is tagged does not exist yet; nothing that exists can be tagged (ec2:CreateAction)',
    },
    {
      action: 'iam:PassRole',
      access: 'write',
      resources: [arns.role(migration, roles.instance)],
      conditions: { StringEquals: { 'iam:PassedToService': servicesOf(plan) } },
      reason: 'instances get their own role by the profile of the template',
    },
  ];
}

/** ARN of the part's instance profile. Format: Service Authorization Reference, AWS IAM. */
export const instanceProfileArn = ({ migration, target }: FleetPlan): string =>
  `arn:${migration.partition}:iam::${migration.account}:instance-profile/${target.template.instanceProfileName}`;

/** In the China regions EC2 has two names; which of them a role is passed to is not verified: both. */
const servicesOf = ({ migration }: FleetPlan): readonly string[] =>
  [...new Set(['amazonaws.com', dnsSuffixOf(migration.partition)])].map((suffix) => `ec2.${suffix}`);
