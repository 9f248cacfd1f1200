import type { Mutant, Open, OpenTemplate } from './mutations';

const REPLICA = 'AWS::RDS::DBInstance eu-west-1 sample-replica';
const PLAIN = 'AWS::RDS::DBInstance eu-west-1 sample-plain';
const MEMBER = 'AWS::RDS::DBInstance eu-west-1 sample-cluster-1';
const CLUSTER = 'AWS::RDS::DBCluster eu-west-1 sample-cluster';
const GLOBAL = 'AWS::RDS::GlobalCluster global sample-global';
const PARAMETERS = 'AWS::RDS::DBParameterGroup eu-west-1 sample-parameters';
const SUBNETS = 'AWS::RDS::DBSubnetGroup eu-west-1 sample-subnets';
const NAME = 'AWS::Route53::RecordSet global db.orders.internal CNAME';

/** One property of one resource, changed or taken away. */
const setting = (id: string, property: string, value: unknown, subject: string): TemplateMutant => [
  `${id} with ${property} ${JSON.stringify(value)}`,
  ({ Resources }) => {
    const properties = Resources[id].Properties;
    if (value === undefined) delete properties[property];
    else properties[property] = value;
  },
  [[subject, property]],
];

const policies = (resource: Open, DeletionPolicy?: string, UpdateReplacePolicy?: string) =>
  Object.assign(resource, { DeletionPolicy, UpdateReplacePolicy });

type TemplateMutant = Mutant<(template: OpenTemplate) => void>;

/** Changes of the databases in the stack Main, with everything that has to be reported. */
export const databaseTemplateMutants: readonly TemplateMutant[] = [
  setting('Replica', 'SourceDBInstanceIdentifier', 'arn:aws:rds:eu-central-1:111122223333:db:another', REPLICA),
  setting('Replica', 'StorageEncrypted', false, REPLICA),
  setting('Replica', 'KmsKeyId', 'arn:aws:kms:eu-west-1:111122223333:alias/another', REPLICA),
  setting('Replica', 'BackupRetentionPeriod', 1, REPLICA),
  setting('Replica', 'DeletionProtection', undefined, REPLICA),
  setting('Replica', 'DeleteAutomatedBackups', undefined, REPLICA),
  setting('Replica', 'MultiAZ', false, REPLICA),
  setting('Replica', 'PubliclyAccessible', true, REPLICA),
  setting('Replica', 'EnableIAMDatabaseAuthentication', undefined, REPLICA),
  setting('Replica', 'MonitoringInterval', undefined, REPLICA),
  setting('Replica', 'PerformanceInsightsKMSKeyId', undefined, REPLICA),
  setting('Replica', 'ApplyImmediately', false, REPLICA),
  setting('Replica', 'SourceRegion', 'eu-central-1', REPLICA),
  setting('Plain', 'MasterUserPassword', 'in clear', PLAIN),
  setting('Plain', 'BackupRetentionPeriod', undefined, PLAIN),
  setting('Plain', 'AllocatedStorage', '21', PLAIN),
  setting('Plain', 'Port', '3306', PLAIN),
  setting('Member', 'PromotionTier', 2, MEMBER),
  setting('Cluster', 'BackupRetentionPeriod', undefined, CLUSTER),
  setting('Cluster', 'DeletionProtection', false, CLUSTER),
  setting('Cluster', 'GlobalClusterIdentifier', 'another', CLUSTER),
  setting('Global', 'SourceDBClusterIdentifier', 'another', GLOBAL),
  setting('Global', 'DeletionProtection', undefined, GLOBAL),
  setting('Parameters', 'Family', 'postgres17', PARAMETERS),
  [
    'a replica without a key',
    ({ Resources: { Replica } }) => {
      delete Replica.Properties.KmsKeyId;
    },
    [
      [REPLICA, 'KmsKeyId'],
      [REPLICA, 'StorageEncrypted'],
    ],
  ],
  [
    'a replica that is promoted: what is inherited stays, and the backups are its own',
    ({ Resources: { Replica } }) => {
      delete Replica.Properties.SourceDBInstanceIdentifier;
      delete Replica.Properties.BackupRetentionPeriod;
    },
    [
      [REPLICA, 'SourceDBInstanceIdentifier'],
      [REPLICA, 'BackupRetentionPeriod'],
    ],
  ],
  [
    'a replica that is not kept: it has no last snapshot, whatever the policy',
    ({ Resources: { Replica } }) => {
      policies(Replica, 'Snapshot', 'Snapshot');
    },
    [
      [REPLICA, 'retention.onDelete'],
      [REPLICA, 'retention.onReplace'],
      [REPLICA, 'FinalSnapshot'],
    ],
  ],
  [
    'a last snapshot, and one of what is replaced',
    ({ Resources: { Plain } }) => {
      policies(Plain, 'Snapshot', 'Snapshot');
    },
    [
      [PLAIN, 'FinalSnapshot.OnDelete'],
      [PLAIN, 'FinalSnapshot.OnReplace'],
    ],
  ],
  [
    'a last snapshot by default, none of what is replaced',
    ({ Resources: { Plain } }) => {
      policies(Plain);
    },
    [[PLAIN, 'FinalSnapshot.OnDelete']],
  ],
  [
    'a cluster that is not kept when it is replaced',
    ({ Resources: { Cluster } }) => {
      policies(Cluster, 'Retain', 'Delete');
    },
    [
      [CLUSTER, 'retention.onReplace'],
      [CLUSTER, 'FinalSnapshot'],
    ],
  ],
  [
    'another value of a parameter',
    ({ Resources: { Parameters } }) => {
      Parameters.Properties.Parameters.max_wal_senders = 46;
    },
    [[PARAMETERS, 'Parameters.max_wal_senders']],
  ],
  [
    'a parameter that is not set',
    ({ Resources: { Parameters } }) => {
      delete Parameters.Properties.Parameters['rds.logical_replication'];
    },
    [[PARAMETERS, 'Parameters[rds.logical_replication]']],
  ],
  [
    'another subnet',
    ({ Resources: { Subnets } }) => {
      Subnets.Properties.SubnetIds[0] = 'subnet-0c';
    },
    [
      [SUBNETS, 'SubnetIds[subnet-0a]'],
      [SUBNETS, 'SubnetIds[subnet-0c]'],
    ],
  ],
  [
    'a log that is not exported',
    ({ Resources: { Replica } }) => {
      Replica.Properties.EnableCloudwatchLogsExports.pop();
    },
    [[REPLICA, 'EnableCloudwatchLogsExports.upgrade']],
  ],
  [
    'a replica of another name, and what refers to it',
    ({ Resources: { Replica } }) => {
      Replica.Properties.DBInstanceIdentifier = 'another';
    },
    [
      [REPLICA, ''],
      ['AWS::RDS::DBInstance eu-west-1 another', ''],
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-west-1 another)]'],
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)]'],
      ['output ReplicaArn', 'value'],
      ['output ReplicaHost', 'value'],
      ['output ReplicaId', 'value'],
    ],
  ],
];
