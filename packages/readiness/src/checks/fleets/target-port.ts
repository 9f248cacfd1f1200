import {
  admits,
  each,
  fail,
  ingressOf,
  isUnresolved,
  look,
  meant,
  numberOf,
  pass,
  referred,
  refersTo,
  SETTLED,
  unknown,
} from '../../ask';
import type { Check } from '../../model';
import { dataOf, groups, targetGroupsOf, templateOf } from './fleet';

const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Without the rule no target ever becomes healthy. */
export const targetPortClosed: Check = {
  code: 'TargetPortClosed',
  area: 'A3',
  severity: 'HIGH',
  title: 'The security groups of servers admit the port of their target group',
  rationale: 'Green that the load balancer cannot reach stays unhealthy, and is replaced for ever.',
  remediation: "Admit the load balancer's group at the port of the target group.",
  source: 'Elastic Load Balancing, "Target security groups" (recommended rules)',
  serves: ['EC2-4'],
  judge: (program) =>
    groups(program).flatMap((group) => {
      const named = ['LaunchTemplateId', 'LaunchTemplateName'].map((name) => look(templateOf(group), name));
      const template = named
        .flatMap((id) => meant(program, id, 'AWS::EC2::LaunchTemplate'))
        .find((one) => one.declared && named.some((id) => refersTo(id, one, group.region)));
      if (template === undefined) return [];
      const rules = ingressOf(program, each(dataOf(template, 'SecurityGroupIds')), template.region);
      if (rules === undefined) return [];
      return targetGroupsOf(group)
        .flatMap((arn) => numberOf(look(referred(program, arn, TARGETS)?.properties, 'Port')) ?? [])
        .map((port) => {
          const told = {
            property: 'LaunchTemplateData.SecurityGroupIds',
            allowed: `the load balancer at port ${port}`,
          };
          const open = rules.filter((rule) => admits(rule, port));
          if (open.length === 0)
            return fail(template, { ...told, found: 'no rule', remedy: 'admit the load balancer' });
          return open.every(isUnresolved)
            ? unknown(template, { ...told, found: 'rules that are not known', remedy: SETTLED })
            : pass(template, { ...told, found: 'admitted' });
        });
    }),
};
