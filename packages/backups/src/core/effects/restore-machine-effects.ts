import { arns, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called, described } from './called';

/** Restoring volumes and instances on trial. An instance is restored without its profile: the role passes no other. */
export function restoreMachineEffects(
  { migration }: BackupsPlan,
  region: string,
  types: ReadonlySet<string>,
): readonly Effect[] {
  const [volumes, instances] = [types.has('EBS'), types.has('EC2')];
  if (!volumes && !instances) return [];
  const of = (...kinds: readonly string[]) => ({
    resources: kinds.map((kind) => arns.ec2(migration, region, kind, '*')),
    unscoped: 'the ids of what is restored are given by EC2; the region is named',
  });
  const tagged = (create: string, ...kinds: readonly string[]) =>
    called(
      { ...of(...kinds), conditions: { StringEquals: { 'ec2:CreateAction': [create] } } },
      'tagging',
      'what is restored is tagged as it comes to be',
      'ec2:CreateTags',
    );
  return [
    ...(volumes
      ? [
          ...called(of('snapshot', 'volume'), 'write', 'a volume is restored on trial', 'ec2:CreateVolume'),
          ...tagged('CreateVolume', 'volume'),
        ]
      : []),
    ...(instances
      ? [
          ...called(of(...launched), 'write', 'an instance is restored on trial', 'ec2:RunInstances'),
          ...tagged('RunInstances', 'instance', 'volume'),
          ...described([region], 'list', 'what is restored', 'ec2:DescribeImages', 'ec2:DescribeInstances'),
        ]
      : []),
    ...described([region], 'list', 'what is restored', 'ec2:DescribeSnapshots', 'ec2:DescribeVolumes'),
  ];
}

const launched = [
  'image',
  'instance',
  'key-pair',
  'network-interface',
  'security-group',
  'snapshot',
  'subnet',
  'volume',
];
