import { account, region } from './workload';

/** What the samples of both dialects say of backups. */
export const vaultName = 'sample-vault';
export const copyVaultArn = `arn:aws:backup:eu-central-1:${account}:backup-vault:sample-copies`;
export const roleArn = `arn:aws:iam::${account}:role/sample-backup`;
export const bucketArn = 'arn:aws:s3:::sample-assets';
export const topicArn = `arn:aws:sns:${region}:${account}:sample`;
export const events = ['BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED'];

export const accessPolicy = {
  Version: '2012-10-17' as const,
  Statement: [
    {
      Sid: 'KeepRecoveryPoints',
      Effect: 'Deny' as const,
      Principal: '*',
      Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
      Resource: '*',
    },
  ],
};
