import type { PartDeclaration, ProtectedResource } from '@regionlift/migration/core';
import { migrationPlan, planOf, planWith } from '../cases';
import { ledgerArn, sourceBucketArn, targetBucketArn, targetDatabaseArn } from '../sample-parts';

const partWith = (...protects: readonly ProtectedResource[]): PartDeclaration => ({
  name: 'data',
  kind: 'DATABASE',
  steps: [],
  signals: [],
  panels: [],
  logs: [],
  outputs: [],
  protects,
});

const resource = (
  kind: ProtectedResource['kind'],
  side: ProtectedResource['side'],
  id: string,
  backup: Partial<ProtectedResource['backup']> = {},
): ProtectedResource => ({
  kind,
  side,
  region: side === 'SOURCE' ? 'us-west-2' : 'us-east-1',
  arn: id,
  backup: { mode: 'PERIODIC', ...backup },
});

const testedOf = (...protects: readonly ProtectedResource[]) =>
  planWith(migrationPlan(), [partWith(...protects)]).restoreTests?.selections.map(
    ({ id, resourceType, resourceArns, metadata }) => [id, resourceType, resourceArns, metadata],
  );

describe('restores on trial (BAK-4)', () => {
  test('restore in the target region what is there, and copies of what is not', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/rl-orders-backups-restore';
    expect(planOf({}, { phase: 'PROMOTED' }).restoreTests).toEqual({
      planName: 'rl_orders_backups',
      region: 'us-east-1',
      schedule: 'cron(0 9 ? * SUN *)',
      timeZone: 'Etc/UTC',
      startWindowHours: 24,
      algorithm: 'LATEST_WITHIN_WINDOW',
      vaultArns: ['arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups'],
      types: ['SNAPSHOT', 'CONTINUOUS'],
      selectionWindowDays: 32,
      selections: [
        {
          id: 'S3RestoreTest',
          selectionName: 's3',
          resourceType: 'S3',
          roleArn,
          resourceArns: [sourceBucketArn, targetBucketArn, ledgerArn],
          metadata: {},
          validationHours: 4,
        },
        {
          id: 'RDSRestoreTest',
          selectionName: 'rds',
          resourceType: 'RDS',
          roleArn,
          resourceArns: [targetDatabaseArn],
          metadata: { dbSubnetGroupName: 'rl-orders-database' },
          validationHours: 4,
        },
      ],
    });
  });

  test('restore a database of the source only where its part says into which subnets', () => {
    expect(testedOf(resource('RDS_INSTANCE', 'SOURCE', 'a'))).toBeUndefined();
    const restoreMetadata = { dbSubnetGroupName: 'orders' };
    expect(testedOf(resource('RDS_INSTANCE', 'SOURCE', 'a', { restoreMetadata }))).toEqual([
      ['RDSRestoreTest', 'RDS', ['a'], restoreMetadata],
    ]);
  });

  test('restore volumes at any rate, instances only with metadata', () => {
    expect(testedOf(resource('EBS_VOLUME', 'TARGET', 'v'), resource('EC2_INSTANCE', 'TARGET', 'i'))).toEqual([
      ['EBSRestoreTest', 'EBS', ['v'], {}],
    ]);
  });

  test('speak of Aurora by its own name', () => {
    expect(testedOf(resource('RDS_CLUSTER', 'TARGET', 'c'))).toEqual([['AuroraRestoreTest', 'Aurora', ['c'], {}]]);
  });

  test('have one selection for each type and metadata, of at most 30 resources', () => {
    const buckets = Array.from({ length: 31 }, (_, index) => resource('S3_BUCKET', 'TARGET', `b${index}`));
    expect(testedOf(...buckets)?.map(([id, , arns]) => [id, (arns as string[]).length])).toEqual([
      ['S3RestoreTest', 30],
      ['S3RestoreTest2', 1],
    ]);
    const [a, b] = ['x', 'y'].map((group) => ({ restoreMetadata: { dbSubnetGroupName: group } }));
    expect(
      testedOf(resource('RDS_INSTANCE', 'TARGET', 'a', a), resource('RDS_INSTANCE', 'TARGET', 'b', b))?.map(
        ([id, , , metadata]) => [id, metadata],
      ),
    ).toEqual([
      ['RDSRestoreTest', a?.restoreMetadata],
      ['RDSRestoreTest2', b?.restoreMetadata],
    ]);
  });

  test('take snapshots alone where nothing of the target is kept to any point in time', () => {
    expect(planOf({ continuousDays: 0 }).restoreTests?.types).toEqual(['SNAPSHOT']);
  });

  test('need copies of what is on the source', () => {
    const off = { enabled: false };
    const plan = planWith(migrationPlan(), [partWith(resource('S3_BUCKET', 'SOURCE', 'b', { mode: 'CONTINUOUS' }))], {
      daily: off,
      weekly: off,
      monthly: off,
    });
    expect([plan.restoreTests, plan.validation]).toEqual([undefined, undefined]);
  });

  test('tell the function when they have ended, by `status` and by the plan whose id AWS gives', () => {
    expect(planOf().validation).toEqual({
      ruleName: 'rl-orders-backups-restored',
      ruleArn: 'arn:aws:events:us-east-1:111122223333:rule/rl-orders-backups-restored',
      description: 'Restores on trial of the migration orders that have ended',
      pattern: {
        source: ['aws.backup'],
        'detail-type': ['Restore Job State Change'],
        detail: {
          restoreTestingPlanArn: [
            { prefix: 'arn:aws:backup:us-east-1:111122223333:restore-testing-plan:rl_orders_backups-' },
          ],
          status: ['COMPLETED'],
        },
      },
    });
  });

  test('can be left out', () => {
    const { restoreTests, validation } = planOf({ restoreTests: { enabled: false } });
    expect([restoreTests, validation]).toEqual([undefined, undefined]);
  });
});
