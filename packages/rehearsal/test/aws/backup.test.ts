import { backup } from '../../src/aws/backup';
import { account, caller, from, programme, resource, role, stillClock, to } from './sample';

const database = `arn:aws:rds:${from}:${account}:db:orders`;
const vaultArn = (region: string, name = 'rl-orders') => `arn:aws:backup:${region}:${account}:backup-vault:${name}`;

function world() {
  const clock = stillClock();
  const vaults = [from, to].map((region) => resource('AWS::Backup::BackupVault', region, 'rl-orders'));
  const standIn = backup(programme(...vaults), 60_000);
  const call = caller(standIn, clock);
  const startBackup = (more: object = {}, region = from) =>
    call(
      'StartBackupJob',
      {
        BackupVaultName: 'rl-orders',
        ResourceArn: database,
        IamRoleArn: role('backup'),
        IdempotencyToken: 'first',
        ...more,
      },
      region,
    );
  const points = async (region = from) => {
    const { RecoveryPoints } = await call(
      'ListRecoveryPointsByBackupVault',
      { BackupVaultName: 'rl-orders', ByResourceArn: database },
      region,
    );
    return RecoveryPoints as readonly { readonly RecoveryPointArn: string }[];
  };
  return { clock, standIn, call, startBackup, points };
}

describe('the stand-in of AWS Backup (REH-1)', () => {
  test('makes a recovery point by a job that takes its time', async () => {
    const { clock, call, startBackup, points } = world();
    const { BackupJobId } = await startBackup();
    const seen: unknown[] = [];
    for (const skipMs of [0, 30_000, 30_000]) {
      clock.skip(skipMs);
      const { BackupJobs } = (await call('ListBackupJobs', { ByResourceArn: database }, from)) as {
        readonly BackupJobs: readonly { readonly State: string; readonly BackupJobId: string }[];
      };
      seen.push([BackupJobs.map(({ State, BackupJobId: id }) => [State, id]), (await points()).length]);
    }
    expect(seen).toEqual([
      [[['CREATED', BackupJobId]], 0],
      [[['RUNNING', BackupJobId]], 0],
      [[['COMPLETED', BackupJobId]], 1],
    ]);
    expect(await points()).toMatchObject([
      { ResourceArn: database, Status: 'COMPLETED', IsEncrypted: true, CompletionDate: new Date(clock.now()) },
    ]);
    expect(await points(to)).toEqual([]);
  });

  test('copies a point into the vault of the other region', async () => {
    const { clock, call, startBackup, points } = world();
    await startBackup();
    clock.skip(60_000);
    const [point] = await points();
    const copy = (more: object = {}) =>
      call(
        'StartCopyJob',
        {
          RecoveryPointArn: point?.RecoveryPointArn,
          SourceBackupVaultName: 'rl-orders',
          DestinationBackupVaultArn: vaultArn(to),
          IamRoleArn: role('backup'),
          IdempotencyToken: 'copy',
          ...more,
        },
        from,
      );
    const [first, again] = [await copy(), await copy()];
    clock.skip(60_000);
    const { CopyJobs } = await call('ListCopyJobs', { ByDestinationVaultArn: vaultArn(to) }, from);
    const [copied] = await points(to);
    expect(again).toEqual(first);
    expect(CopyJobs).toMatchObject([
      {
        State: 'COMPLETED',
        SourceRecoveryPointArn: point?.RecoveryPointArn,
        DestinationRecoveryPointArn: copied?.RecoveryPointArn,
      },
    ]);
    await expect(copy({ DestinationBackupVaultArn: vaultArn(to, 'none') })).rejects.toThrow('none does not exist');
    await expect(copy({ RecoveryPointArn: 'none' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('starts one job for one token', async () => {
    const { startBackup } = world();
    const [first, again, other] = [
      await startBackup(),
      await startBackup(),
      await startBackup({ IdempotencyToken: 'second' }),
    ];
    expect(again).toEqual(first);
    expect(other.BackupJobId).not.toBe(first.BackupJobId);
  });

  test('takes one verdict on a restore that has ended', async () => {
    const { standIn, call } = world();
    const job = { region: to, status: 'COMPLETED', resourceType: 'S3', createdArn: 'arn:aws:s3:::trial' } as const;
    standIn.addRestore({ ...job, id: 'r1', planArn: 'plan' });
    standIn.addRestore({ ...job, id: 'r2', status: 'RUNNING' });
    const put = (RestoreJobId: string) =>
      call('PutRestoreValidationResult', {
        RestoreJobId,
        ValidationStatus: 'SUCCESSFUL',
        ValidationStatusMessage: 'm',
      });
    await put('r1');
    for (const id of ['r1', 'r2']) await expect(put(id)).rejects.toMatchObject({ name: 'InvalidRequestException' });
    await expect(put('r3')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await call('DescribeRestoreJob', { RestoreJobId: 'r1' })).toEqual({
      RestoreJobId: 'r1',
      Status: 'COMPLETED',
      ResourceType: 'S3',
      CreatedResourceArn: 'arn:aws:s3:::trial',
      CreatedBy: { RestoreTestingPlanArn: 'plan' },
      ValidationStatus: 'SUCCESSFUL',
      ValidationStatusMessage: 'm',
    });
    expect([standIn.verdictOf('r1'), standIn.verdictOf('r2')]).toEqual([
      { status: 'SUCCESSFUL', message: 'm' },
      undefined,
    ]);
  });

  test.each([
    ['a vault that is not there', { BackupVaultName: 'none' }, from, 'ResourceNotFoundException'],
    ['a resource of another region', {}, to, 'InvalidParameterValueException'],
    ['no role', { IamRoleArn: 'nobody' }, from, 'InvalidParameterValueException'],
  ])('refuses %s', async (_, input, region, name) => {
    await expect(world().startBackup(input, region)).rejects.toMatchObject({ name });
  });
});
