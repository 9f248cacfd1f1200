import { planOf } from '../cases';
import { ledgerArn, sourceBucketArn, sourceDatabaseArn, targetBucketArn, targetDatabaseArn } from '../sample-parts';

describe('a plan of backups', () => {
  test('names everything after the migration and the part', () => {
    const { part, outputPrefix, functionName, functionArn, log, roles, vaults } = planOf();
    expect({ part, outputPrefix, functionName, functionArn, log, roles }).toEqual({
      part: 'backups',
      outputPrefix: 'Backups',
      functionName: 'rl-orders-backups-runtime',
      functionArn: 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-backups-runtime',
      log: { groupName: '/regionlift/rl/orders/backups/runtime', retentionDays: 30 },
      roles: {
        backup: 'rl-orders-backups-backup',
        restore: 'rl-orders-backups-restore',
        runtime: 'rl-orders-backups-runtime',
      },
    });
    expect(
      vaults.map(({ side, region, vaultName, arn, keyAlias }) => [side, region, vaultName, arn, keyAlias]),
    ).toEqual([
      [
        'SOURCE',
        'us-west-2',
        'rl-orders-backups',
        'arn:aws:backup:us-west-2:111122223333:backup-vault:rl-orders-backups',
        'alias/rl-orders-backups',
      ],
      [
        'TARGET',
        'us-east-1',
        'rl-orders-backups',
        'arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups',
        'alias/rl-orders-backups',
      ],
    ]);
  });

  test.each([
    ['REPLICATE', [sourceBucketArn, targetBucketArn, ledgerArn, sourceDatabaseArn]],
    ['PROMOTED', [sourceBucketArn, targetBucketArn, ledgerArn, sourceDatabaseArn, targetDatabaseArn]],
    ['FINALISED', [targetBucketArn, targetDatabaseArn]],
  ] as const)('backs up in %s what the parts wish to have backed up (BAK-3)', (phase, arns) => {
    expect(planOf({}, { phase }).resources.map(({ arn }) => arn)).toEqual(arns);
  });

  test('leaves out parts that are not named, and keys and vaults always', () => {
    expect(planOf({ protect: ['database'] }).resources.map(({ arn }) => arn)).toEqual([sourceDatabaseArn]);
  });

  test('has no lock unless one is asked for: it cannot be undone by a deployment (BAK-1)', () => {
    expect(planOf().vaults.map(({ lock }) => lock)).toEqual([undefined, undefined]);
    const locked = planOf({
      lock: { mode: 'COMPLIANCE', minRetentionDays: 7, maxRetentionDays: 400, graceDays: 30 },
    });
    const lock = { minRetentionDays: 7, maxRetentionDays: 400, changeableForDays: 30 };
    expect(locked.vaults.map((vault) => vault.lock)).toEqual([lock, lock]);
    const governed = planOf({ lock: { mode: 'GOVERNANCE', minRetentionDays: 7 } });
    expect(governed.vaults.map((vault) => vault.lock)).toEqual([{ minRetentionDays: 7 }, { minRetentionDays: 7 }]);
  });

  test('does not change what is restored or reported with the phase, nor where', () => {
    const constant = (phase: 'REPLICATE' | 'FINALISED') => {
      const { exports, reports, vaults } = planOf({}, { phase });
      return { exports, reports, vaults };
    };
    expect(constant('FINALISED')).toEqual(constant('REPLICATE'));
  });
});
