import type { AwsCall } from '../contract/aws';
import { partitionOf } from './partition';
import type { Permission } from './permission';

/**
 * What Auto Scaling asks the caller for when a group is given a version of a launch template: everything that the launch of an
 * instance would take, for it launches them later in its own name. The call names neither image nor profile: `POSSIBLE`.
 *
 * Sources: Amazon EC2 Auto Scaling User Guide, "Control Amazon EC2 launch template usage in Auto Scaling groups" (RunInstances, and
 * with tags or a profile in the template CreateTags and PassRole); Service Authorization Reference, Amazon EC2, RunInstances (types of
 * resources). That StartInstanceRefresh is such a call is what those report whom it refused ("You are not authorized to use launch
 * template"); not verified against AWS.
 */
export function launches({ region }: AwsCall, account: string): readonly Permission[] {
  const ec2 = (owner: string, id: string) => `arn:${partitionOf(region)}:ec2:${region}:${owner}:${id}`;
  const possible = (action: string, resource: string): Permission => ({
    action,
    resource,
    context: { 'aws:RequestedRegion': [region], ...contexts[action] },
    need: 'POSSIBLE',
  });
  return [
    possible('ec2:RunInstances', ec2('', 'image/any')),
    ...launched.map((type) => possible('ec2:RunInstances', ec2(account, `${type}/any`))),
    ...tagged.map((type) => possible('ec2:CreateTags', ec2(account, `${type}/any`))),
    { action: 'iam:PassRole', context: contexts['iam:PassRole'] ?? {}, need: 'POSSIBLE' },
  ];
}

const launched = ['instance', 'launch-template', 'network-interface', 'security-group', 'subnet', 'volume'];
const tagged = ['instance', 'volume', 'network-interface'];

const contexts: Readonly<Record<string, Permission['context']>> = {
  'ec2:CreateTags': { 'ec2:CreateAction': ['RunInstances'] },
  'iam:PassRole': { 'iam:PassedToService': ['ec2.amazonaws.com'] },
};
