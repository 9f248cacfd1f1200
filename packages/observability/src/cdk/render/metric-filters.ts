import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { ObservabilityPlan, Side } from '../../core';
import type { Declared } from './declared';

/** What counts lines of the logs of one side. */
export function renderMetricFilters(scope: Construct, plan: ObservabilityPlan, side: Side, declared: Declared): void {
  for (const filter of plan.metricFilters) {
    if (filter.side !== side) continue;
    const { id, filterName, groupName, pattern, metricName, namespace, value, unit, dimensions } = filter;
    const rendered = new CfnMetricFilter(scope, id, {
      filterName,
      logGroupName: groupName,
      filterPattern: pattern,
      metricTransformations: [
        {
          metricName,
          metricNamespace: namespace,
          metricValue: value,
          unit,
          dimensions: Object.entries(dimensions).map(([key, field]) => ({ key, value: field })),
        },
      ],
    });
    declared.waitForLogGroups(rendered, [groupName]);
  }
}
