import { account, type Call, east, west } from './call';

const BackupVaultName = 'rl-orders-backups';
const IamRoleArn = `arn:aws:iam::${account}:role/rl-orders-backups-backup`;
const DestinationBackupVaultArn = `arn:aws:backup:${east}:${account}:backup-vault:${BackupVaultName}`;
const points = [
  `arn:aws:backup:${west}:${account}:recovery-point:0a1b2c3d`,
  `arn:aws:rds:${west}:${account}:snapshot:awsbackup:job-0a1b2c3d`,
];

/** Of the backups: points of both sides, and restores on trial. */
export const backups: readonly Call[] = [
  ...[west, east].flatMap((region): Call[] => [
    ['Backup', 'ListRecoveryPointsByBackupVault', region, { BackupVaultName }],
    ['Backup', 'ListBackupJobs', region],
    ['Backup', 'StartBackupJob', region, { BackupVaultName, IamRoleArn }],
  ]),
  ['Backup', 'ListCopyJobs', west],
  ...points.map(
    (RecoveryPointArn): Call => [
      'Backup',
      'StartCopyJob',
      west,
      { RecoveryPointArn, DestinationBackupVaultArn, IamRoleArn },
    ],
  ),
  ['Backup', 'DescribeRestoreJob', east, { RestoreJobId: '1' }],
  ['Backup', 'PutRestoreValidationResult', east, { RestoreJobId: '1' }],
  ['S3', 'ListObjectsV2', east, { Bucket: 'awsbackup-restore-test-1' }],
  ...['awsbackup-restore-test-1', 'rl-orders-database'].map(
    (DBInstanceIdentifier): Call => ['RDS', 'DescribeDBInstances', east, { DBInstanceIdentifier }],
  ),
];
