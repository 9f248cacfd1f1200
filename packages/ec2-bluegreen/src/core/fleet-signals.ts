import { type AlarmDeclaration, alarmsOf, hasReached, type Severity, type Signal } from '@regionlift/migration/core';
import {
  balancerDimensions,
  balancerPlace,
  groupDimensions,
  targetDimensions,
  type WatchedFleet,
} from './fleet-metrics';
import type { FleetPlan } from './fleet-plan';
import { presenceOf } from './presence';

/**
 * From when on a fleet is unwell. For load balancers AWS names no figure: ten errors in a minute are more than single requests that
 * fail anyway, and three seconds are more than most clients wait; ours. CPU: CloudWatch User Guide, "Best practice alarm
 * recommendations" (70 to 80 per cent). Deviations of traffic: 3, wider than the 2 that CloudWatch takes by default, because a day of
 * a small fleet is rarely like another; ours.
 */
export const fleetThresholds = { errorsPerMinute: 10, p99Seconds: 3, cpuPercent: 80, trafficDeviations: 3 } as const;

/** What has to be watched in the plan's phase; none once the migration is finalised. Those that abort also gate the shift. */
export function fleetSignals(fleet: WatchedFleet): readonly Signal[] {
  if (hasReached(fleet.migration.phase, 'FINALISED')) return [];
  const { type } = fleet.target.loadBalancer;
  return [
    ...healthSignals(fleet),
    ...(type === 'APPLICATION' ? requestSignals(fleet) : [portsOf(fleet, 'TARGET')]),
    ...(presenceOf(fleet).fleet ? groupSignals(fleet) : []),
    ...(hasReached(fleet.migration.phase, 'CUT_OVER') ? [trafficOf(fleet)] : []),
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
    missingDataReason: 'nothing is registered before the fleet is declared',
    severity: 'CRITICAL',
    abortsCutover: true,
    reason: 'nobody is left to answer',
  }),
  signal(fleet, 'unhealthy-hosts', 'UnHealthyHostCount', {
    dimensions: targetDimensions(fleet),
    statistic: 'Maximum',
    threshold: 0,
    evaluationPeriods: 3,
    missingDataReason: 'nothing is registered before the fleet is declared',
    severity: 'WARNING',
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
    severity: 'CRITICAL',
    abortsCutover: true,
    reason: 'the application answers with errors',
  }),
  errorsOf(fleet, 'TARGET'),
  signal(fleet, 'latency', 'TargetResponseTime', {
    dimensions: targetDimensions(fleet),
    statistic: 'p99',
    threshold: fleetThresholds.p99Seconds,
    evaluationPeriods: 5,
    missingDataReason: 'it is published while requests flow',
    severity: 'WARNING',
    reason: 'the slowest hundredth of requests takes longer than most clients wait',
  }),
];

/** Errors of the load balancer itself: no target, a target that hangs up, a time-out. Counted for the load balancer alone. */
const errorsOf = (fleet: WatchedFleet, side: Signal['side']): Signal =>
  signal(fleet, side === 'SOURCE' ? 'source-load-balancer-errors' : 'load-balancer-errors', 'HTTPCode_ELB_5XX_Count', {
    side,
    dimensions: balancerDimensions(fleet, side),
    statistic: 'Sum',
    threshold: fleetThresholds.errorsPerMinute,
    evaluationPeriods: 2,
    severity: severityOf(fleet, side),
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
      dimensions: balancerDimensions(fleet, side),
      statistic: 'Sum',
      threshold: 0,
      evaluationPeriods: 1,
      severity: severityOf(fleet, side),
      abortsCutover: side === 'TARGET',
      reason: 'connections are refused for want of ports: more targets are needed',
    },
  );

/** Published every minute by the group and by its instances, whatever clients do. */
const groupSignals = (fleet: WatchedFleet): readonly Signal[] => [
  signal(fleet, 'in-service', 'GroupInServiceInstances', {
    namespace: 'AWS/AutoScaling',
    dimensions: groupDimensions(fleet, 'TARGET'),
    statistic: 'Minimum',
    threshold: fleet.target.scalingGroup.minCapacity,
    comparison: 'BELOW',
    evaluationPeriods: 5,
    missingData: 'BREACHING',
    missingDataReason: 'a group publishes it every minute: silence says that there is none',
    severity: 'WARNING',
    reason: 'the group cannot start the instances that it needs at least: capacity, quota, image or key',
  }),
  signal(fleet, 'status-checks', 'StatusCheckFailed', {
    namespace: 'AWS/EC2',
    dimensions: groupDimensions(fleet, 'TARGET'),
    statistic: 'Maximum',
    threshold: 0,
    evaluationPeriods: 3,
    missingDataReason: 'a group without instances publishes none, which the number in service tells',
    severity: 'WARNING',
    reason: 'hardware or operating system of an instance fails its checks',
  }),
  signal(fleet, 'cpu', 'CPUUtilization', {
    namespace: 'AWS/EC2',
    dimensions: groupDimensions(fleet, 'TARGET'),
    statistic: 'Average',
    periodSeconds: 300,
    threshold: fleetThresholds.cpuPercent,
    evaluationPeriods: 3,
    missingDataReason: 'a group without instances publishes none, which the number in service tells',
    severity: 'WARNING',
    reason: 'scaling does not keep up, or the group is as large as it may get',
  }),
];

/**
 * Whether clients still come as usual, once they are here: fewer requests or bytes than CloudWatch has learnt to expect. Before the
 * cutover the target's traffic is what the shift makes of it, so there is nothing to learn.
 */
const trafficOf = (fleet: WatchedFleet): Signal =>
  signal(fleet, 'traffic', fleet.target.loadBalancer.type === 'APPLICATION' ? 'RequestCount' : 'ProcessedBytes', {
    dimensions: balancerDimensions(fleet, 'TARGET'),
    statistic: 'Sum',
    periodSeconds: 300,
    threshold: fleetThresholds.trafficDeviations,
    comparison: 'BELOW',
    anomaly: true,
    evaluationPeriods: 3,
    missingDataReason: 'a quiet night publishes nothing; whether clients get through at all is what the canary tries',
    severity: 'WARNING',
    reason: 'far fewer clients than usual at this time',
  });

/** Errors of the side that serves wake somebody. The target is tried by the first clients long before it serves all. */
const severityOf = ({ migration }: WatchedFleet, side: Signal['side']): Severity =>
  side === 'SOURCE' && hasReached(migration.phase, 'CUT_OVER') ? 'WARNING' : 'CRITICAL';

/**
 * Metrics of load balancers: namespaces, units and dimensions by "CloudWatch metrics for your Application Load Balancer" and "…
 * Network Load Balancer"; of groups and instances by "CloudWatch metrics for Amazon EC2 Auto Scaling" and "List the available
 * CloudWatch metrics for your instances". Counts are published while they are not zero, so their absence is well.
 */
function signal(
  fleet: WatchedFleet,
  name: string,
  metricName: string,
  rest: Pick<Signal, 'dimensions' | 'statistic' | 'threshold' | 'evaluationPeriods' | 'severity' | 'reason'> &
    Partial<Signal>,
): Signal {
  const { side = 'TARGET' } = rest;
  return {
    name,
    side,
    ...balancerPlace(fleet, side),
    metricName,
    periodSeconds: 60,
    comparison: 'ABOVE',
    missingData: 'NOT_BREACHING',
    missingDataReason: 'counts are published while they are not zero',
    abortsCutover: false,
    ...rest,
  };
}
