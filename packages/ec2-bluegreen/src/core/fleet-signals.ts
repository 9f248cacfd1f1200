import { type AlarmDeclaration, alarmsOf, hasReached, outputReference, type Signal } from '@regionlift/migration/core';
import type { FleetPlan } from './fleet-plan';
import { presenceOf } from './presence';
import type { LoadBalancerType } from './words';

/**
 * From when on a fleet is unwell. AWS names no figure: ten errors in a minute are more than single requests that fail anyway, and
 * three seconds are more than most clients wait; ours.
 */
export const fleetThresholds = { errorsPerMinute: 10, p99Seconds: 3 } as const;

/** What {@link fleetSignals} has to know of a plan. */
export type WatchedFleet = Pick<FleetPlan, 'migration' | 'outputPrefix'> & {
  readonly source: Pick<FleetPlan['source'], 'region' | 'loadBalancerType' | 'loadBalancerFullName'>;
  readonly target: Pick<FleetPlan['target'], 'region' | 'loadBalancer' | 'scalingGroup'>;
};

/** What has to be watched in the plan's phase; none once the migration is finalised. Those that abort also gate the shift. */
export function fleetSignals(fleet: WatchedFleet): readonly Signal[] {
  if (hasReached(fleet.migration.phase, 'FINALISED')) return [];
  const { type } = fleet.target.loadBalancer;
  return [
    ...healthSignals(fleet),
    ...(type === 'APPLICATION' ? requestSignals(fleet) : [portsOf(fleet, 'TARGET')]),
    ...(presenceOf(fleet).fleet ? groupSignals(fleet) : []),
    fleet.source.loadBalancerType === 'APPLICATION' ? errorsOf(fleet, 'SOURCE') : portsOf(fleet, 'SOURCE'),
  ];
}

/** One alarm per signal. */
export const fleetAlarms = (plan: FleetPlan): readonly AlarmDeclaration[] =>
  alarmsOf(
    plan.migration,
    plan.part,
    fleetSignals(plan),
    plan.alarmActionArns,
    ({ side, region, metricName, reason }) =>
      `${side === 'SOURCE' ? 'Fleet that is left' : 'Fleet that is moved to'}, ${region}, ${metricName}: ${reason}`,
  );

/** Seconds that the slowest of the gating signals needs to speak. */
export const gateSpeaksAfterSeconds = (signals: readonly Signal[]): number =>
  Math.max(
    0,
    ...signals
      .filter(({ abortsCutover }) => abortsCutover)
      .map(({ periodSeconds, evaluationPeriods }) => periodSeconds * evaluationPeriods),
  );

/**
 * Absence is well: nothing is registered before the fleet is declared, and the guide says both that these metrics are published
 * while something is registered and that none is while no request flows. That no instance is left is seen by the group's own metric.
 */
const healthSignals = (fleet: WatchedFleet): readonly Signal[] => [
  signal(fleet, 'healthy-hosts', 'HealthyHostCount', {
    dimensions: targetDimensions(fleet),
    statistic: 'Maximum',
    threshold: 1,
    comparison: 'BELOW',
    evaluationPeriods: 2,
    abortsCutover: true,
    reason: 'nobody is left to answer',
  }),
  signal(fleet, 'unhealthy-hosts', 'UnHealthyHostCount', {
    dimensions: targetDimensions(fleet),
    statistic: 'Maximum',
    threshold: 0,
    evaluationPeriods: 3,
    abortsCutover: true,
    reason: 'an instance that has failed its health checks for three minutes is no start and no replacement any more',
  }),
];

const requestSignals = (fleet: WatchedFleet): readonly Signal[] => [
  signal(fleet, 'target-errors', 'HTTPCode_Target_5XX_Count', {
    dimensions: targetDimensions(fleet),
    statistic: 'Sum',
    threshold: fleetThresholds.errorsPerMinute,
    evaluationPeriods: 2,
    abortsCutover: true,
    reason: 'the application answers with errors',
  }),
  errorsOf(fleet, 'TARGET'),
  signal(fleet, 'latency', 'TargetResponseTime', {
    dimensions: targetDimensions(fleet),
    statistic: 'p99',
    threshold: fleetThresholds.p99Seconds,
    evaluationPeriods: 5,
    reason: 'the slowest hundredth of requests takes longer than most clients wait',
  }),
];

