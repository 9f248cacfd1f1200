import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { ObservabilityPlan, Side } from '../../core';
import { childName } from './child-name';

/**
 * What counts lines of the logs of one side.
 *
 * @param watched the parts, whose logs come first
 */
export function renderMetricFilters(
  { name, region, child }: Site,
  plan: ObservabilityPlan,
  side: Side,
  watched: pulumi.Resource[],
): void {
  for (const filter of plan.metricFilters) {
    if (filter.side !== side) continue;
    const { id, filterName, groupName, pattern, metricName, namespace, value, unit, dimensions } = filter;
    new cloudwatch.LogMetricFilter(
      childName(name, id),
      {
        region,
        name: filterName,
        logGroupName: groupName,
        pattern,
        metricTransformation: { name: metricName, namespace, value, unit, dimensions },
      },
      { ...child, dependsOn: watched },
    );
  }
}
