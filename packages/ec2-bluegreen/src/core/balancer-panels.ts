import type { Panel, PanelMetric, Side } from '@regionlift/migration/core';
import { balancerDimensions, balancerPlace, targetDimensions } from './fleet-metrics';
import type { FleetPlan } from './fleet-plan';
import type { LoadBalancerType } from './words';

/**
 * The load balancers of the sides, each by the metrics of its kind: sides of one kind share their graphs. Metrics and dimensions:
 * "CloudWatch metrics for your Application Load Balancer", "CloudWatch metrics for your Network Load Balancer".
 */
export const balancerPanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] => {
  const ofType = (type: LoadBalancerType) => sides.filter((side) => typeOf(plan, side) === type);
  return [
    ...applicationPanels(plan, ofType('APPLICATION')),
    ...networkPanels(plan, ofType('NETWORK')),
    ...hostPanels(plan, sides),
  ];
};

const applicationPanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] =>
  sides.length === 0
    ? []
    : [
        panel('Requests', true, 'Requests', lines(plan, sides, [['RequestCount', 'Sum', 'requests']])),
        panel(
          'Errors',
          true,
          'Responses',
          lines(plan, sides, [
            ['HTTPCode_Target_5XX_Count', 'Sum', 'application 5xx'],
            ['HTTPCode_Target_4XX_Count', 'Sum', 'application 4xx'],
            ['HTTPCode_ELB_5XX_Count', 'Sum', 'load balancer 5xx'],
            ['HTTPCode_ELB_4XX_Count', 'Sum', 'load balancer 4xx'],
          ]),
        ),
        panel(
          'Response time',
          true,
          'Seconds',
          lines(plan, sides, [
            ['TargetResponseTime', 'p50', 'p50'],
            ['TargetResponseTime', 'p90', 'p90'],
            ['TargetResponseTime', 'p99', 'p99'],
          ]),
        ),
        {
          ...panel('Connections', false, 'Connections', [
            ...lines(plan, sides, [
              ['ActiveConnectionCount', 'Sum', 'active'],
              ['NewConnectionCount', 'Sum', 'new'],
              ['RejectedConnectionCount', 'Sum', 'rejected'],
            ]),
            ...unhealthyRouting(plan, sides),
            ...right(lines(plan, sides, [['ProcessedBytes', 'Sum', 'bytes']])),
          ]),
          rightUnit: 'Bytes',
        },
      ];

const networkPanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] =>
  sides.length === 0
    ? []
    : [
        {
          ...panel('Flows', true, 'Flows', [
            ...lines(plan, sides, [
              ['ActiveFlowCount', 'Average', 'active'],
              ['NewFlowCount', 'Sum', 'new'],
              ['UnhealthyRoutingFlowCount', 'Sum', 'sent to unhealthy hosts'],
            ]),
            ...right(lines(plan, sides, [['ProcessedBytes', 'Sum', 'bytes']])),
          ]),
          rightUnit: 'Bytes',
        },
        panel(
          'Resets',
          false,
          'Packets',
          lines(plan, sides, [
            ['TCP_Client_Reset_Count', 'Sum', 'by clients'],
            ['TCP_Target_Reset_Count', 'Sum', 'by instances'],
            ['TCP_ELB_Reset_Count', 'Sum', 'by the load balancer'],
            ['PortAllocationErrorCount', 'Sum', 'no port left'],
          ]),
        ),
      ];

/** Hosts are counted for a target group and its load balancer together, and the source's target groups are not known. */
const hostPanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] =>
  sides.includes('TARGET')
    ? [
        panel('Hosts', true, 'Instances', [
          ofTargets(plan, 'HealthyHostCount', 'Minimum', 'healthy'),
          ofTargets(plan, 'UnHealthyHostCount', 'Maximum', 'unhealthy'),
        ]),
      ]
    : [];

/** Requests that go to unhealthy targets because there is no other: counted for the target group, as hosts are; flows are not. */
const unhealthyRouting = (plan: FleetPlan, sides: readonly Side[]): readonly PanelMetric[] =>
  sides.includes('TARGET')
    ? [ofTargets(plan, 'UnhealthyRoutingRequestCount', 'Sum', `${plan.target.region} sent to unhealthy hosts`)]
    : [];

const ofTargets = (
  plan: FleetPlan,
  metricName: string,
  statistic: PanelMetric['statistic'],
  label: string,
): PanelMetric => ({
  label,
  side: 'TARGET',
  ...balancerPlace(plan, 'TARGET'),
  metricName,
  dimensions: targetDimensions(plan),
  statistic,
  periodSeconds: 60,
});

const lines = (
  plan: FleetPlan,
  sides: readonly Side[],
  metrics: readonly (readonly [metricName: string, statistic: PanelMetric['statistic'], label: string])[],
): readonly PanelMetric[] =>
  sides.flatMap((side) =>
    metrics.map(([metricName, statistic, label]) => ({
      label: `${balancerPlace(plan, side).region} ${label}`,
      side,
      ...balancerPlace(plan, side),
      metricName,
      dimensions: dimensionsOf(plan, side, metricName),
      statistic,
      periodSeconds: 60,
    })),
  );

/** What targets answer is counted for the target's own group, as its signals are: their thresholds are drawn on the same line. */
const dimensionsOf = (plan: FleetPlan, side: Side, metricName: string): PanelMetric['dimensions'] =>
  side === 'TARGET' && /^(HTTPCode_Target_|TargetResponseTime$)/.test(metricName)
    ? targetDimensions(plan)
    : balancerDimensions(plan, side);

const right = (metrics: readonly PanelMetric[]): readonly PanelMetric[] =>
  metrics.map((metric) => ({ ...metric, axis: 'RIGHT' }));

const panel = (title: string, glance: boolean, unit: string, metrics: readonly PanelMetric[]): Panel => ({
  title,
  glance,
  view: 'LINES',
  unit,
  metrics,
});

const typeOf = ({ source, target }: FleetPlan, side: Side): LoadBalancerType =>
  side === 'SOURCE' ? source.loadBalancerType : target.loadBalancer.type;
