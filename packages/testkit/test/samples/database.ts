import { account, otherRegion, region } from './workload';

/** What the databases of the sample workload say in both dialects. */
export const vpcId = 'vpc-0123456789abcdef0';
export const subnetIds = ['subnet-0a', 'subnet-0b'];
export const sourceArn = `arn:aws:rds:${otherRegion}:${account}:db:sample-source`;
export const sourceClusterArn = `arn:aws:rds:${otherRegion}:${account}:cluster:sample-source`;

/** Values of a replica that both dialects spell alike. */
export const replica = {
  backupRetentionPeriod: 7,
  copyTagsToSnapshot: true,
  deleteAutomatedBackups: false,
  deletionProtection: true,
  engine: 'postgres',
  engineVersion: '16.4',
  maxAllocatedStorage: 200,
  monitoringInterval: 60,
  performanceInsightsRetentionPeriod: 7,
  publiclyAccessible: false,
  storageType: 'gp3',
};

/** A reference that CloudFormation resolves; a program would say something else, which facts cannot tell from it. */
export const password = '{{resolve:secretsmanager:sample/password:SecretString:password}}';

export const logs = ['postgresql', 'upgrade'];

/** Parameters of the replica's own group; the first two are static. */
export const parameters = {
  'rds.logical_replication': '1',
  max_wal_senders: '45',
  'rds.force_ssl': '1',
};

/** Values of a cluster of a global database that both dialects spell alike. */
export const cluster = {
  backupRetentionPeriod: 7,
  copyTagsToSnapshot: true,
  deletionProtection: true,
  engine: 'aurora-postgresql',
  engineVersion: '16.4',
  storageEncrypted: true,
};

/** A private zone for both regions, and the name that clients know. */
export const zone = {
  name: 'orders.internal',
  comment: 'names that move',
  vpcs: [
    { vpcId, vpcRegion: region },
    { vpcId: 'vpc-0fedcba9876543210', vpcRegion: otherRegion },
  ],
  record: 'db.orders.internal',
  ttl: 5,
};
