import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { abortAlarmOf, type ObservabilityPlan, type Side } from '../../core';
import { childName } from './child-name';

/**
 * The alarms over the alarms of one side; each waits for its own. Returns the one that stops a cutover; undefined when
 * nothing on that side does.
 *
 * @param watched the parts, whose alarms come first
 */
export function renderComposites(
  { name, region, tags, child }: Site,
  { composites, migration }: ObservabilityPlan,
  side: Side,
  watched: readonly pulumi.Resource[],
): cloudwatch.CompositeAlarm | undefined {
  const rendered = new Map<string, cloudwatch.CompositeAlarm>();
  for (const { id, side: of, alarmName, description, rule, children, actionArns } of composites) {
    if (of !== side) continue;
    const alarm = new cloudwatch.CompositeAlarm(
      childName(name, side === 'SOURCE' ? `Source${id}` : id),
      {
        region,
        alarmName,
        alarmDescription: description,
        alarmRule: rule,
        ...(actionArns.length > 0 && { alarmActions: [...actionArns], okActions: [...actionArns] }),
        tags,
      },
      { ...child, dependsOn: [...watched, ...children.flatMap((leaf) => rendered.get(leaf) ?? [])] },
    );
    rendered.set(alarmName, alarm);
  }
  return rendered.get(abortAlarmOf(migration));
}
