import { type Mutant, named, type OpenProgram } from './mutations';
import { account } from './workload';

const REPLICA = 'AWS::RDS::DBInstance eu-west-1 sample-replica';
const PLAIN = 'AWS::RDS::DBInstance eu-west-1 sample-plain';
const MEMBER = 'AWS::RDS::DBInstance eu-west-1 sample-cluster-1';
const CLUSTER = 'AWS::RDS::DBCluster eu-west-1 sample-cluster';
const GLOBAL = 'AWS::RDS::GlobalCluster global sample-global';
const PARAMETERS = 'AWS::RDS::DBParameterGroup eu-west-1 sample-parameters';
const CLUSTER_PARAMETERS = 'AWS::RDS::DBClusterParameterGroup eu-west-1 sample-cluster-parameters';
const NAME = 'AWS::Route53::RecordSet global db.orders.internal CNAME';

type ProgramMutant = Mutant<(program: OpenProgram) => void>;

/** One input of one resource, changed or taken away, and the property that it is. */
const setting = (name: string, input: string, value: unknown, subject: string, property: string): ProgramMutant => [
  `${name} with ${input} ${JSON.stringify(value)}`,
  (program) => {
    const { inputs } = named(program, name);
    if (value === undefined) delete inputs[input];
    else inputs[input] = value;
  },
  [[subject, property]],
];

/** Changes of the databases in the program, with everything that has to be reported. */
export const databaseProgramMutants: readonly ProgramMutant[] = [
  setting('replica', 'replicateSourceDb', 'another', REPLICA, 'SourceDBInstanceIdentifier'),
  setting('replica', 'storageEncrypted', false, REPLICA, 'StorageEncrypted'),
  setting('replica', 'storageEncrypted', undefined, REPLICA, 'StorageEncrypted'),
  setting('replica', 'kmsKeyId', `arn:aws:kms:eu-west-1:${account}:alias/another`, REPLICA, 'KmsKeyId'),
  setting('replica', 'kmsKeyId', undefined, REPLICA, 'KmsKeyId'),
  setting('replica', 'backupRetentionPeriod', 1, REPLICA, 'BackupRetentionPeriod'),
  setting('replica', 'deletionProtection', false, REPLICA, 'DeletionProtection'),
  setting('replica', 'deleteAutomatedBackups', undefined, REPLICA, 'DeleteAutomatedBackups'),
  setting('replica', 'multiAz', false, REPLICA, 'MultiAZ'),
  setting('replica', 'publiclyAccessible', true, REPLICA, 'PubliclyAccessible'),
  setting('replica', 'applyImmediately', undefined, REPLICA, 'ApplyImmediately'),
  setting('replica', 'iamDatabaseAuthenticationEnabled', false, REPLICA, 'EnableIAMDatabaseAuthentication'),
  setting('replica', 'parameterGroupName', 'default.postgres16', REPLICA, 'DBParameterGroupName'),
  setting('replica', 'dbSubnetGroupName', undefined, REPLICA, 'DBSubnetGroupName'),
  setting('replica', 'upgradeStorageConfig', true, REPLICA, 'UpgradeStorageConfig'),
  setting('plain', 'passwordWo', 'in clear', PLAIN, 'MasterUserPassword'),
  setting('plain', 'backupRetentionPeriod', 1, PLAIN, 'BackupRetentionPeriod'),
  setting('plain', 'blueGreenUpdate', { enabled: true }, PLAIN, 'BlueGreenUpdate'),
  setting('member', 'promotionTier', undefined, MEMBER, 'PromotionTier'),
  setting('member', 'clusterIdentifier', 'another', MEMBER, 'DBClusterIdentifier'),
  setting('cluster', 'applyImmediately', undefined, CLUSTER, 'ApplyImmediately'),
  setting('cluster', 'globalClusterIdentifier', undefined, CLUSTER, 'GlobalClusterIdentifier'),
  setting('cluster', 'storageEncrypted', false, CLUSTER, 'StorageEncrypted'),
  setting('cluster', 'skipFinalSnapshot', true, CLUSTER, 'SkipFinalSnapshot'),
  setting('cluster', 'allowMajorVersionUpgrade', true, CLUSTER, 'AllowMajorVersionUpgrade'),
  setting('global', 'forceDestroy', true, GLOBAL, 'ForceDestroy'),
  setting('global', 'databaseName', 'orders', GLOBAL, 'DatabaseName'),
  setting('parameters', 'description', undefined, PARAMETERS, 'Description'),
  [
    'a replica in another region, and what refers to it',
    (program) => {
      named(program, 'replica').inputs.region = 'eu-central-1';
    },
    [
      [REPLICA, 'region'],
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-central-1 sample-replica)]'],
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)]'],
      ['output ReplicaArn', 'value'],
      ['output ReplicaHost', 'value'],
      ['output ReplicaId', 'value'],
    ],
  ],
  [
    'a replica that is promoted while it is kept: it would go without a last snapshot',
    (program) => {
      delete named(program, 'replica').inputs.replicateSourceDb;
    },
    [
      [REPLICA, 'SourceDBInstanceIdentifier'],
      [REPLICA, 'SkipFinalSnapshot'],
    ],
  ],
  [
    'a promoted instance whose backups nobody mentions: it has none',
    (program) => {
      const { inputs } = named(program, 'replica');
      delete inputs.replicateSourceDb;
      delete inputs.backupRetentionPeriod;
      inputs.skipFinalSnapshot = false;
    },
    [
      [REPLICA, 'SourceDBInstanceIdentifier'],
      [REPLICA, 'BackupRetentionPeriod'],
    ],
  ],
  [
    'a replica that is not protected',
    (program) => {
      named(program, 'replica').protect = false;
    },
    [[REPLICA, 'Protected']],
  ],
  [
    'a replica that is not retained',
    (program) => {
      named(program, 'replica').retainOnDelete = false;
    },
    [
      [REPLICA, 'retention.onDelete'],
      [REPLICA, 'retention.onReplace'],
      [REPLICA, 'Protected'],
      [REPLICA, 'FinalSnapshot'],
    ],
  ],
  [
    'a last snapshot, under a name that no template has',
    (program) => {
      Object.assign(named(program, 'plain').inputs, { skipFinalSnapshot: false, finalSnapshotIdentifier: 'last' });
    },
    [
      [PLAIN, 'FinalSnapshot.OnDelete'],
      [PLAIN, 'FinalSnapshot.OnReplace'],
      [PLAIN, 'FinalSnapshotIdentifier'],
    ],
  ],
  [
    'an instance that the engine leaves alone',
    (program) => {
      named(program, 'replica').ignoreChanges.push('replicateSourceDb');
    },
    [[REPLICA, 'IgnoredChanges']],
  ],
  [
    'another value of a parameter',
    (program) => {
      named(program, 'parameters').inputs.parameters[1].value = '46';
    },
    [[PARAMETERS, 'Parameters.max_wal_senders']],
  ],
  [
    'a parameter that is not set',
    (program) => {
      named(program, 'parameters').inputs.parameters.shift();
    },
    [[PARAMETERS, 'Parameters[rds.logical_replication]']],
  ],
  [
    'a static parameter that is applied at once, which AWS refuses',
    (program) => {
      delete named(program, 'parameters').inputs.parameters[0].applyMethod;
    },
    [[PARAMETERS, 'ApplyMethods']],
  ],
  [
    'a dynamic parameter that waits for a reboot',
    (program) => {
      named(program, 'cluster-parameters').inputs.parameters[0].applyMethod = 'pending-reboot';
    },
    [[CLUSTER_PARAMETERS, 'ApplyMethods']],
  ],
];
