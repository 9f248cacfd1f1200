import {
  type Check,
  cidrOf,
  fail,
  isDeferred,
  type Maybe,
  oneOfOptions,
  overlap,
  pass,
  show,
  whenPlain,
} from '@regionlift/migration/core';
import type { DatabaseFacts, DatabaseQuestion } from './database-facts';

/** What a database part asks of the two VPCs and of its stable name. */
export const networkChecks: readonly Check<DatabaseQuestion>[] = [
  oneOfOptions('vpcConnectivity', ['RDS-3'], ['ROUTED', 'NONE']),
  {
    code: 'VpcConnectivityMissing',
    asks: 'the two VPCs reach each other: the function, both subscriptions and clients of the old region cross between them',
    property: 'vpcConnectivity',
    serves: ['RDS-3', 'RDS-6', 'RDS-7'],
    judge: ({ vpcConnectivity }) =>
      whenPlain([vpcConnectivity], () =>
        (vpcConnectivity ?? 'NONE') === 'NONE'
          ? fail(
              show(vpcConnectivity),
              "'ROUTED'",
              'peer the VPCs or join them by transit gateways, with routes on both sides, then say so',
            )
          : pass,
      ),
  },
  ...(['sourceVpcCidr', 'targetVpcCidr'] as const).map(
    (property): Check<DatabaseQuestion> => ({
      code: 'InvalidCidr',
      asks: `${property} is an IPv4 range`,
      property,
      serves: ['RDS-1'],
      judge: (facts) =>
        whenPlain([facts[property]], () =>
          cidrOf(facts[property])
            ? pass
            : fail(show(facts[property]), 'an IPv4 range such as 10.0.0.0/16', "give the VPC's range"),
        ),
    }),
  ),
  {
    code: 'OverlappingCidrs',
    asks: 'the two VPCs share no address: otherwise they cannot be routed to each other',
    property: 'targetVpcCidr',
    serves: ['RDS-3'],
    judge: ({ sourceVpcCidr, targetVpcCidr }) =>
      whenPlain([sourceVpcCidr, targetVpcCidr], () => {
        const [source, target] = [cidrOf(sourceVpcCidr), cidrOf(targetVpcCidr)];
        return source && target && overlap(source, target)
          ? fail(`${show(sourceVpcCidr)} and ${show(targetVpcCidr)}`, 'ranges apart', 'move to a VPC of another range')
          : pass;
      }),
  },
  {
    code: 'InvalidCidr',
    asks: 'clients come from IPv4 ranges, and never from everywhere',
    property: 'clientCidrs',
    serves: ['RDS-1'],
    judge: ({ clientCidrs }) => {
      if (isDeferred(clientCidrs)) return fail(show(clientCidrs), 'a list of ranges', 'give the ranges as literals');
      const wrong = listOf(clientCidrs).filter((cidr) => isDeferred(cidr) || !cidrOf(cidr) || cidr === '0.0.0.0/0');
      return wrong.length === 0
        ? pass
        : fail(
            wrong.map(show).join(', '),
            'IPv4 ranges such as 10.2.0.0/16, not 0.0.0.0/0',
            'name the ranges of clients',
          );
    },
  },
  {
    code: 'TooFewSubnets',
    asks: 'there are subnets for two Availability Zones at least (RDS User Guide, "Working with DB subnet groups")',
    property: 'targetSubnetIds',
    serves: ['RDS-1'],
    judge: ({ targetSubnetIds }) =>
      isDeferred(targetSubnetIds) || listOf(targetSubnetIds).length >= 2
        ? pass
        : fail(show(targetSubnetIds), 'two subnets at least', 'give private subnets of two Availability Zones'),
  },
  {
    code: 'InvalidZoneName',
    asks: 'the private zone has a name of two labels at least',
    property: 'zoneName',
    serves: ['RDS-7'],
    judge: ({ zoneName }) =>
      whenPlain([zoneName], () =>
        /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(String(zoneName))
          ? pass
          : fail(show(zoneName), 'a lower-case domain such as orders.internal', 'name the private zone'),
      ),
  },
  {
    code: 'InvalidRecordName',
    asks: 'the first label of the stable name is a DNS label',
    property: 'recordName',
    serves: ['RDS-7'],
    judge: ({ recordName }) =>
      whenPlain([recordName], () =>
        recordName === undefined || /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(String(recordName))
          ? pass
          : fail(show(recordName), 'lower-case letters, digits and hyphens', 'choose another label'),
      ),
  },
];

/** Users of JavaScript may hand over anything: what is no list counts as an empty one. */
const listOf = (value: DatabaseFacts['targetSubnetIds'] | undefined): readonly Maybe<string>[] =>
  Array.isArray(value) ? value : [];
