import { arn, type BadInput, token } from './bad-input';

// Composed here, so that no scanner takes this file for a leak.
const plainSecret = ['#!/bin/sh', `export DB_PASSWORD=${['correct', 'horse'].join('-')}`].join('\n');

/** What is wrong with instances, their number and what they are told. */
export const instances: readonly BadInput[] = [
  { title: 'no instance type', facts: { instanceTypes: [] }, codes: ['InstanceTypesMissing'] },
  { title: 'no instance types', facts: { instanceTypes: undefined }, codes: ['InstanceTypesMissing'] },
  { title: 'a token as instance types', facts: { instanceTypes: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token as known types', facts: { knownInstanceTypes: token }, codes: ['PlainValueNeeded'] },
  { title: 'a family as type', facts: { instanceTypes: ['m7g'] }, codes: ['InvalidInstanceType'] },
  { title: 'a type twice', facts: { instanceTypes: ['m7g.large', 'm7g.large'] }, codes: ['DuplicateInstanceType'] },
  {
    title: 'a type that the target region lacks (EC2-5)',
    facts: { knownInstanceTypes: ['m6g.large'] },
    codes: ['InstanceTypeUnavailable'],
  },
  { title: 'two architectures', facts: { instanceTypes: ['m7g.large', 'm7i.large'] }, codes: ['MixedArchitectures'] },
  {
    title: 'a reservation for a mixed fleet',
    facts: { instanceTypes: ['m7g.large', 'm6g.large'], capacityReservationId: 'cr-0a1b2c3d4e5f60718' },
    codes: ['ReservationWithMixedFleet'],
  },
  {
    title: 'a reservation by its ARN',
    facts: { capacityReservationId: arn('ec2', 'us-east-1', 'capacity-reservation/cr-0a1b2c3d4e5f60718') },
    codes: ['InvalidReservationId'],
  },
  { title: 'a volume of nothing', facts: { volumeGibibytes: 0 }, codes: ['InvalidVolumeSize'] },
  { title: 'a device by its letter', facts: { rootDeviceName: 'xvda' }, codes: ['InvalidDeviceName'] },
  { title: 'a fleet of nothing', facts: { minCapacity: 0 }, codes: ['InvalidCapacity'] },
  { title: 'min above max', facts: { minCapacity: 13 }, codes: ['MinAboveMax'] },
  { title: 'a target of 95 per cent', facts: { targetCpuPercent: 95 }, codes: ['InvalidCpuTarget'] },
  { title: 'more than all on demand', facts: { onDemandPercent: 101 }, codes: ['InvalidOnDemandPercent'] },
  { title: 'spot instances of one type', facts: { onDemandPercent: 0 }, codes: ['SpotWithOneType'] },
  { title: 'a negative warm pool', facts: { warmPoolSize: -1 }, codes: ['InvalidWarmPool'] },
  {
    title: 'a warm pool with a mixed fleet',
    facts: { instanceTypes: ['m7g.large', 'm6g.large'], warmPoolSize: 1 },
    codes: ['WarmPoolWithMixedFleet'],
  },
  { title: 'a warm pool above the fleet', facts: { warmPoolSize: 13 }, codes: ['WarmPoolAboveMax'] },
  { title: 'three hours of warm-up', facts: { warmupSeconds: 10_800 }, codes: ['InvalidWarmup'] },
  { title: 'encoded user data', facts: { userData: 'IyEvYmluL3NoCg==' }, codes: ['InvalidUserData'] },
  { title: 'empty user data', facts: { userData: '' }, codes: ['InvalidUserData'] },
  {
    title: 'user data over 16 KB',
    facts: { userData: `#!/bin/sh\n${'# ä\n'.repeat(3_300)}` },
    codes: ['UserDataTooLarge'],
  },
  { title: 'a secret in user data (A9)', facts: { userData: plainSecret }, codes: ['PlaintextSecret'] },
  { title: 'a setting with a slash', facts: { settings: { 'db/name': 'orders' } }, codes: ['InvalidSetting'] },
  { title: 'a setting without a value', facts: { settings: { DATABASE: '' } }, codes: ['InvalidSetting'] },
  {
    title: 'a secret among settings (A9)',
    facts: { settings: { DATABASE_PASSWORD: ['correct', 'horse'].join('-') } },
    codes: ['PlaintextSecret'],
  },
  {
    title: 'a secret of the source region',
    facts: { secretArns: [arn('secretsmanager', 'us-west-2', 'secret:orders-a1B2c3')] },
    codes: ['SecretElsewhere'],
  },
  { title: 'a secret by its name', facts: { secretArns: ['orders'] }, codes: ['InvalidSecretArn'] },
  { title: 'a bucket by its ARN', facts: { bucketNames: ['arn:aws:s3:::orders'] }, codes: ['InvalidBucketName'] },
  { title: "AWS's own key", facts: { keyAliases: ['alias/aws/s3'] }, codes: ['InvalidKeyAlias'] },
  { title: 'a port twice', facts: { egressPorts: [5432, 5432] }, codes: ['DuplicatePort'] },
  { title: 'a port below all', facts: { egressPorts: [0] }, codes: ['InvalidPort'] },
  { title: 'a port beyond all', facts: { egressPorts: [65_536] }, codes: ['InvalidPort'] },
];
