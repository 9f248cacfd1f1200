import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import { identityOf } from '../../programme';
import type { FleetSide } from '../../traffic/fleet-side';
import { byOperation } from '../by-operation';
import { listIn, textIn } from '../inputs';

/** Says of both load balancers what their fleets are. */
export function elb(sides: readonly FleetSide[]): StandIn {
  const balancerIn = (region: string, arn: string): FleetSide => {
    const found = sides.find((side) => side.region === region && side.balancer.arn === arn);
    if (found === undefined) throw new Refusal('LoadBalancerNotFoundException', `Load balancer '${arn}' not found`);
    return found;
  };
  return {
    title: 'Elastic Load Balancing',
    services: ['Elastic Load Balancing v2'],
    limits:
      'both load balancers are one process that checks health four times a second; zones, stickiness, limits of connections and their scaling are not rehearsed',
    answer: byOperation('Elastic Load Balancing', {
      DescribeLoadBalancers: (_, { region, input }) => {
        const arns = listIn(input, 'LoadBalancerArns');
        const found =
          arns === undefined
            ? sides.filter((side) => side.region === region)
            : arns.map((arn) => balancerIn(region, arn));
        return { LoadBalancers: found.map(describedBalancer) };
      },
      DescribeTargetGroups: (_, { region, input }) => {
        const side = balancerIn(region, textIn(input, 'LoadBalancerArn'));
        return {
          TargetGroups: [
            { TargetGroupArn: side.targetGroupArn, LoadBalancerArns: [side.balancer.arn], TargetType: 'instance' },
          ],
        };
      },
      DescribeTargetHealth: (_, call) => ({ TargetHealthDescriptions: targetsOf(sides, call) }),
    }),
  };
}

/** An instance is registered when it is in service. */
function targetsOf(sides: readonly FleetSide[], { region, input }: AwsCall): readonly unknown[] {
  const arn = textIn(input, 'TargetGroupArn');
  const side = sides.find((one) => one.region === region && one.targetGroupArn === arn);
  if (side === undefined) throw new Refusal('TargetGroupNotFoundException', `Target groups '${arn}' not found`);
  return (side.fleet()?.members() ?? [])
    .filter(({ lifecycle }) => lifecycle !== 'Pending')
    .map(({ id, health: { state, reason } }) => ({
      Target: { Id: id, Port: 8080 },
      TargetHealth: { State: state, ...(reason !== undefined && { Reason: reason }) },
    }));
}

const describedBalancer = ({ region, balancer: { arn, name } }: FleetSide) => {
  const [type, called = ''] = name.split('/');
  const Type = type === 'net' ? 'network' : 'application';
  const identified = {
    kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    region,
    name: called,
    account: arn.split(':')[4] ?? '',
    properties: { Type },
  };
  return {
    LoadBalancerArn: arn,
    LoadBalancerName: called,
    DNSName: identityOf(identified, 'DNSName'),
    CanonicalHostedZoneId: identityOf(identified, 'CanonicalHostedZoneID'),
    Type,
    State: { Code: 'active' },
  };
};
