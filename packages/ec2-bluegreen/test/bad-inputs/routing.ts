import { arn, type BadInput, id, records } from './bad-input';

const listener = arn('globalaccelerator', '', `accelerator/${id}/listener/0a1b2c3d`);
const group = `${listener}/endpoint-group/0a1b2c3d4e5f`;

/** What is wrong with the way in which clients are moved. */
export const routing: readonly BadInput[] = [
  { title: 'an unknown routing', facts: { routing: 'ANYCAST' }, codes: ['UnknownOption'] },
  {
    title: 'an accelerator in China',
    facts: {
      sourceLoadBalancerArn:
        'arn:aws-cn:elasticloadbalancing:cn-north-1:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
      certificateArn: `arn:aws-cn:acm:cn-northwest-1:111122223333:certificate/${id}`,
    },
    migration: { from: 'cn-north-1', to: 'cn-northwest-1' },
    codes: ['AcceleratorUnavailable'],
  },
  { title: 'records without a zone (EC2-8)', facts: { routing: 'RECORDS' }, codes: ['HostedZoneMissing'] },
  {
    title: 'a zone by its path',
    facts: { ...records, hostedZoneId: '/hostedzone/Z0123456789' },
    codes: ['InvalidHostedZoneId'],
  },
  {
    title: 'a zone with an accelerator',
    facts: { hostedZoneId: 'Z0123456789ABCDEFGHIJ' },
    codes: ['OptionOfOtherRouting'],
  },
  { title: 'a TTL with an accelerator', facts: { recordTtlSeconds: 30 }, codes: ['OptionOfOtherRouting'] },
  {
    title: 'addresses of an accelerator with records',
    facts: { ...records, acceleratorIpAddresses: ['192.0.3.10'] },
    codes: ['OptionOfOtherRouting'],
  },
  { title: 'a TTL of an hour', facts: { ...records, recordTtlSeconds: 3_600 }, codes: ['InvalidTtl'] },
  {
    title: 'an internal load balancer with records',
    facts: { ...records, internal: true },
    codes: ['InternalWithRecords'],
  },
  { title: 'a private static address', facts: { acceleratorIpAddresses: ['10.0.0.1'] }, codes: ['InvalidIpAddresses'] },
  {
    title: 'three static addresses',
    facts: { acceleratorIpAddresses: ['192.0.3.10', '192.0.4.10', '192.0.5.10'] },
    codes: ['InvalidIpAddresses'],
  },
  {
    title: 'addresses for an accelerator that exists',
    facts: { acceleratorIpAddresses: ['192.0.3.10'], acceleratorListenerArn: listener, sourceEndpointGroupArn: group },
    codes: ['AddressesOfExistingAccelerator'],
  },
  {
    title: 'an accelerator as listener',
    facts: { acceleratorListenerArn: listener.replace(/\/listener.*/, ''), sourceEndpointGroupArn: group },
    codes: ['InvalidListenerArn'],
  },
  {
    title: 'a listener of another account',
    facts: {
      acceleratorListenerArn: listener.replace('111122223333', '444455556666'),
      sourceEndpointGroupArn: group.replace('111122223333', '444455556666'),
    },
    codes: ['ListenerElsewhere', 'EndpointGroupElsewhere'],
  },
  {
    title: 'a listener as endpoint group',
    facts: { acceleratorListenerArn: listener, sourceEndpointGroupArn: listener },
    codes: ['InvalidEndpointGroupArn'],
  },
  {
    title: 'a listener alone',
    facts: { acceleratorListenerArn: listener },
    codes: ['AcceleratorHalfGiven'],
  },
  { title: 'an endpoint group alone', facts: { sourceEndpointGroupArn: group }, codes: ['AcceleratorHalfGiven'] },
  {
    title: 'an endpoint group of another listener',
    facts: { acceleratorListenerArn: listener.replace(/0a1b2c3d$/, '99999999'), sourceEndpointGroupArn: group },
    codes: ['EndpointGroupOfOtherListener'],
  },
];