/** Errors of the load balancer itself: no target, a target that hangs up, a time-out. Counted for the load balancer alone. */
const errorsOf = (fleet: WatchedFleet, side: Signal['side']): Signal =>
  signal(fleet, side === 'SOURCE' ? 'source-load-balancer-errors' : 'load-balancer-errors', 'HTTPCode_ELB_5XX_Count', {
    side,
    dimensions: { LoadBalancer: loadBalancerIn(fleet, side) },
    statistic: 'Sum',
    threshold: fleetThresholds.errorsPerMinute,
    evaluationPeriods: 2,
    abortsCutover: side === 'TARGET',
    reason: 'the load balancer finds no instance that answers',
  });

const portsOf = (fleet: WatchedFleet, side: Signal['side']): Signal =>
  signal(
    fleet,
    side === 'SOURCE' ? 'source-port-allocation-errors' : 'port-allocation-errors',
    'PortAllocationErrorCount',
    {
      side,
      dimensions: { LoadBalancer: loadBalancerIn(fleet, side) },
      statistic: 'Sum',
      threshold: 0,
      evaluationPeriods: 1,
      abortsCutover: side === 'TARGET',
      reason: 'connections are refused for want of ports: more targets are needed',
    },
  );

/** Published every minute by the group and by its instances, whatever clients do. */
const groupSignals = (fleet: WatchedFleet): readonly Signal[] => [
  signal(fleet, 'in-service', 'GroupInServiceInstances', {
    namespace: 'AWS/AutoScaling',
    dimensions: groupDimensions(fleet),
    statistic: 'Minimum',
    threshold: fleet.target.scalingGroup.minCapacity,
    comparison: 'BELOW',
    evaluationPeriods: 5,
    missingData: 'BREACHING',
    reason: 'the group cannot start the instances that it needs at least: capacity, quota, image or key',
  }),
  signal(fleet, 'status-checks', 'StatusCheckFailed', {
    namespace: 'AWS/EC2',
    dimensions: groupDimensions(fleet),
    statistic: 'Maximum',
    threshold: 0,
    evaluationPeriods: 3,
    reason: 'hardware or operating system of an instance fails its checks',
  }),
];

const groupDimensions = ({ target }: WatchedFleet): Signal['dimensions'] => ({
  AutoScalingGroupName: target.scalingGroup.name,
});

const targetDimensions = (fleet: WatchedFleet): Signal['dimensions'] => ({
  TargetGroup: outputReference(`${fleet.outputPrefix}TargetGroupName`),
  LoadBalancer: loadBalancerIn(fleet, 'TARGET'),
});

const loadBalancerIn = ({ outputPrefix, source }: WatchedFleet, side: Signal['side']): string =>
  side === 'SOURCE' ? source.loadBalancerFullName : outputReference(`${outputPrefix}LoadBalancerName`);

const namespaces: Readonly<Record<LoadBalancerType, string>> = {
  APPLICATION: 'AWS/ApplicationELB',
  NETWORK: 'AWS/NetworkELB',
};

/**
 * Metrics of load balancers: namespaces, units and dimensions by "CloudWatch metrics for your Application Load Balancer" and "…
 * Network Load Balancer"; of groups and instances by "CloudWatch metrics for Amazon EC2 Auto Scaling" and "List the available
 * CloudWatch metrics for your instances". Counts are published while they are not zero, so their absence is well.
 */
function signal(
  { source, target }: WatchedFleet,
  name: string,
  metricName: string,
  rest: Pick<Signal, 'dimensions' | 'statistic' | 'threshold' | 'evaluationPeriods' | 'reason'> & Partial<Signal>,
): Signal {
  const left = rest.side === 'SOURCE';
  return {
    name,
    side: 'TARGET',
    region: left ? source.region : target.region,
    namespace: namespaces[left ? source.loadBalancerType : target.loadBalancer.type],
    metricName,
    periodSeconds: 60,
    comparison: 'ABOVE',
    missingData: 'NOT_BREACHING',
    abortsCutover: false,
    ...rest,
  };
}
