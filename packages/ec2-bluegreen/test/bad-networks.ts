import { deferred, type MigrationFacts } from '@regionlift/migration/core';
import type { NetworkFacts } from '../src/core';

export interface BadNetworkInput {
  readonly title: string;
  readonly facts: Partial<NetworkFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const token = deferred('a test');
const zones = (letters: string) => [...letters].map((letter) => `us-east-1${letter}`);

/** One bad network per row. */
export const badNetworkInputs: readonly BadNetworkInput[] = [
  { title: 'a token as range', facts: { cidr: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token among zones', facts: { availabilityZones: ['us-east-1a', token] }, codes: ['PlainValueNeeded'] },
  { title: 'a token among endpoints', facts: { interfaceEndpoints: [token] }, codes: ['PlainValueNeeded'] },
  { title: 'a name with a hyphen', facts: { name: 'Net-Work' }, codes: ['InvalidName'] },
  { title: 'a range with host bits', facts: { cidr: '10.21.0.1/16' }, codes: ['InvalidCidr'] },
  { title: 'a range larger than a VPC', facts: { cidr: '10.0.0.0/8' }, codes: ['InvalidCidr'] },
  { title: 'a range of multicast', facts: { cidr: '224.0.0.0/16' }, codes: ['InvalidCidr'] },
  { title: 'no range', facts: { cidr: undefined }, codes: ['InvalidCidr'] },
  { title: 'a source range that is none', facts: { sourceVpcCidr: '10.0.0.0' }, codes: ['InvalidCidr'] },
  { title: 'ranges that overlap', facts: { sourceVpcCidr: '10.21.128.0/17' }, codes: ['OverlappingCidrs'] },
  { title: 'one zone', facts: { availabilityZones: zones('a') }, codes: ['InvalidZoneCount'] },
  { title: 'seven zones', facts: { availabilityZones: zones('abcdefg') }, codes: ['InvalidZoneCount'] },
  {
    title: 'one zone in the smallest VPC',
    facts: { cidr: '10.21.0.0/28', availabilityZones: zones('a') },
    codes: ['InvalidZoneCount'],
  },
  {
    title: 'seven zones in the smallest VPC',
    facts: { cidr: '10.21.0.0/28', availabilityZones: zones('abcdefg') },
    codes: ['InvalidZoneCount'],
  },
  {
    title: 'two zones in a /25',
    facts: { cidr: '10.21.0.0/25', availabilityZones: zones('ab') },
    codes: ['NetworkTooSmall'],
  },
  { title: 'no zones', facts: { availabilityZones: undefined }, codes: ['InvalidZoneCount'] },
  {
    title: 'zones of the region that is left',
    facts: { availabilityZones: ['us-west-2a', 'us-west-2b'] },
    codes: ['ZoneElsewhere'],
  },
  {
    title: 'a Local Zone',
    facts: { availabilityZones: ['us-east-1a', 'us-east-1-bos-1a'] },
    codes: ['ZoneElsewhere'],
  },
  { title: 'a zone twice', facts: { availabilityZones: zones('aba') }, codes: ['DuplicateZones'] },
  { title: 'three zones in a /24', facts: { cidr: '10.21.0.0/24' }, codes: ['NetworkTooSmall'] },
  { title: 'five NAT gateways', facts: { natGateways: 'FIVE' }, codes: ['UnknownOption'] },
  {
    title: 'an endpoint by its full name',
    facts: { interfaceEndpoints: ['com.amazonaws.us-east-1.ecr.api'] },
    codes: ['InvalidEndpointService'],
  },
  {
    title: 'a name that is too long after qualification',
    facts: { name: 'A'.repeat(32) },
    migration: { name: 'B'.repeat(32) },
    codes: ['NameTooLong'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      cidr: '10.21.0.0/24',
      sourceVpcCidr: '10.21.0.0/16',
      availabilityZones: zones('aab'),
      natGateways: 'NONE',
      interfaceEndpoints: ['Ssm'],
    },
    codes: ['OverlappingCidrs', 'DuplicateZones', 'NetworkTooSmall', 'UnknownOption', 'InvalidEndpointService'],
  },
];
