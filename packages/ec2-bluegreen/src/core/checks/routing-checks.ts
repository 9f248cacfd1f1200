import { type Check, fail, isDeferred, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { FleetFacts, FleetQuestion } from '../fleet-facts';
import type { Routing } from '../words';
import { wholeNumber } from './whole-number';

/** What a fleet part asks of the way in which clients are moved. */
export const routingChecks: readonly Check<FleetQuestion>[] = [
  oneOfOptions('routing', ['EC2-1', 'EC2-8'], ['ACCELERATOR', 'RECORDS']),
  {
    code: 'AcceleratorUnavailable',
    asks: "the migration's partition has Global Accelerator",
    property: 'routing',
    serves: ['EC2-1'],
    judge: (facts) =>
      routingOf(facts) === 'ACCELERATOR' && facts.migration.partition !== 'aws'
        ? fail(
            `ACCELERATOR in ${facts.migration.partition}`,
            "'RECORDS'",
            'move clients by records: AWS has no accelerator there',
          )
        : pass,
  },
  optionOf('RECORDS', 'hostedZoneId'),
  optionOf('RECORDS', 'recordTtlSeconds'),
  optionOf('ACCELERATOR', 'acceleratorIpAddresses'),
  optionOf('ACCELERATOR', 'acceleratorListenerArn'),
  optionOf('ACCELERATOR', 'sourceEndpointGroupArn'),
  optionOf('ACCELERATOR', 'sourceClientIpPreserved'),
  {
    code: 'HostedZoneMissing',
    asks: 'the zone that holds the record is known where records move clients',
    property: 'hostedZoneId',
    serves: ['EC2-8'],
    judge: (facts) =>
      routingOf(facts) === 'RECORDS' && facts.hostedZoneId === undefined
        ? fail(
            'nothing',
            'the id of the hosted zone',
            "give the id of the public zone that holds the host name's record",
          )
        : pass,
  },
  {
    code: 'InvalidHostedZoneId',
    asks: 'the zone is named by its id (Route 53 API Reference, HostedZoneId)',
    property: 'hostedZoneId',
    serves: ['EC2-8'],
    judge: ({ hostedZoneId }) =>
      whenPlain([hostedZoneId], () =>
        hostedZoneId === undefined || (typeof hostedZoneId === 'string' && /^Z[A-Z0-9]{5,31}$/.test(hostedZoneId))
          ? pass
          : fail(show(hostedZoneId), 'an id such as Z0123456789ABCDEFGHIJ', 'give the id without /hostedzone/'),
      ),
  },
  wholeNumber({
    property: 'recordTtlSeconds',
    code: 'InvalidTtl',
    from: 1,
    to: 300,
    source: 'a shift takes as long to be seen, and so does the way back',
    serves: ['EC2-8'],
  }),
  {
    code: 'InternalWithRecords',
    asks: 'clients reach what records point at: an internal load balancer has private addresses alone',
    property: 'internal',
    serves: ['EC2-8'],
    judge: (facts) =>
      facts.internal === true && routingOf(facts) === 'RECORDS'
        ? fail(
            'true with RECORDS',
            'false',
            'let the load balancer face the internet, or move clients by an accelerator',
          )
        : pass,
  },
];

/** How clients will be moved; undefined where the facts do not say. */
export const routingOf = ({ routing }: FleetQuestion): Routing | undefined => {
  if (isDeferred(routing)) return undefined;
  return routing === undefined || routing === 'ACCELERATOR'
    ? 'ACCELERATOR'
    : routing === 'RECORDS'
      ? 'RECORDS'
      : undefined;
};

/** An option of one way says that its author believes in that way: it is refused with the other, not ignored. */
function optionOf(way: Routing, property: keyof FleetFacts): Check<FleetQuestion> {
  return {
    code: 'OptionOfOtherRouting',
    asks: `${property} is given with ${way} alone`,
    property,
    serves: ['EC2-1', 'EC2-8'],
    judge: (facts) => {
      const routing = routingOf(facts);
      const value = facts[property];
      return routing === undefined || routing === way || value === undefined
        ? pass
        : fail(
            `${show(value)} with ${routing}`,
            `nothing, or routing '${way}'`,
            `leave ${property} out, or set the routing`,
          );
    },
  };
}
