import { planBackups, runtimeConfigOf } from '../../src/core';
import { goodFacts, migrationPlan, planOf } from '../cases';
import { ledgerArn, sampleParts, sourceBucketArn, sourceDatabaseArn, targetBucketArn } from '../sample-parts';

test('the runtime is told of vaults, role, age and resources, and of nothing else (BAK-5)', () => {
  const resource = (arn: string, kind: string, side: string, continuous: boolean) => ({
    arn,
    kind,
    side,
    continuous,
    copied: true,
  });
  expect(runtimeConfigOf(planOf({ freshHours: 6 }))).toEqual({
    version: 1,
    qualifier: 'rl',
    migration: 'orders',
    part: 'backups',
    partition: 'aws',
    account: '111122223333',
    source: { region: 'us-west-2', vaultName: 'rl-orders-backups' },
    target: { region: 'us-east-1', vaultName: 'rl-orders-backups' },
    backupRoleArn: 'arn:aws:iam::111122223333:role/rl-orders-backups-backup',
    freshHours: 6,
    keepDays: 35,
    keepCopyDays: 35,
    restoreTestPlan: 'rl_orders_backups',
    resources: [
      resource(sourceBucketArn, 'S3_BUCKET', 'SOURCE', true),
      resource(targetBucketArn, 'S3_BUCKET', 'TARGET', true),
      resource(ledgerArn, 'S3_BUCKET', 'SOURCE', false),
      resource(sourceDatabaseArn, 'RDS_INSTANCE', 'SOURCE', false),
    ],
  });
});

test('without periodic rules nothing is copied', () => {
  const off = { enabled: false };
  const plan = planOf({ protect: ['assets'], daily: off, weekly: off, monthly: off }, { phase: 'FINALISED' });
  expect(runtimeConfigOf(plan).resources.map(({ continuous, copied }) => [continuous, copied])).toEqual([
    [true, false],
  ]);
});

test('more resources than the environment of a function holds are refused (RuntimeConfigTooLarge)', () => {
  const migration = migrationPlan();
  const [assets] = sampleParts(migration);
  const many = Array.from({ length: 40 }, (_, index) => ({
    kind: 'S3_BUCKET' as const,
    side: 'TARGET' as const,
    region: 'us-east-1',
    arn: `arn:aws:s3:::orders-assets-${index}-111122223333-us-east-1`,
    backup: { mode: 'PERIODIC' as const },
  }));
  const parts = assets ? [{ ...assets, protects: many }] : [];
  const planned = planBackups('Orders/Backups', migration, parts, goodFacts);
  expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toContain('RuntimeConfigTooLarge');
});
