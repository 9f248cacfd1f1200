import { hasReached } from '@regionlift/migration/core';
import type { FleetPlan } from './fleet-plan';
import { presenceOf } from './presence';
import type { Side } from './sibling-words';

/** One endpoint group of the accelerator as the program declares it; the runtime turns its dial afterwards. */
export interface EndpointGroupDeclaration {
  readonly side: Side;
  readonly region: string;
  /** Per cent of the traffic near it that the group takes when it is created. */
  readonly dialPercent: number;
  /** Whether the load balancer sees the clients' addresses. */
  readonly clientIpPreserved: boolean;
  /** Of the one endpoint, 0 to 255. Written out: the API takes 128 and CloudFormation says 100 where none is given. */
  readonly weight: number;
}

/**
 * The endpoint groups that the program declares in the plan's phase: none with RECORDS, and none for the source where its
 * accelerator exists already.
 *
 * Blue has everything when the groups are created. Both stay as they are up to CUT_OVER: CloudFormation sends a group's dial
 * again whenever any property of it changes (handler `aws-globalaccelerator-endpointgroup`, `UpdateHandler`). In FINALISED the
 * source's group is gone and green's dial says what the runtime left.
 */
export function endpointGroupsOf(plan: FleetPlan): readonly EndpointGroupDeclaration[] {
  if (plan.accelerator === undefined) return [];
  const weight = 128;
  const finalised = hasReached(plan.migration.phase, 'FINALISED');
  return [
    ...(presenceOf(plan).sourceEndpoint && plan.accelerator.existing === undefined
      ? [
          {
            side: 'SOURCE' as const,
            region: plan.source.region,
            dialPercent: 100,
            clientIpPreserved: plan.source.clientIpPreserved,
            weight,
          },
        ]
      : []),
    {
      side: 'TARGET',
      region: plan.target.region,
      dialPercent: finalised ? 100 : 0,
      clientIpPreserved: greenSeesClients(plan),
      weight,
    },
  ];
}

/**
 * Everything but a TLS listener of a network load balancer can hand clients' addresses through; green's always has security groups,
 * which a network load balancer needs for it (Global Accelerator guide, "Requirements for client IP address preservation").
 */
export const greenSeesClients = ({ target }: Pick<FleetPlan, 'target'>): boolean =>
  target.loadBalancer.listeners.every(({ protocol }) => protocol !== 'TLS');
