import type { Side, Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { endInUse, endsWatched, namedAt } from './ends-watched';
import { instanceSizeOf } from './instance-size';
import { metricAt } from './metric-at';
import { databaseThresholds as thresholds } from './thresholds';

/**
 * Whether the ends carry their load. Thresholds that follow from an instance's size are the target's alone: the source's class
 * is its owner's to know. None of them aborts a cutover: a comparison of every row is load as well.
 */
export const loadSignals = (plan: DatabasePlan): readonly Signal[] => [
  ...endsWatched(plan).map((side) => cpu(plan, side)),
  ...sizeSignals(plan),
  ...endsWatched(plan).flatMap((side) => [latency(plan, side, 'ReadLatency'), latency(plan, side, 'WriteLatency')]),
  connections(plan, endInUse(plan)),
];

const shared = {
  statistic: 'Average',
  periodSeconds: 60,
  comparison: 'ABOVE',
  evaluationPeriods: 5,
  missingData: 'MISSING',
  severity: 'WARNING',
  abortsCutover: false,
} as const;

const restarts =
  'an end that restarts for its promotion publishes nothing for minutes; the canary says whether it answers';

const cpu = (plan: DatabasePlan, side: Side): Signal => ({
  ...metricAt(plan, side, 'CPUUtilization'),
  ...shared,
  name: namedAt(side, 'cpu'),
  threshold: thresholds.cpuPercent,
  missingDataReason: restarts,
  reason: 'per cent, recommended by AWS: queries begin to wait',
});

function sizeSignals(plan: DatabasePlan): readonly Signal[] {
  const size = instanceSizeOf(plan.target.instanceClass);
  if (size === undefined) return [];
  const share = plan.handover === 'GLOBAL_DATABASE' ? thresholds.auroraFreeMemoryShare : thresholds.freeMemoryShare;
  return [
    {
      ...metricAt(plan, 'TARGET', 'DBLoad'),
      ...shared,
      name: 'db-load',
      threshold: size.vcpus,
      evaluationPeriods: 15,
      missingDataReason: 'recommended by AWS: Performance Insights may be off',
      reason: `more active sessions than the ${size.vcpus} vCPUs of ${plan.target.instanceClass}, recommended by AWS`,
    },
    ...(size.memoryBytes === undefined
      ? []
      : [
          {
            ...metricAt(plan, 'TARGET', 'FreeableMemory'),
            ...shared,
            name: 'freeable-memory',
            threshold: Math.round(size.memoryBytes * share),
            comparison: 'BELOW',
            evaluationPeriods: 15,
            missingDataReason: restarts,
            reason: `less than ${share * 100} % of the memory of ${plan.target.instanceClass}, recommended by AWS`,
          } as const,
        ]),
  ];
}

const latency = (plan: DatabasePlan, side: Side, metricName: 'ReadLatency' | 'WriteLatency'): Signal => ({
  ...metricAt(plan, side, metricName),
  ...shared,
  name: namedAt(side, metricName === 'ReadLatency' ? 'read-latency' : 'write-latency'),
  statistic: 'p90',
  threshold: thresholds.latencySeconds,
  missingDataReason: 'recommended by AWS: without operations there is no latency',
  reason: 'seconds, recommended by AWS: a healthy volume answers within 20 ms',
});

/**
 * Connections have no figure of their own. At the end in use alone: at the other one their coming and going is the cutover. The
 * model of an end that was just cut over to learns for days.
 */
const connections = (plan: DatabasePlan, side: Side): Signal => ({
  ...metricAt(plan, side, 'DatabaseConnections'),
  ...shared,
  name: namedAt(side, 'connections'),
  periodSeconds: 300,
  threshold: thresholds.connectionsBand,
  anomaly: true,
  evaluationPeriods: 3,
  missingDataReason: restarts,
  reason:
    'more connections than usual: a pool that leaks, or clients that reconnect in vain; AWS names no fixed figure',
});
