import { each, fail, isUnresolved, look, pass, referred, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { dataOf, launchTemplates } from './fleet';

/** Without a role a server is reached by SSH, and has its keys in a file. */
export const instanceProfileMissing: Check = {
  code: 'InstanceProfileMissing',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Servers have a role of their own',
  rationale:
    'Access by Session Manager, and every call to AWS, needs a role; the alternative is keys that are copied along.',
  remediation: 'Set IamInstanceProfile to a profile with a role.',
  source: 'AWS Systems Manager User Guide, "Configure instance permissions required for Systems Manager"',
  serves: ['EC2-6'],
  judge: (program) => launchTemplates(program).map((template) => judged(program, template)),
};

function judged(program: Program, template: ResourceFact): Answer {
  const named = dataOf(template, 'IamInstanceProfile', 'Name') ?? dataOf(template, 'IamInstanceProfile', 'Arn');
  const told = {
    property: 'LaunchTemplateData.IamInstanceProfile',
    found: shown(named),
    allowed: 'an instance profile with a role',
  };
  if (isUnresolved(named)) return unknown(template, { ...told, remedy: SETTLED });
  if (typeof named !== 'string' || named === '') return fail(template, { ...told, remedy: 'name a profile' });
  const profile = referred(program, named, 'AWS::IAM::InstanceProfile');
  return profile?.declared && each(look(profile.properties, 'Roles')).length === 0
    ? fail(template, { ...told, found: `${told.found} without a role`, remedy: 'give the profile a role' })
    : pass(template, told);
}
