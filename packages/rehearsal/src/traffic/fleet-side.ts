import type { End } from '../contract/world';
import { identityOf } from '../programme';
import type { Fleet } from './fleet/fleet';
import type { LoadBalancer } from './fleet/load-balancer';
import type { FleetPart } from './fleet-part';

/** One colour of a fleet part: what stand-ins tell of it. */
export interface FleetSide {
  readonly end: End;
  readonly region: string;
  readonly groupName: string;
  readonly balancer: LoadBalancer;
  readonly targetGroupArn: string;
  /** Undefined: the group is not declared yet. */
  readonly fleet: () => Fleet | undefined;
  /** Name of green's launch template; blue's is nobody's business. */
  readonly templateName?: string;
}

/** Fleets that are there now. */
export type OpenFleets = Partial<Record<End, Fleet>>;

/** Both colours. Blue's target group is made up: the program does not know it. */
export const sidesOf = (
  { source, target, account }: FleetPart,
  balancers: Readonly<Record<End, LoadBalancer>>,
  open: OpenFleets,
): readonly FleetSide[] => [
  {
    end: 'SOURCE',
    region: source.region,
    groupName: source.scalingGroupName,
    balancer: balancers.SOURCE,
    targetGroupArn: identityOf(
      {
        kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        region: source.region,
        name: source.scalingGroupName,
        account,
      },
      'Arn',
    ),
    fleet: () => open.SOURCE,
  },
  {
    end: 'TARGET',
    region: target.region,
    groupName: target.scalingGroupName,
    balancer: balancers.TARGET,
    targetGroupArn: target.targetGroupArn,
    fleet: () => open.TARGET,
    templateName: target.launchTemplateName,
  },
];
