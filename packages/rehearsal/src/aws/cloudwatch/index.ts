import type { StateValue } from '@aws-sdk/client-cloudwatch';
import type { StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';
import { alarms, type NamedAlarm } from './alarms';
import { getMetricData } from './metric-data';
import type { MetricSource } from './metric-source';

export type { AskedMetric, MetricSource } from './metric-source';
export { replicationMetrics } from './replication-metrics';
export { usageMetrics } from './usage-metrics';

/** CloudWatch with the alarms in hand. */
export interface CloudWatch extends StandIn {
  /** Sets the state of an alarm; one that no program declares becomes a composite one. */
  readonly setAlarm: (alarm: NamedAlarm, state: StateValue) => void;
}

/** CloudWatch: alarms of the program, and metrics by their namespace. */
export function cloudWatch(programme: Programme, sources: readonly MetricSource[]): CloudWatch {
  const known = alarms(programme.account);
  known.deploy(programme);
  return {
    title: 'CloudWatch',
    services: ['CloudWatch'],
    limits:
      'Alarms do not follow metrics: they are OK until a fault sets one. Metrics come without delay, and pending replication is counted at the end of each minute: how S3 counts under constant writes is not rehearsed.',
    deploy: known.deploy,
    setAlarm: (alarm, state) => known.set(alarm, state),
    answer: byOperation('CloudWatch', {
      GetMetricData: getMetricData(sources),
      DescribeAlarms: known.describe,
    }),
  };
}
