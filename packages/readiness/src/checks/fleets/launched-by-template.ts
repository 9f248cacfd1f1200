import { isRecord, isUnresolved, look, regionOf, shown, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { groups, templateOf } from './fleet';

/** Launch configurations know neither versions nor the options that make a server safe. */
export const groupWithoutTemplate: Check = {
  code: 'GroupWithoutTemplate',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'A group starts its servers from a launch template',
  rationale: 'A launch configuration has no versions to roll back to, and is not offered to new accounts.',
  remediation: 'Replace LaunchConfigurationName or InstanceId by LaunchTemplate.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Auto Scaling launch configurations"',
  serves: ['EC2-6'],
  judge: (program) =>
    groups(program).map((group) => {
      const template = templateOf(group);
      const old = look(group.properties, 'LaunchConfigurationName');
      return valueHeldTo(group, template ?? (old === undefined ? undefined : `LaunchConfigurationName ${shown(old)}`), {
        property: 'LaunchTemplate',
        allowed: `a launch template of ${group.region}`,
        holds: () =>
          isRecord(template) &&
          ['LaunchTemplateId', 'LaunchTemplateName'].some((name) => typeof look(template, name) === 'string') &&
          !isUnresolved(template) &&
          (regionOf(look(template, 'LaunchTemplateId')) ?? group.region) === group.region,
        remedy: 'use a launch template',
      });
    }),
};
