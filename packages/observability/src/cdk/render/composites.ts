import { CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { abortAlarmOf, alarmsIn, type ObservabilityPlan, type Side } from '../../core';
import type { Declared } from './declared';

/**
 * The alarms over the alarms of one side; each waits for its own. Returns the one that stops a cutover; undefined when
 * nothing on that side does.
 */
export function renderComposites(
  scope: Construct,
  { composites, migration }: ObservabilityPlan,
  side: Side,
  declared: Declared,
): CfnCompositeAlarm | undefined {
  const rendered = new Map<string, CfnCompositeAlarm>();
  for (const { id, side: of, alarmName, description, rule, actionArns } of composites) {
    if (of !== side) continue;
    const alarm = new CfnCompositeAlarm(scope, id, {
      alarmName,
      alarmDescription: description,
      alarmRule: rule,
      alarmActions: actionArns.length > 0 ? [...actionArns] : undefined,
      okActions: actionArns.length > 0 ? [...actionArns] : undefined,
    });
    const names = alarmsIn(rule);
    declared.waitForAlarms(alarm, names);
    for (const leaf of names.map((name) => rendered.get(name))) if (leaf) alarm.addResourceDependency(leaf);
    rendered.set(alarmName, alarm);
  }
  return rendered.get(abortAlarmOf(migration));
}
