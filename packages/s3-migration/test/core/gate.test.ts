import fc from 'fast-check';
import { type GateMetrics, gateMetrics, judgeGate, type MetricValues } from '../../src/core';
import { sampleConfig } from '../sample-plan';

const seen = (...values: number[]): MetricValues => ({ values, complete: true });
const inPart = (...values: number[]): MetricValues => ({ values, complete: false });
const bounds = { pendingOperations: 100, pendingBytes: 1_000, latencySeconds: 60 };
const judged = (metrics: Partial<GateMetrics>) =>
  judgeGate({ pending: seen(), bytes: seen(), latency: seen(), failed: seen(), ...metrics }, bounds);
const settled = (metrics: Partial<GateMetrics>) => {
  const verdict = judged(metrics);
  return verdict.verdict === 'pass' ? 'pass' : `${verdict.verdict}: ${verdict.found}`;
};

/** A source that is written all the time, whose target follows within seconds. Newest first. */
const written: GateMetrics = {
  pending: seen(40, 12, 55, 31, 60, 22),
  bytes: seen(400, 120, 550, 310, 600, 220),
  latency: seen(9, 4, 12, 7, 15, 3),
  failed: seen(0, 0, 0),
};

describe('the replication gate', () => {
  test.each<[string, Partial<GateMetrics>, string]>([
    ['quiet and clean', { pending: seen(0, 0, 0), failed: seen(0) }, 'pass'],
    ['older pending operations do not matter', { pending: seen(0, 0, 0, 900), failed: seen(0, 0) }, 'pass'],
    ['an idle source: nothing failed is published while nothing replicates', { pending: seen(0, 0, 0) }, 'pass'],
    [
      'a failure anywhere in the window',
      { pending: seen(0, 0, 0), failed: seen(0, 0, 1) },
      'fail: 1 failed operations',
    ],
    ['a failure, and no pending datapoints', { failed: seen(1) }, 'fail: 1 failed operations'],
    ['a failure of a source that is written', { ...written, failed: seen(0, 2) }, 'fail: 2 failed operations'],
    ['no pending datapoints', { failed: seen(0) }, 'unknown: 0 datapoints of OperationsPendingReplication'],
    ['too few pending datapoints', { pending: seen(0, 0) }, 'unknown: 2 datapoints of OperationsPendingReplication'],
    [
      'CloudWatch answers in part (pending)',
      { pending: inPart(0, 0, 0) },
      'unknown: part of an answer, 3 datapoints of OperationsPendingReplication',
    ],
    [
      'CloudWatch answers in part (failed)',
      { pending: seen(0, 0, 0), failed: inPart(0) },
      'unknown: part of the datapoints of OperationsFailedReplication',
    ],
    ['written all the time', written, 'pass'],
    [
      'written all the time, and nothing known of failures',
      { ...written, failed: inPart() },
      'unknown: part of the datapoints of OperationsFailedReplication',
    ],
    ['at every bound', { pending: seen(...six(100)), bytes: seen(...six(1_000)), latency: seen(...six(60)) }, 'pass'],
    [
      'operations above their bound',
      { ...written, pending: seen(40, 101, 55, 31, 60, 22) },
      'fail: 101 pending operations',
    ],
    [
      'bytes above their bound',
      { ...written, bytes: seen(400, 120, 1_001, 310, 600, 220) },
      'fail: 1001 pending bytes',
    ],
    [
      'a target that is too far behind',
      { ...written, latency: seen(61, 4, 12, 7, 15, 3) },
      'fail: 61 seconds behind the source',
    ],
    ['a bound that was broken before', { ...written, pending: seen(40, 12, 55, 900, 60, 22) }, 'pass'],
    [
      'a backlog that grows within its bound',
      { ...written, pending: seen(60, 50, 55, 31, 20, 22) },
      'fail: pending operations that grow from 31 to 60',
    ],
    ['bytes that grow', { ...written, bytes: seen(6, 5, 4, 3, 2, 1) }, 'fail: pending bytes that grow from 3 to 6'],
    [
      'one object that does not arrive: seconds that grow',
      { pending: seen(...six(1)), bytes: seen(...six(9)), latency: seen(50, 40, 30, 20, 10, 0) },
      'fail: seconds behind the source that grow from 20 to 50',
    ],
    ['a backlog that shrinks', { ...written, pending: seen(1, 20, 30, 40, 50, 60) }, 'pass'],
    [
      'pending, and too short a time to see whether it grows',
      { ...written, pending: seen(40, 12, 55, 31, 60) },
      'unknown: 5 datapoints of OperationsPendingReplication',
    ],
    ['pending, and no bytes', { ...written, bytes: seen() }, 'unknown: 0 datapoints of BytesPendingReplication'],
    ['pending, and no latency', { ...written, latency: seen() }, 'unknown: 0 datapoints of ReplicationLatency'],
    [
      'pending, and latency in part',
      { ...written, latency: inPart(9, 4, 12, 7, 15, 3) },
      'unknown: part of an answer, 6 datapoints of ReplicationLatency',
    ],
  ])('%s', (_, metrics, verdict) => {
    expect(settled(metrics)).toBe(verdict);
  });

  const amounts = (most: number) => fc.array(fc.integer({ min: 1, max: most }), { minLength: 3, maxLength: 3 });

  test('a source that is written at a steady rate passes at every minute, whatever the amounts within the bounds', () => {
    fc.assert(
      fc.property(amounts(100), amounts(1_000), amounts(60), (pending, bytes, latency) => {
        expect(
          judged({
            pending: seen(...pending, ...pending),
            bytes: seen(...bytes, ...bytes),
            latency: seen(...latency, ...latency),
          }).verdict,
        ).toBe('pass');
      }),
    );
  });

  test('a backlog that grows by anything at all never passes, at no minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 30 }), (growth) => {
        let backlog = 0;
        const series = growth.map((more) => {
          backlog += more;
          return backlog;
        });
        for (let minute = 1; minute <= series.length; minute += 1)
          expect(
            judged({ ...written, pending: seen(...series.slice(Math.max(0, minute - 10), minute).reverse()) }).verdict,
          ).not.toBe('pass');
      }),
    );
  });

  test('silence of any metric never passes while something is pending', () => {
    fc.assert(
      fc.property(fc.constantFrom('pending', 'bytes', 'latency', 'failed'), (id) => {
        expect(judged({ ...written, [id]: inPart() }).verdict).toBe('unknown');
      }),
    );
  });

  test('what lags is read where the destination is, failed where the source is', () => {
    expect(
      gateMetrics(sampleConfig()).map(({ metricName, region, dimensions }) => [metricName, region, dimensions.RuleId]),
    ).toEqual([
      ['OperationsPendingReplication', 'us-east-1', 'regionlift-rl-orders-assets'],
      ['BytesPendingReplication', 'us-east-1', 'regionlift-rl-orders-assets'],
      ['ReplicationLatency', 'us-east-1', 'regionlift-rl-orders-assets'],
      ['OperationsFailedReplication', 'us-west-2', 'regionlift-rl-orders-assets'],
    ]);
  });

  test('the bounds are the thresholds of the alarms', () => {
    expect(sampleConfig().bounds).toEqual({
      pendingBytes: 7_500_000_000,
      pendingOperations: 10_000,
      latencySeconds: 900,
    });
    expect(sampleConfig({ latencyThresholdSeconds: 30, pendingBytesThreshold: 0 }).bounds).toEqual({
      pendingBytes: 0,
      pendingOperations: 10_000,
      latencySeconds: 30,
    });
  });
});

function six(value: number): number[] {
  return Array<number>(6).fill(value);
}
