import { each, look, securityGroupsAnswer } from '../../ask';
import type { Check } from '../../model';
import { dataOf, forApplicationBalancers, launchTemplates } from './fleet';

/** The default group of a VPC admits whatever else is in it. */
export const fleetInDefaultGroup: Check = {
  code: 'FleetInDefaultGroup',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Servers and load balancers have security groups of their own',
  rationale:
    'In a new region the default group is what nobody has looked at yet; it closes the load balancer, or opens the servers to it all.',
  remediation: 'Name security groups in the launch template and on the application load balancer.',
  source: 'Amazon VPC User Guide, "Default security groups for your VPCs"; AWS Security Hub, control EC2.2',
  serves: ['EC2-6'],
  judge: (program) => [
    ...launchTemplates(program)
      // Groups may stand on each network interface instead.
      .filter(
        (template) => !each(dataOf(template, 'NetworkInterfaces')).some((one) => look(one, 'Groups') !== undefined),
      )
      .map((template) =>
        securityGroupsAnswer(
          template,
          ['LaunchTemplateData', 'SecurityGroupIds'],
          ['LaunchTemplateData', 'SecurityGroups'],
        ),
      ),
    ...forApplicationBalancers(program, (balancer) => securityGroupsAnswer(balancer, ['SecurityGroups'])),
  ],
};
