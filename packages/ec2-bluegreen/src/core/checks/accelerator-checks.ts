import { type Check, cidrOf, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { arnChecks } from './arn-checks';
import { repeated } from './each-once';
import { knownItems } from './known-items';
import { isPrivate, isUnroutable } from './reserved-ranges';

/** Ids as Global Accelerator gives them: letters and digits, their number is written nowhere. */
const listener = 'accelerator/[0-9a-z-]+/listener/[0-9a-z]+';

/** What a fleet part asks of the accelerator: of addresses of one's own, and of one that exists. */
export const acceleratorChecks: readonly Check<FleetQuestion>[] = [
  {
    code: 'InvalidIpAddresses',
    asks: 'addresses of one range of one\'s own are one or two public IPv4 addresses (Global Accelerator guide, "Bring your own IP addresses")',
    property: 'acceleratorIpAddresses',
    serves: ['EC2-1'],
    judge: ({ acceleratorIpAddresses }) => {
      const addresses = knownItems(acceleratorIpAddresses);
      const wrong = addresses.filter((address) => !isPublicAddress(address));
      return wrong.length === 0 && addresses.length <= 2 && repeated(addresses).length === 0
        ? pass
        : fail(
            addresses.map(show).join(', '),
            'one or two public IPv4 addresses',
            'give one address of each of your ranges',
          );
    },
  },
  {
    code: 'AddressesOfExistingAccelerator',
    asks: 'an accelerator that exists has its addresses: they cannot be changed',
    property: 'acceleratorIpAddresses',
    serves: ['EC2-1'],
    judge: ({ acceleratorIpAddresses, acceleratorListenerArn }) =>
      whenPlain([acceleratorIpAddresses], () =>
        knownItems(acceleratorIpAddresses).length > 0 && acceleratorListenerArn !== undefined
          ? fail(show(acceleratorIpAddresses), 'nothing with an existing accelerator', 'leave the addresses out')
          : pass,
      ),
  },
  ...arnChecks<FleetQuestion>({
    property: 'acceleratorListenerArn',
    what: 'a listener of an accelerator',
    code: 'InvalidListenerArn',
    elsewhere: 'ListenerElsewhere',
    serves: ['EC2-1'],
    service: 'globalaccelerator',
    resource: new RegExp(listener),
    example: 'accelerator/<id>/listener/<id>',
    remedy: "give the listener's ARN, which names no region",
    regionIn: () => '',
  }),
  ...arnChecks<FleetQuestion>({
    property: 'sourceEndpointGroupArn',
    what: "the source region's endpoint group",
    code: 'InvalidEndpointGroupArn',
    elsewhere: 'EndpointGroupElsewhere',
    serves: ['EC2-1'],
    service: 'globalaccelerator',
    resource: new RegExp(`${listener}/endpoint-group/[0-9a-z]+`),
    example: 'accelerator/<id>/listener/<id>/endpoint-group/<id>',
    remedy: "give the endpoint group's ARN, which names no region",
    regionIn: () => '',
  }),
  ...(
    [
      ['acceleratorListenerArn', 'sourceEndpointGroupArn'],
      ['sourceEndpointGroupArn', 'acceleratorListenerArn'],
    ] as const
  ).map(
    ([property, other]): Check<FleetQuestion> => ({
      code: 'AcceleratorHalfGiven',
      asks: `an accelerator that exists is given with ${property} and ${other}`,
      property,
      serves: ['EC2-1'],
      judge: (facts) =>
        facts[property] === undefined && facts[other] !== undefined
          ? fail(
              'nothing',
              `an ARN beside ${other}`,
              `give ${property} too, or leave both out and have an accelerator declared`,
            )
          : pass,
    }),
  ),
  {
    code: 'EndpointGroupOfOtherListener',
    asks: "the source's endpoint group belongs to the listener: the two dials share one stream",
    property: 'sourceEndpointGroupArn',
    serves: ['EC2-1'],
    judge: ({ acceleratorListenerArn: arn, sourceEndpointGroupArn: group }) =>
      typeof arn !== 'string' ||
      typeof group !== 'string' ||
      group.startsWith(`${arn}/`) ||
      !group.includes('/endpoint-group/')
        ? pass
        : fail(show(group), `${arn}/endpoint-group/<id>`, 'give listener and endpoint group of one accelerator'),
  },
];

const isPublicAddress = (address: unknown): boolean => {
  const range = typeof address === 'string' ? cidrOf(`${address}/32`) : undefined;
  return range !== undefined && !isUnroutable(range) && !isPrivate(range);
};
