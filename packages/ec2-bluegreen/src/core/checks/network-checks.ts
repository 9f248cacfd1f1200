import {
  type Check,
  cidrOf,
  fail,
  namesFit,
  oneOfOptions,
  overlap,
  pass,
  plainValueNeeded,
  show,
  whenPlain,
} from '@regionlift/migration/core';
import type { NetworkQuestion } from '../network-facts';
import { networkNamesNeeded } from '../network-naming';
import { longestMask } from '../subnets';
import { eachOnce } from './each-once';
import { knownItems } from './known-items';
import { plainListNeeded } from './list-needed';
import { matching } from './matching';
import { isUnroutable } from './reserved-ranges';

/** What a network asks of its inputs, before anything is created. */
export const networkChecks: readonly Check<NetworkQuestion>[] = [
  ...(['cidr', 'sourceVpcCidr', 'natGateways'] as const).map((property) => plainValueNeeded<NetworkQuestion>(property)),
  ...plainListNeeded<NetworkQuestion>('availabilityZones'),
  ...plainListNeeded<NetworkQuestion>('interfaceEndpoints'),
  matching({
    property: 'name',
    code: 'InvalidName',
    asks: "the network's name is made of letters and digits",
    serves: ['A1'],
    pattern: /^[A-Za-z][A-Za-z0-9]{0,31}$/,
    allowed: 'a letter, then at most 31 letters and digits',
    remedy: 'rename the network: physical names are composed from it',
  }),
  ...(['cidr', 'sourceVpcCidr'] as const).map(
    (property): Check<NetworkQuestion> => ({
      code: 'InvalidCidr',
      asks: `${property} is an IPv4 range that EC2 takes for a VPC, /16 to /28 (VPC User Guide, "VPC CIDR blocks")`,
      property,
      serves: ['EC2-1'],
      judge: (facts) =>
        whenPlain([facts[property]], () =>
          isVpcRange(facts[property]) || (property === 'sourceVpcCidr' && facts[property] === undefined)
            ? pass
            : fail(show(facts[property]), 'a range such as 10.21.0.0/16, without host bits', "give the VPC's range"),
        ),
    }),
  ),
  {
    code: 'OverlappingCidrs',
    asks: 'the two VPCs share no address: otherwise they can never be routed to each other',
    property: 'cidr',
    serves: ['EC2-1'],
    judge: ({ cidr, sourceVpcCidr }) => {
      const [target, source] = [cidrOf(cidr), cidrOf(sourceVpcCidr)];
      return source && target && overlap(source, target)
        ? fail(`${show(cidr)} and ${show(sourceVpcCidr)}`, 'ranges apart', 'choose another range for the target')
        : pass;
    },
  },
  {
    code: 'InvalidZoneCount',
    asks: 'there are two to six Availability Zones: one is no redundancy',
    property: 'availabilityZones',
    serves: ['EC2-1'],
    judge: ({ availabilityZones: zones }) =>
      whenPlain([zones], () =>
        zones !== undefined && (!Array.isArray(zones) || (zones.length >= 2 && zones.length <= 6))
          ? pass
          : fail(show(zones), 'two to six zones', 'name three zones of the target region'),
      ),
  },
  {
    code: 'ZoneElsewhere',
    asks: 'every zone is an Availability Zone of the target region; Local Zones have no load balancers of every kind',
    property: 'availabilityZones',
    serves: ['EC2-1'],
    judge: ({ availabilityZones, migration: { to } }) => {
      const own = new RegExp(`^${to}[a-z]$`);
      const astray = knownItems(availabilityZones).filter((zone) => typeof zone !== 'string' || !own.test(zone));
      return astray.length === 0
        ? pass
        : fail(astray.map(show).join(', '), `zones such as ${to}a`, 'name zones of the target region');
    },
  },
  eachOnce<NetworkQuestion>('availabilityZones', 'DuplicateZones', 'zone', 'EC2-1'),
  {
    code: 'NetworkTooSmall',
    asks: 'every public subnet has room for a load balancer: /27 (Application Load Balancer guide, "Subnets for your load balancer")',
    property: 'cidr',
    serves: ['EC2-1'],
    judge: ({ cidr, availabilityZones }) => {
      const zones = knownItems(availabilityZones).length;
      if (!isVpcRange(cidr) || zones < 2 || zones > 6) return pass;
      const longest = longestMask(zones);
      return maskOf(cidr) <= longest
        ? pass
        : fail(`${show(cidr)} for ${zones} zones`, `/16 to /${longest}`, 'choose a larger range, or fewer zones');
    },
  },
  oneOfOptions('natGateways', ['EC2-1'], ['ONE_PER_ZONE', 'ONE']),
  matching({
    property: 'interfaceEndpoints',
    list: true,
    code: 'InvalidEndpointService',
    asks: 'endpoints are named by the short name of their service',
    serves: ['EC2-6'],
    pattern: /^(?!com\.amazonaws|cn\.com)[a-z0-9]+([.-][a-z0-9]+)*$/,
    allowed: 'names such as ecr.api',
    remedy: 'leave com.amazonaws and the region out',
  }),
  namesFit('name', networkNamesNeeded),
];

const isVpcRange = (value: unknown): boolean => {
  const range = typeof value === 'string' ? cidrOf(value) : undefined;
  return range !== undefined && maskOf(value) >= 16 && maskOf(value) <= 28 && !isUnroutable(range);
};

const maskOf = (cidr: unknown): number => Number(String(cidr).split('/')[1]);
