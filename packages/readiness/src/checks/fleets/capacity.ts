import { each, fail, isUnresolved, look, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { groups } from './fleet';

/** A deployment in the middle of a shift must not scale green back. */
export const groupCapacityPinned: Check = {
  code: 'GroupCapacityPinned',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'The capacity of a group is not part of its program',
  rationale:
    'Every deployment sets DesiredCapacity again, whatever the group was scaled to: to a fraction of the live load.',
  remediation: 'Leave DesiredCapacity out; in Pulumi put it under ignoreChanges.',
  source:
    'AWS::AutoScaling::AutoScalingGroup, `DesiredCapacity`; Amazon EC2 Auto Scaling User Guide, "Set scaling limits"',
  serves: ['EC2-2', 'EC2-4'],
  judge: (program) => groups(program).map(judged),
};

function judged(group: ResourceFact): Answer {
  const capacity = look(group.properties, 'DesiredCapacity');
  const ignored = each(look(group.properties, 'IgnoredChanges')).includes('desiredCapacity');
  const told = { property: 'DesiredCapacity', found: ignored ? 'ignored' : shown(capacity), allowed: 'absent' };
  if (capacity === undefined || ignored) return pass(group, told);
  return isUnresolved(capacity)
    ? unknown(group, { ...told, remedy: SETTLED })
    : fail(group, { ...told, remedy: 'leave it out' });
}
