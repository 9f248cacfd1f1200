import { type Check, cidrOf, fail, isDeferred, pass, show } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { eachOnce } from './each-once';
import { knownItems } from './known-items';
import { kindOf } from './load-balancer-checks';
import { routingOf } from './routing-checks';

/** What a fleet part asks of those who may connect. */
export const clientChecks: readonly Check<FleetQuestion>[] = [
  {
    code: 'ClientsMissing',
    asks: 'who may connect is spelled out: no default opens a port to the world',
    property: 'clientCidrs',
    serves: ['EC2-6'],
    judge: ({ clientCidrs }) =>
      clientCidrs === undefined || (Array.isArray(clientCidrs) && clientCidrs.length === 0)
        ? fail(show(clientCidrs), 'one range at least', 'name the ranges of clients; everybody is 0.0.0.0/0')
        : pass,
  },
  {
    code: 'InvalidCidr',
    asks: 'clients come from IPv4 ranges',
    property: 'clientCidrs',
    serves: ['EC2-6'],
    judge: ({ clientCidrs }) => {
      const wrong = knownItems(clientCidrs).filter((cidr) => typeof cidr !== 'string' || !cidrOf(cidr));
      return wrong.length === 0
        ? pass
        : fail(
            wrong.map(show).join(', '),
            'IPv4 ranges such as 203.0.113.0/24, without host bits',
            'correct the ranges',
          );
    },
  },
  eachOnce<FleetQuestion>('clientCidrs', 'DuplicateCidr', 'range', 'EC2-6'),
  {
    code: 'TooManyClients',
    asks: "the ranges fit the load balancer's security group: 60 rules, two of an application load balancer's ports each (VPC quotas)",
    property: 'clientCidrs',
    serves: ['EC2-6'],
    judge: (facts) => {
      const ranges = knownItems(facts.clientCidrs).length;
      const most = kindOf(facts) === 'NETWORK' ? 59 : 29;
      return ranges <= most ? pass : fail(`${ranges} ranges`, `at most ${most}`, 'join ranges that are neighbours');
    },
  },
  {
    code: 'ClientAddressesHidden',
    asks: 'ranges of clients are not asked of an accelerator that hides them: behind it a TLS listener of a network load balancer sees the accelerator (Global Accelerator guide, "Requirements for client IP address preservation")',
    property: 'clientCidrs',
    serves: ['EC2-1', 'EC2-6'],
    judge: (facts) => {
      const { clientCidrs, certificateArn } = facts;
      const hidden = routingOf(facts) === 'ACCELERATOR' && kindOf(facts) === 'NETWORK' && certificateArn !== undefined;
      if (!hidden || isDeferred(certificateArn)) return pass;
      const narrow = knownItems(clientCidrs).filter((cidr) => cidrOf(cidr));
      return narrow.length === 0 || narrow.includes('0.0.0.0/0')
        ? pass
        : fail(
            narrow.map(show).join(', '),
            '0.0.0.0/0',
            'end TLS on the instances, or use an application load balancer, or open the port and filter elsewhere',
          );
    },
  },
];
