import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { RuntimeError } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import type { ActionContext } from '../context';
import type { LoadBalancerName } from '../ports';
import type { Clients } from './clients';

/** Names and zones of both load balancers. Raises `LoadBalancerNotFoundException` as AWS does, `LoadBalancerNameless` without a name. */
export function awsBalancers({ elb }: Clients, { source, target }: FleetRuntimeConfig): ActionContext['loadBalancers'] {
  const named = async (region: string, arn: string): Promise<LoadBalancerName> => {
    const { LoadBalancers = [] } = await elb(region).send(
      new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }),
    );
    const { DNSName, CanonicalHostedZoneId } = LoadBalancers[0] ?? {};
    if (DNSName === undefined || CanonicalHostedZoneId === undefined)
      throw new RuntimeError('LoadBalancerNameless', `${arn} has no DNS name, or no hosted zone`);
    return { dnsName: DNSName, canonicalHostedZoneId: CanonicalHostedZoneId };
  };
  return async () => {
    const [blue, green] = await Promise.all([
      named(source.region, source.loadBalancerArn),
      named(target.region, target.loadBalancerArn),
    ]);
    return { blue, green };
  };
}
