import type { Panel, PanelMetric } from './panel';
import type { Side } from './signal';

/** How a part's function fares. Source: Lambda Developer Guide, "Types of metrics for Lambda functions". */
export function functionPanel(side: Side, region: string, functionName: string): Panel {
  const line = (metricName: string, statistic: PanelMetric['statistic']): PanelMetric => ({
    label: metricName === 'Duration' ? 'Duration (p99)' : metricName,
    side,
    region,
    namespace: 'AWS/Lambda',
    metricName,
    dimensions: { FunctionName: functionName },
    statistic,
    periodSeconds: 300,
    ...(metricName === 'Duration' && { axis: 'RIGHT' as const }),
  });
  return {
    title: 'Runtime function',
    glance: false,
    view: 'LINES',
    unit: 'Invocations',
    rightUnit: 'Milliseconds',
    metrics: [line('Invocations', 'Sum'), line('Errors', 'Sum'), line('Throttles', 'Sum'), line('Duration', 'p99')],
  };
}
