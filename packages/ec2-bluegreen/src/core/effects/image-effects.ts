import { arns, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { described } from './described';
import { imageKeyEffects, keyLookEffects } from './image-key-effects';
import { parameterEffects } from './ledger-effects';

/** The image that blue runs, copies of it, their snapshots and key, and the one that the fleet is deployed with. */
export const imageReadEffects = (plan: FleetPlan): readonly Effect[] => {
  const regions = [plan.source.region, plan.target.region];
  return [
    described({ action: 'ec2:DescribeImages', access: 'list', regions, reason: "blue's image and its copies" }),
    described({ action: 'ec2:DescribeSnapshots', access: 'list', regions, reason: 'encryption of their snapshots' }),
    ...keyLookEffects(plan),
    ...parameterEffects(plan, plan.imageParameter, deployed).slice(0, 1),
  ];
};

const deployed = 'the image that the fleet is deployed with';

/**
 * Copying the image into the target region, and saying which one the fleet is deployed with.
 *
 * The call is judged against four kinds of resources: the image and snapshots that are copied, and those that come to be, which
 * carry the migration's tag from the first moment. Sources: EC2 User Guide, "Grant permissions to copy Amazon EC2
 * AMIs" (which covers the snapshots); Service Authorization Reference, Amazon EC2 (CopyImage, CreateTags).
 */
export const imageCopyEffects = (plan: FleetPlan): readonly Effect[] => {
  const { migration, source, target } = plan;
  const arn = (region: string, kind: string, id = '*') => arns.ec2(migration, region, kind, id);
  const tag = { 'aws:RequestTag/regionlift:migration': [migration.tags['regionlift:migration'] ?? ''] };
  const copies = [arn(target.region, 'image'), arn(target.region, 'snapshot')];
  return [
    ...imageReadEffects(plan),
    {
      action: 'ec2:CopyImage',
      access: 'write',
      resources: [arn(source.region, 'image', source.imageId), arn(source.region, 'snapshot')],
      reason: 'what blue runs is copied',
      unscoped: 'the snapshots of the image are not known when the role is planned; the image is named',
    },
    {
      action: 'ec2:CopyImage',
      access: 'write',
      resources: copies,
      conditions: { StringEquals: tag },
      reason: 'the copy comes to be',
      unscoped: 'the ids of what comes to be are given by EC2; the tag names the migration',
    },
    {
      action: 'ec2:CreateTags',
      access: 'tagging',
      resources: copies,
      conditions: { StringEquals: { 'ec2:CreateAction': ['CopyImage'], ...tag } },
      reason: 'the copy is tagged as it comes to be',
      unscoped: 'what is tagged does not exist yet; nothing that exists can be tagged (ec2:CreateAction)',
    },
    ...imageKeyEffects(plan),
    ...parameterEffects(plan, plan.imageParameter, deployed),
  ];
};
