import { backupDeclaration, backupOutputs, hasFunction } from '../../src/core';
import { phases, planOf } from '../cases';

describe('the declaration of backups', () => {
  test('has its gate before the cutover and another before the source is retired (BAK-5)', () => {
    const { name, kind, functionName, steps } = backupDeclaration(planOf({}, { phase: 'PROMOTED' }));
    expect([name, kind, functionName, steps.map((step) => [step.name, step.stage, step.changes])]).toEqual([
      'backups',
      'BACKUP',
      'rl-orders-backups-runtime',
      [
        ['fresh-recovery-points', 'GATE', true],
        ['target-recovery-points', 'RETIRE', true],
      ],
    ]);
  });

  test('has no steps once the migration is finalised, and stays otherwise', () => {
    const { steps, functionName, signals, panels, logs } = backupDeclaration(planOf({}, { phase: 'FINALISED' }));
    expect([steps, functionName, signals.length, panels.length, logs.length]).toEqual([[], undefined, 10, 3, 1]);
  });

  test('protects vaults, keys and exports, and wishes no backup of them', () => {
    const { protects } = backupDeclaration(planOf());
    expect(protects).toEqual([
      {
        kind: 'BACKUP_VAULT',
        side: 'SOURCE',
        region: 'us-west-2',
        arn: 'arn:aws:backup:us-west-2:111122223333:backup-vault:rl-orders-backups',
      },
      {
        kind: 'KMS_KEY',
        side: 'SOURCE',
        region: 'us-west-2',
        arn: 'arn:aws:kms:us-west-2:111122223333:alias/rl-orders-backups',
      },
      {
        kind: 'BACKUP_VAULT',
        side: 'TARGET',
        region: 'us-east-1',
        arn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups',
      },
      {
        kind: 'KMS_KEY',
        side: 'TARGET',
        region: 'us-east-1',
        arn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-backups',
      },
      {
        kind: 'S3_BUCKET',
        side: 'TARGET',
        region: 'us-east-1',
        arn: 'arn:aws:s3:::rl-orders-backups-exports-111122223333-us-east-1',
      },
    ]);
  });

  test('says where evidence is kept (BAK-8)', () => {
    expect(backupDeclaration(planOf()).evidence).toEqual({
      bucketName: 'rl-orders-backups-exports-111122223333-us-east-1',
      region: 'us-east-1',
      keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-backups',
    });
  });

  test.each(phases)('exports the same names in %s', (phase) => {
    expect(Object.values(backupOutputs(planOf({}, { phase }))).map((output) => output?.name)).toEqual([
      'BackupsVault',
      'BackupsSourceVault',
      'BackupsKey',
      'BackupsExportBucket',
      'BackupsRuntimeFunction',
    ]);
  });

  test('has no function when nothing is left for it to do', () => {
    const facts = { restoreTests: { enabled: false } };
    expect(phases.map((phase) => hasFunction(planOf(facts, { phase })))).toEqual([true, true, true, false]);
    const over = planOf(facts, { phase: 'FINALISED' });
    expect([backupOutputs(over).runtimeFunction, backupDeclaration(over).logs]).toEqual([undefined, []]);
  });
});
