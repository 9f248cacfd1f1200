import { awsVault } from '../../../src/runtime/aws/vault';
import { sourceDatabaseArn } from '../../sample-parts';
import { config } from '../fake/sample-config';
import { jsonAnswer, jsonError, onTheWire } from './on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const source = () => awsVault(clients().backup('us-west-2'), config, 'SOURCE');
const seconds = (at: string) => Date.parse(at) / 1_000;
const inPath = encodeURIComponent(sourceDatabaseArn);
const bodyOf = (index: number) => JSON.parse(requests[index]?.body ?? '');

describe('recovery points', () => {
  test('are those of the resource in the vault, page after page, newest first', async () => {
    answering(({ path }) =>
      jsonAnswer(
        path.includes('nextToken=more')
          ? {
              RecoveryPoints: [
                {
                  RecoveryPointArn: 'newer',
                  Status: 'COMPLETED',
                  CreationDate: seconds('2026-11-26T03:00:00Z'),
                  CompletionDate: seconds('2026-11-26T03:20:00Z'),
                  IsEncrypted: true,
                  CreatedBy: { BackupPlanId: 'plan' },
                },
              ],
            }
          : {
              RecoveryPoints: [
                { RecoveryPointArn: 'older', Status: 'AVAILABLE', CreationDate: seconds('2026-11-01T03:00:00Z') },
              ],
              NextToken: 'more',
            },
      ),
    );
    expect(await source().points(sourceDatabaseArn)).toEqual([
      {
        arn: 'newer',
        status: 'COMPLETED',
        createdAt: Date.parse('2026-11-26T03:00:00Z'),
        completedAt: Date.parse('2026-11-26T03:20:00Z'),
        encrypted: true,
        planned: true,
      },
      { arn: 'older', status: 'AVAILABLE', createdAt: Date.parse('2026-11-01T03:00:00Z'), planned: false },
    ]);
    const path = `backup us-west-2 GET /backup-vaults/rl-orders-backups/recovery-points?resourceArn=${inPath}`;
    expect(asked().map((line) => line.replace('nextToken=more&', ''))).toEqual([path, path]);
  });

  test('of a vault that is not there are an error, not none', async () => {
    answering(jsonError('ResourceNotFoundException'));
    await expect(source().points(sourceDatabaseArn)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

test('backup jobs are those of the resource, into whatever vault, newest first', async () => {
  answering(
    jsonAnswer({
      BackupJobs: [
        {
          BackupJobId: 'failed',
          BackupVaultName: 'rl-orders-backups',
          State: 'FAILED',
          StatusMessage: 'Access denied',
          CreationDate: seconds('2026-11-25T03:00:00Z'),
          CompletionDate: seconds('2026-11-25T04:00:00Z'),
        },
        {
          BackupJobId: 'running',
          BackupVaultName: 'Default',
          State: 'RUNNING',
          CreationDate: seconds('2026-11-26T03:00:00Z'),
        },
      ],
    }),
  );
  expect(await source().jobs(sourceDatabaseArn)).toEqual([
    { id: 'running', state: 'RUNNING', createdAt: Date.parse('2026-11-26T03:00:00Z'), ours: false },
    {
      id: 'failed',
      state: 'FAILED',
      message: 'Access denied',
      createdAt: Date.parse('2026-11-25T03:00:00Z'),
      endedAt: Date.parse('2026-11-25T04:00:00Z'),
      ours: true,
    },
  ]);
  expect(asked()).toEqual([`backup us-west-2 GET /backup-jobs?resourceArn=${inPath}`]);
});

test("copy jobs are those of the resource into the other side's vault", async () => {
  answering(
    jsonAnswer({
      CopyJobs: [
        {
          CopyJobId: 'copy',
          State: 'COMPLETED',
          SourceRecoveryPointArn: 'point',
          DestinationRecoveryPointArn: 'copied',
          CreationDate: seconds('2026-11-26T03:00:00Z'),
          CompletionDate: seconds('2026-11-26T04:00:00Z'),
        },
      ],
    }),
  );
  expect(await source().copyJobs(sourceDatabaseArn)).toEqual([
    {
      id: 'copy',
      state: 'COMPLETED',
      createdAt: Date.parse('2026-11-26T03:00:00Z'),
      endedAt: Date.parse('2026-11-26T04:00:00Z'),
      pointArn: 'point',
      copyArn: 'copied',
    },
  ]);
  const [line = ''] = asked();
  const query = new URLSearchParams(line.split('?')[1]);
  expect([query.get('resourceArn'), query.get('destinationVaultArn')]).toEqual([
    sourceDatabaseArn,
    'arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups',
  ]);
});

describe('what is started', () => {
  test('a backup, kept as long as the shortest rule, with a token that the same start has again', async () => {
    answering(jsonAnswer({ BackupJobId: 'job-1' }));
    const start = (after: string) => source().startBackup({ resourceArn: sourceDatabaseArn, after });
    expect([await start('a'), await start('a'), await start('b')]).toEqual(['job-1', 'job-1', 'job-1']);
    const { IdempotencyToken, ...rest } = bodyOf(0);
    expect(rest).toEqual({
      BackupVaultName: 'rl-orders-backups',
      ResourceArn: sourceDatabaseArn,
      IamRoleArn: 'arn:aws:iam::111122223333:role/rl-orders-backups-backup',
      StartWindowMinutes: 60,
      Lifecycle: { DeleteAfterDays: 35 },
    });
    expect(IdempotencyToken).toMatch(/^[0-9a-f]{64}$/);
    expect([bodyOf(1).IdempotencyToken === IdempotencyToken, bodyOf(2).IdempotencyToken === IdempotencyToken]).toEqual([
      true,
      false,
    ]);
    expect(asked()[0]?.startsWith('backup us-west-2 PUT /backup-jobs ')).toBe(true);
  });

  test('a copy into the vault of the other region, and the other way round', async () => {
    answering(jsonAnswer({ CopyJobId: 'copy-1' }));
    expect(await source().startCopy({ pointArn: 'point', after: 'a' })).toBe('copy-1');
    expect(bodyOf(0)).toMatchObject({
      RecoveryPointArn: 'point',
      SourceBackupVaultName: 'rl-orders-backups',
      DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups',
      IamRoleArn: 'arn:aws:iam::111122223333:role/rl-orders-backups-backup',
      Lifecycle: { DeleteAfterDays: 35 },
    });
    expect(asked()[0]?.startsWith('backup us-west-2 PUT /copy-jobs ')).toBe(true);
    await awsVault(clients().backup('us-east-1'), config, 'TARGET').startCopy({ pointArn: 'point', after: 'a' });
    expect(bodyOf(1).DestinationBackupVaultArn).toBe(
      'arn:aws:backup:us-west-2:111122223333:backup-vault:rl-orders-backups',
    );
  });

  test('a job without an id is an error', async () => {
    answering(jsonAnswer({}));
    await expect(source().startBackup({ resourceArn: sourceDatabaseArn, after: '' })).rejects.toMatchObject({
      name: 'JobWithoutId',
    });
  });

  test.each(['InvalidParameterValueException', 'InvalidRequestException'])('%s stays one', async (code) => {
    answering(jsonError(code));
    await expect(source().startCopy({ pointArn: 'point', after: '' })).rejects.toMatchObject({ name: code });
  });
});
