import { gateMetrics, judgeGate, type MetricValues } from '../../src/core';
import { sampleConfig } from '../sample-plan';

const seen = (...values: number[]): MetricValues => ({ values, complete: true });

describe('the replication gate', () => {
  test.each<[string, MetricValues, MetricValues, 'pass' | 'fail' | 'unknown']>([
    ['quiet and clean', seen(0, 0, 0), seen(0), 'pass'],
    ['older pending operations do not matter', seen(0, 0, 0, 9), seen(0, 0), 'pass'],
    ['pending in one of the newest minutes', seen(0, 0, 2), seen(0), 'fail'],
    ['a failure anywhere in the window', seen(0, 0, 0), seen(0, 0, 1), 'fail'],
    ['a failure, and no pending datapoints', seen(), seen(1), 'fail'],
    ['no pending datapoints', seen(), seen(0), 'unknown'],
    ['too few pending datapoints', seen(0, 0), seen(0), 'unknown'],
    ['an idle source: nothing failed is published while nothing replicates', seen(0, 0, 0), seen(), 'pass'],
    ['no answer about failed operations', seen(0, 0, 0), { values: [], complete: false }, 'unknown'],
    ['CloudWatch answers in part (pending)', { values: [0, 0, 0], complete: false }, seen(0), 'unknown'],
    ['CloudWatch answers in part (failed)', seen(0, 0, 0), { values: [0], complete: false }, 'unknown'],
  ])('%s: %j %j is %s', (_, pending, failed, verdict) => {
    expect(judgeGate(pending, failed).verdict).toBe(verdict);
  });

  test('pending is read where the destination is, failed where the source is', () => {
    expect(
      gateMetrics(sampleConfig()).map(({ metricName, region, dimensions }) => [metricName, region, dimensions.RuleId]),
    ).toEqual([
      ['OperationsPendingReplication', 'us-east-1', 'regionlift-rl-orders-assets'],
      ['OperationsFailedReplication', 'us-west-2', 'regionlift-rl-orders-assets'],
    ]);
  });
});
