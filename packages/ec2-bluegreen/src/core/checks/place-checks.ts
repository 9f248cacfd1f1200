import { type Check, fail, isDeferred, pass, show } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { eachOnce } from './each-once';
import { listNeeded } from './list-needed';
import { matching } from './matching';

/** What a fleet part asks of the network that it is put into. Ids of the same program are deferred, and allowed to be. */
export const placeChecks: readonly Check<FleetQuestion>[] = [
  matching({
    property: 'targetVpcId',
    code: 'InvalidVpcId',
    asks: 'the VPC is named by its id',
    serves: ['EC2-1'],
    pattern: /^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/,
    allowed: 'an id such as vpc-0fedcba9876543210',
    remedy: 'give the id of a VPC of the target region, or that of a MigrationNetwork',
    needed: true,
  }),
  ...(['publicSubnetIds', 'privateSubnetIds'] as const).flatMap((property): readonly Check<FleetQuestion>[] => [
    listNeeded<FleetQuestion>(property),
    matching({
      property,
      list: true,
      code: 'InvalidSubnetId',
      asks: `${property} are ids of subnets`,
      serves: ['EC2-1'],
      pattern: /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/,
      allowed: 'ids such as subnet-0aaaaaaaaaaaaaaaa',
      remedy: 'give ids of subnets of the target VPC',
    }),
    {
      code: 'TooFewSubnets',
      asks: `${property} are subnets of two Availability Zones at least (Application Load Balancer guide, "Subnets for your load balancer")`,
      property,
      serves: ['EC2-1'],
      judge: (facts) => {
        const ids: unknown = facts[property];
        return isDeferred(ids) || (ids !== undefined && !Array.isArray(ids)) || (Array.isArray(ids) && ids.length >= 2)
          ? pass
          : fail(
              show(ids),
              'two subnets at least',
              'give one subnet per Availability Zone; the loss of a zone is no outage then',
            );
      },
    },
    eachOnce<FleetQuestion>(property, 'DuplicateSubnets', 'subnet', 'EC2-1'),
  ]),
  {
    code: 'ZonesNotServed',
    asks: 'the load balancer has a subnet in every zone of the instances: elsewhere they are never healthy (Elastic Load Balancing API Reference, TargetHealth, Target.NotInUse)',
    property: 'publicSubnetIds',
    serves: ['EC2-4'],
    judge: ({ publicSubnetIds, privateSubnetIds }) => {
      if (!Array.isArray(publicSubnetIds) || !Array.isArray(privateSubnetIds)) return pass;
      return publicSubnetIds.length < 2 || privateSubnetIds.length <= publicSubnetIds.length
        ? pass
        : fail(
            `${publicSubnetIds.length} for ${privateSubnetIds.length} private subnets`,
            'one public subnet per zone of the private ones',
            'name one public and one private subnet of each zone',
          );
    },
  },
];
