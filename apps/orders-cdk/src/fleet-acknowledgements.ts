import type { RegionMigration } from '@regionlift/migration';
import type { Acknowledgment } from 'aws-cdk-lib';
import { anyOf } from './any-of';

/** What network and fleet of the workload depart from. */
export function fleetAcknowledgements({ from, to, targetStack: { account } }: RegionMigration): Acknowledgment[] {
  const group = (region: string, name: string) =>
    `arn:aws:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/${name}`;
  const ec2 = (region: string, kind: string) => `arn:aws:ec2:${region}:${account}:${kind}/*`;
  const accelerator = `arn:aws:globalaccelerator::${account}:accelerator/*`;
  return [
    {
      id: 'AwsSolutions::AwsSolutions-EC23',
      reason: 'The shop is open to everybody, on port 443 and for the redirect.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-AS3',
      reason:
        'The part has an alarm for what such notifications would tell: fewer instances in service than asked for.',
    },
    anyOf(group(from, 'orders-web'), 'Auto Scaling gives groups an id before their name.'),
    anyOf(group(to, 'rl-orders-web'), 'Auto Scaling gives groups an id before their name.'),
    anyOf(
      `arn:aws:ec2:${to}::image/*`,
      'EC2 gives the copy of the image its id; a tag of the request names the migration.',
    ),
    anyOf(`arn:aws:ec2:${to}::snapshot/*`, 'EC2 gives the snapshots of the copy their ids; a tag names the migration.'),
    anyOf(`arn:aws:ec2:${from}::snapshot/*`, 'The snapshots of the image that is copied; the image itself is named.'),
    anyOf(ec2(to, 'instance'), 'Instances come and go; a condition names what may be done with them.'),
    anyOf(ec2(to, 'volume'), 'Volumes come and go with instances.'),
    anyOf(ec2(to, 'launch-template'), 'EC2 gives the template its id; a tag names the migration.'),
    anyOf(accelerator, 'Global Accelerator gives accelerators their ids.'),
    anyOf(`${accelerator}/listener/*/endpoint-group/*`, 'Global Accelerator gives endpoint groups their ids.'),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/web/runtime:log-stream:*`,
      'Lambda names the streams of this one log group.',
    ),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/network/flow:log-stream:*`,
      'EC2 names the streams of this one log group.',
    ),
    anyOf(`arn:aws:logs:${to}:${account}:log-group:*`, 'DescribeLogGroups, which only reads, lists all groups.'),
  ];
}
