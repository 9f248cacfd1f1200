import { canaryMetrics } from '@regionlift/migration/core';
import { bucketCanary, bucketDeclaration, bucketPanels, bucketSignals, canaryKeyOf } from '../../src/core';
import { phases, planOf, scenarios, sourceKeyArn } from '../cases';

describe('panels (OBS-1)', () => {
  const titles = (phase: (typeof phases)[number]) => bucketPanels(planOf({}, { phase })).map(({ title }) => title);

  test('replication first, then what the buckets hold; that alone remains when the migration is over', () => {
    expect(titles('REPLICATE')).toEqual([
      'Replication latency',
      'Canary object',
      'Pending replication',
      'Failed replication',
      'Bucket size',
      'Objects',
      'Runtime function',
    ]);
    expect(titles('FINALISED')).toEqual(['Bucket size', 'Objects']);
  });

  test('size and number of objects are shown of both buckets, each in its own region', () => {
    const lines = bucketPanels(planOf())
      .filter(({ title }) => title === 'Bucket size' || title === 'Objects')
      .flatMap(({ metrics }) => metrics)
      .map(({ region, metricName, statistic, dimensions }) => [region, metricName, statistic, dimensions]);
    expect(lines).toEqual([
      ['us-west-2', 'BucketSizeBytes', 'Average', { BucketName: 'orders-assets', StorageType: 'StandardStorage' }],
      [
        'us-east-1',
        'BucketSizeBytes',
        'Average',
        { BucketName: 'rl-orders-assets-111122223333-us-east-1', StorageType: 'StandardStorage' },
      ],
      ['us-west-2', 'NumberOfObjects', 'Average', { BucketName: 'orders-assets', StorageType: 'AllStorageTypes' }],
      [
        'us-east-1',
        'NumberOfObjects',
        'Average',
        { BucketName: 'rl-orders-assets-111122223333-us-east-1', StorageType: 'AllStorageTypes' },
      ],
    ]);
  });

  test.each(Object.entries(scenarios))('titles and labels are unique, every signal is drawn: %s', (_, facts) => {
    for (const phase of phases) {
      const plan = planOf(facts, { phase });
      const panels = bucketPanels(plan);
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
      for (const { metrics } of panels) {
        expect(metrics.length).toBeGreaterThan(0);
        expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
      }
      const drawn = panels.flatMap(({ metrics }) => metrics).map(identity);
      for (const signal of bucketSignals(plan)) expect(drawn).toContain(identity(signal));
    }
  });
});

describe('canary (OBS-3)', () => {
  test('goes both ways until the migration is over, and is late when replication is', () => {
    expect(bucketCanary(planOf({ latencyThresholdSeconds: 60 }))).toEqual({
      action: 'canary',
      tries: 'object',
      functionName: 'rl-orders-assets-runtime',
      side: 'TARGET',
      region: 'us-east-1',
      paths: [
        {
          name: 'FORWARD',
          label: 'us-west-2 → us-east-1',
          delayThresholdSeconds: 60,
          reason: expect.stringMatching(/Replication Time Control/),
        },
        {
          name: 'REVERSE',
          label: 'us-east-1 → us-west-2',
          delayThresholdSeconds: 60,
          reason: expect.stringMatching(/Replication Time Control/),
        },
      ],
    });
    expect(bucketDeclaration(planOf({}, { phase: 'FINALISED' }))).not.toHaveProperty('canary');
  });

  test('each way has an object of its own', () => {
    expect([canaryKeyOf('FORWARD'), canaryKeyOf('REVERSE')]).toEqual([
      'regionlift/canary/forward',
      'regionlift/canary/reverse',
    ]);
  });

  test('its delays are drawn', () => {
    const [panel] = bucketPanels(planOf()).filter(({ title }) => title === 'Canary object');
    expect(panel?.metrics.map(({ metricName, dimensions }) => [metricName, dimensions])).toEqual([
      [canaryMetrics.delay, { Migration: 'rl-orders', Part: 'assets', Path: 'FORWARD' }],
      [canaryMetrics.delay, { Migration: 'rl-orders', Part: 'assets', Path: 'REVERSE' }],
    ]);
  });
});

describe('logs and backups', () => {
  test("the function's log, until there is no function (OBS-4)", () => {
    expect(bucketDeclaration(planOf()).logs).toEqual([
      { side: 'TARGET', region: 'us-east-1', groupName: '/regionlift/rl/orders/assets/runtime', kind: 'RUNTIME' },
    ]);
    expect(bucketDeclaration(planOf({}, { phase: 'FINALISED' })).logs).toEqual([]);
  });

  test('the source until the end, the target as soon as it may stand on its own, keys never (BAK-1)', () => {
    const wishes = phases.map((phase) =>
      bucketDeclaration(planOf({}, { phase })).protects.flatMap(({ arn, backup }) =>
        backup ? [`${backup.mode} ${arn.replace('arn:aws:s3:::', '')}`] : [],
      ),
    );
    const [source, target, ledger] = [
      'CONTINUOUS orders-assets',
      'CONTINUOUS rl-orders-assets-111122223333-us-east-1',
      'PERIODIC rl-orders-assets-ledger-111122223333-us-west-2',
    ];
    expect(wishes).toEqual([[source, ledger], [source, target, ledger], [source, target, ledger], [target]]);
  });

  test('a wish names the key that encrypts', () => {
    const keys = bucketDeclaration(
      planOf({ sourceEncryption: 'KMS', sourceKeyArn }, { phase: 'PROMOTED' }),
    ).protects.flatMap(({ backup }) => (backup ? [backup.keyArn] : []));
    expect(keys).toEqual([sourceKeyArn, 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets']);
    expect(bucketDeclaration(planOf()).protects[2]?.backup?.keyArn).toBe(
      'arn:aws:kms:us-west-2:111122223333:alias/rl-orders-assets',
    );
    expect(bucketDeclaration(planOf()).protects[0]?.backup).toEqual({ mode: 'CONTINUOUS' });
  });
});

const identity = ({
  region,
  metricName,
  dimensions,
}: {
  readonly region: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
}): string => JSON.stringify([region, metricName, dimensions]);
