import { declared, look, presence, refersTo, textsIn } from '../../ask';
import type { Check } from '../../model';
import { groups, launchTemplates } from './fleet';

/** A template that nobody starts servers from is a fleet that is not there. */
export const launchTemplateUnused: Check = {
  code: 'LaunchTemplateUnused',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'A launch template is used by a group of its region',
  rationale: 'Green exists when its group does; a template alone is not warm, not healthy and takes no traffic.',
  remediation: 'Declare an Auto Scaling group that starts from it.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Auto Scaling launch templates"',
  serves: ['EC2-2'],
  judge: (program) =>
    launchTemplates(program).map((template) =>
      presence(
        template,
        program,
        [
          ...groups(program).filter(({ properties, region }) =>
            [look(properties, 'LaunchTemplate'), look(properties, 'MixedInstancesPolicy')].some((one) =>
              textsIn(one).some((text) => refersTo(text, template, region)),
            ),
          ),
          ...declared(
            program,
            'AWS::EC2::EC2Fleet',
            'AWS::EC2::SpotFleet',
            'AWS::EKS::Nodegroup',
            'AWS::Batch::ComputeEnvironment',
          ).filter(({ properties, region }) => textsIn(properties).some((text) => refersTo(text, template, region))),
        ],
        { property: 'LaunchTemplate', allowed: 'a group that starts from it', remedy: 'declare the group' },
      ),
    ),
};
