import type { FactValues } from '@regionlift/testkit';
import { at, counted, type Details, each, entries, named, text } from './reading';

/** What a reader wants to know of buckets, keys, databases, secrets and their backups. */
export const dataDetails: Details = {
  'AWS::S3::Bucket': (bucket) => [
    at(bucket, 'VersioningConfiguration', 'Status') === 'Enabled' ? 'versioned' : 'not versioned',
    encryptionOf(bucket),
    ...each(bucket, 'ReplicationConfiguration', 'Rules').map(
      (rule) =>
        `replicates to ${String(at(rule, 'Destination', 'Bucket'))
          .split(':')
          .at(-1)}`,
    ),
  ],
  'AWS::KMS::Key': (key) => [at(key, 'EnableKeyRotation') === true ? 'rotated' : 'not rotated'],
  'AWS::Backup::BackupVault': (vault) => [
    at(vault, 'EncryptionKeyArn') === undefined ? 'AWS-owned key' : 'customer-managed key',
    at(vault, 'LockConfiguration') === undefined ? undefined : 'locked',
  ],
  'AWS::Backup::BackupPlan': (plan) => [counted(entries(at(plan, 'BackupPlan', 'BackupPlanRule')).length, 'rule')],
  'AWS::RDS::DBInstance': (instance) => [
    text(at(instance, 'Engine')),
    at(instance, 'SourceDBInstanceIdentifier') === undefined
      ? undefined
      : `replica of ${String(at(instance, 'SourceDBInstanceIdentifier')).split(':').at(-1)}`,
    at(instance, 'StorageEncrypted') === true ? 'encrypted' : 'not encrypted',
    at(instance, 'MultiAZ') === true ? 'Multi-AZ' : 'one zone',
    at(instance, 'DeletionProtection') === true ? 'deletion protection' : undefined,
  ],
  'AWS::RDS::DBParameterGroup': (group) => [
    text(at(group, 'Family')),
    counted(entries(at(group, 'Parameters')).length, 'parameter'),
  ],
  'AWS::SecretsManager::Secret': (secret) => [
    ...each(secret, 'ReplicaRegions').map((replica) => `replica in ${text(at(replica, 'Region'))}`),
  ],
  'AWS::Backup::BackupSelection': (selection) => [
    `of ${entries(at(selection, 'BackupSelection', 'Resources'))
      .map(named)
      .join(', ')}`,
  ],
  'AWS::Backup::ReportPlan': (plan) => [
    String(at(plan, 'ReportSetting', 'ReportTemplate'))
      .toLowerCase()
      .replaceAll('_', ' '),
    `to ${String(at(plan, 'ReportDeliveryChannel', 'S3BucketName'))}`,
  ],
  'AWS::Backup::RestoreTestingPlan': (plan) => [text(at(plan, 'ScheduleExpression'))],
  'AWS::Backup::RestoreTestingSelection': (selection) => [
    `restores ${entries(at(selection, 'ProtectedResourceArns')).map(named).join(', ')}`,
  ],
  'AWS::RDS::DBSubnetGroup': (group) => [counted(entries(at(group, 'SubnetIds')).length, 'subnet')],
  'AWS::S3::MultiRegionAccessPoint': (point) => [
    `over ${each(point, 'Regions')
      .map((region) => named(at(region, 'Bucket')))
      .join(' and ')}`,
  ],
  'AWS::SSM::Parameter': (parameter) => [text(at(parameter, 'Value'))],
};

function encryptionOf(bucket: FactValues): string {
  const [rule] = each(bucket, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
  const key = rule && at(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID');
  return key === undefined ? 'S3-managed key' : 'customer-managed key';
}
