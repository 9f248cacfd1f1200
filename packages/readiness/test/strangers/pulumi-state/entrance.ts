import { ACCOUNT, EAST, type Entry, entry, kept, type Side, WEST } from './entry';
import { balancerArn } from './servers';

/** They are the same for as long as the accelerator lives. */
export const ADDRESSES = ['192.0.2.10', '198.51.100.10'];
const acceleratorArn = `arn:aws:globalaccelerator::${ACCOUNT}:accelerator/6d9c2b1e-0000-4000-8000-00000000000a`;
const listenerArn = `${acceleratorArn}/listener/3f2a1b0c`;
export const groupArn = ({ hex }: Side): string => `${listenerArn}/endpoint-group/${hex}`;

/** One entrance for both regions; its addresses stay whatever stands behind it. */
export const entrance: readonly Entry[] = [
  entry(
    'globalaccelerator/accelerator:Accelerator',
    'entrance',
    acceleratorArn,
    { name: 'shop', enabled: true, ipAddressType: 'IPV4' },
    {
      ...kept,
      given: {
        ...{ arn: acceleratorArn, dnsName: 'a6d9c2b1e.awsglobalaccelerator.com', hostedZoneId: 'Z2BJ6XQ5FK7U4H' },
        ipSets: [{ ipAddresses: ADDRESSES, ipFamily: 'IPv4' }],
      },
    },
  ),
  entry(
    'globalaccelerator/listener:Listener',
    'entrance',
    listenerArn,
    { acceleratorArn, protocol: 'TCP', clientAffinity: 'NONE', portRanges: [{ fromPort: 443, toPort: 443 }] },
    { given: { arn: listenerArn } },
  ),
  ...group(WEST, 100),
  ...group(EAST, 0),
];

function group(at: Side, trafficDialPercentage: number): readonly Entry[] {
  const endpoint = { endpointId: balancerArn(at), weight: 128, clientIpPreservationEnabled: true };
  return [
    entry(
      'globalaccelerator/endpointGroup:EndpointGroup',
      `entrance-${at.side}`,
      groupArn(at),
      {
        ...{ listenerArn, endpointGroupRegion: at.region, trafficDialPercentage },
        endpointConfigurations: [endpoint],
        ...{ healthCheckIntervalSeconds: 30, healthCheckProtocol: 'TCP', thresholdCount: 3 },
      },
      { given: { arn: groupArn(at) } },
    ),
  ];
}
