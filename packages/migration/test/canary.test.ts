import { type CanaryDeclaration, canaryDelays, canaryFields, canarySignals, planMigration } from '../src/core';
import { goodFacts } from './cases';

const planned = planMigration('Orders', goodFacts);
if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
const migration = planned.plan;

const canary: CanaryDeclaration = {
  action: 'canary',
  tries: 'object',
  functionName: 'rl-orders-assets-runtime',
  side: 'TARGET',
  region: 'us-east-1',
  paths: [
    { name: 'FORWARD', label: 'us-west-2 → us-east-1', delayThresholdSeconds: 900, reason: 'a test' },
    { name: 'REVERSE', label: 'us-east-1 → us-west-2', delayThresholdSeconds: 900, reason: 'a test' },
  ],
};

describe('what a canary publishes (OBS-5)', () => {
  test('is a line of log in the embedded metric format', () => {
    expect(
      canaryFields(migration, 'assets', 'FORWARD', { atMs: 1_700_000_000_000, failed: false, delaySeconds: 2.5 }),
    ).toEqual({
      _aws: {
        Timestamp: 1_700_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Regionlift',
            Dimensions: [['Migration', 'Part', 'Path']],
            Metrics: [
              { Name: 'CanaryFailed', Unit: 'Count' },
              { Name: 'CanaryDelay', Unit: 'Seconds' },
            ],
          },
        ],
      },
      Migration: 'rl-orders',
      Part: 'assets',
      Path: 'FORWARD',
      CanaryFailed: 0,
      CanaryDelay: 2.5,
    });
  });

  test('names every metric and dimension that it declares, and no other', () => {
    const fields = canaryFields(migration, 'assets', 'FORWARD', { atMs: 1, failed: true });
    const [directive] = (
      fields._aws as { CloudWatchMetrics: { Metrics: { Name: string }[]; Dimensions: string[][] }[] }
    ).CloudWatchMetrics;
    const declared = [...(directive?.Metrics.map(({ Name }) => Name) ?? []), ...(directive?.Dimensions.flat() ?? [])];
    expect(declared.sort()).toEqual(
      Object.keys(fields)
        .filter((field) => field !== '_aws')
        .sort(),
    );
    expect(fields.CanaryFailed).toBe(1);
  });
});

test('a canary that fails three times, or says nothing, wakes somebody; a slow one does not', () => {
  const signals = canarySignals(migration, 'assets', canary, 300);
  expect(
    signals.map(({ name, missingData, severity, periodSeconds }) => [name, missingData, severity, periodSeconds]),
  ).toEqual([
    ['canary-forward-failed', 'BREACHING', 'CRITICAL', 300],
    ['canary-forward-delay', 'MISSING', 'WARNING', 300],
    ['canary-reverse-failed', 'BREACHING', 'CRITICAL', 300],
    ['canary-reverse-delay', 'MISSING', 'WARNING', 300],
  ]);
  expect(signals.some(({ abortsCutover }) => abortsCutover)).toBe(false);
});

test('what is drawn and what is watched is what is published', () => {
  const published = canaryFields(migration, 'assets', 'REVERSE', { atMs: 1, failed: false, delaySeconds: 1 });
  const [, reverse] = canaryDelays(migration, 'assets', canary, 300);
  expect(reverse).toMatchObject({ namespace: 'Regionlift', metricName: 'CanaryDelay', label: 'us-east-1 → us-west-2' });
  expect(published).toMatchObject(reverse?.dimensions ?? {});
  expect(published).toHaveProperty(reverse?.metricName ?? '');
});
