import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { LiveTarget } from '../../core';

/**
 * The targets of every target group behind a load balancer; none where there is no such load balancer. A load balancer with a group
 * that has no healthy target is unhealthy as a whole to Global Accelerator, so all of its groups count.
 */
export async function liveTargets(
  client: ElasticLoadBalancingV2Client,
  LoadBalancerArn: string,
): Promise<readonly LiveTarget[]> {
  const groups = await unlessAbsent(
    client.send(new DescribeTargetGroupsCommand({ LoadBalancerArn })),
    'LoadBalancerNotFoundException',
  );
  const targets = await Promise.all(
    (groups?.TargetGroups ?? []).map(async ({ TargetGroupArn }) => {
      const health = await unlessAbsent(
        client.send(new DescribeTargetHealthCommand({ TargetGroupArn })),
        'TargetGroupNotFoundException',
      );
      return (health?.TargetHealthDescriptions ?? []).map(
        ({ Target, TargetHealth }): LiveTarget => ({
          id: Target?.Id ?? '',
          state: (TargetHealth?.State as LiveTarget['state'] | undefined) ?? 'unavailable',
          ...(TargetHealth?.Reason !== undefined && { reason: TargetHealth.Reason }),
        }),
      );
    }),
  );
  return targets.flat();
}
