import { isUnresolved, look, presence, referred, saying } from '../../ask';
import type { Check } from '../../model';
import { groups, TARGET_PROPERTIES, targetGroups, targetGroupsOf } from './fleet';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

/** A group of targets that nobody fills gets requests and answers none. */
export const targetGroupEmpty: Check = {
  code: 'TargetGroupEmpty',
  area: 'A3',
  severity: 'HIGH',
  title: 'A target group for servers has servers in it',
  rationale: 'Traffic that is shifted to a target group without targets is refused with 503.',
  remediation: 'Name the target group in TargetGroupARNs, or in TrafficSources, of an Auto Scaling group.',
  source:
    'Amazon EC2 Auto Scaling User Guide, "Attach an Elastic Load Balancing load balancer to your Auto Scaling group"; AWS::AutoScaling::AutoScalingGroup TrafficSourceIdentifier',
  serves: ['EC2-4'],
  judge: (program) => {
    if (groups(program).length === 0) return [];
    const kind = 'AWS::ElasticLoadBalancingV2::TargetGroup';
    return targetGroups(program)
      .filter(({ properties }) => look(properties, 'TargetType') === 'instance')
      .filter(({ properties }) => look(properties, 'Targets') === undefined)
      .map((target) =>
        presence(
          target,
          program,
          TARGET_PROPERTIES.flatMap((property) => saying(program, GROUP, property, target))
            .filter((group) => targetGroupsOf(group).some((arn) => referred(program, arn, kind) === target))
            .filter(({ properties }) => !TARGET_PROPERTIES.some((name) => isUnresolved(look(properties, name)))),
          {
            property: 'TargetGroupARNs',
            allowed: 'an Auto Scaling group that registers with it',
            remedy: 'attach a group',
          },
        ),
      );
  },
};
