import { at, fail, isUnresolved, ofKind, pass, plainText, standsFor, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { alarmsInRule, composites } from './composites';

/** An alarm that is not there is never in alarm: the rule is then silent about it. */
export const abortRefers: Check = {
  code: 'AbortAlarmRefersNowhere',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'A composite alarm refers to alarms that exist in its region, and can be raised',
  rationale: 'A signal that cannot be given looks like a signal that is not given.',
  remediation: 'Name alarms that the program declares in the same region.',
  source: 'CloudWatch API Reference, PutCompositeAlarm (AlarmRule)',
  serves: ['OBS-2'],
  judge: (program) => composites(program).map((composite) => judged(program, composite)),
};

function judged(program: Program, composite: ResourceFact) {
  const rule = at(composite.properties, 'AlarmRule');
  const told = { property: 'AlarmRule', allowed: 'alarms of its region', remedy: 'name alarms that are declared' };
  if (rule === undefined) return fail(composite, { ...told, found: 'absent' });
  const names = alarmsInRule(rule);
  const near = [...ofKind(program, 'AWS::CloudWatch::Alarm'), ...composites(program)].filter(
    ({ region, name, declared }) => declared && region === composite.region && name !== composite.name,
  );
  const missing = names.filter((name) => !near.some((alarm) => standsFor(name, alarm)));
  const certain = missing.filter((name) => !name.includes('unresolved:'));
  if (certain.length > 0) return fail(composite, { ...told, found: `no alarm ${certain.join(', ')}` });
  if (isUnresolved(rule)) return unknown(composite, { ...told, found: 'a rule that is not known' });
  return names.length === 0 || !/\bALARM\s*\(/.test(plainText(rule))
    ? fail(composite, { ...told, found: `a rule without alarms: ${plainText(rule).slice(0, 80)}` })
    : pass(composite, { ...told, found: `${names.length} alarms` });
}
