import type { Permission } from '../../src/permissions';

/**
 * What is granted by kind, account and region alone, since nobody knows the name beforehand and AWS has no condition key that would
 * tell the migration's own from others, with the reason. `*`: nothing narrows it but the account. Each entry has to be needed.
 */
const byPlaceAlone: Readonly<Record<string, readonly string[]>> = {
  'AWS gives ids to what the calls make, or asks about': [
    'backup recovery-point:any',
    'ec2 snapshot/any',
    'globalaccelerator accelerator/any',
    'globalaccelerator accelerator/any/listener/any/endpoint-group/any',
    'rds auto-backup:any',
    'route53 change/any',
    'route53 hostedzone/any',
    's3 job/any',
  ],
  'Lambda makes interfaces with the role of its function': [
    'ec2 network-interface/any',
    'ec2 security-group/any',
    'ec2 subnet/any',
  ],
  'calls that describe databases and snapshots name all': ['rds db:any', 'rds snapshot:any'],
  'a restore names the groups that its source has': ['rds og:any', 'rds pg:any', 'rds subgrp:any'],
  'an instance tells Systems Manager of itself': ['ec2 instance/any'],
  'EC2 looks for the log group of flow logs': ['logs log-group:any'],
  'the action has neither a type of resource nor a region': [
    's3:ListAllMyBuckets *',
    'tag:GetResources *',
    'ec2:DescribeNetworkInterfaces *',
    'ec2:DescribeSubnets *',
  ],
};

/** See {@link byPlaceAlone}, sorted. */
export const knownByPlaceAlone: readonly string[] = Object.values(byPlaceAlone).flat().sort();

/** How a permission is listed there; undefined where one of its near misses has another name or another condition. */
export function placeAlone(permission: Permission, misses: readonly Permission[]): string | undefined {
  const { action, resource = '*', context } = permission;
  const place = /^(arn:aws:[^:]+):[^:]*:[^:]*:/;
  const narrows = misses.some(
    (miss) =>
      JSON.stringify(miss.context) !== JSON.stringify(context) ||
      miss.resource?.replace(place, '') !== resource.replace(place, ''),
  );
  if (narrows) return undefined;
  const [, , service, , , ...rest] = resource.split(':');
  return resource === '*' ? `${action} *` : `${service} ${rest.join(':')}`;
}
