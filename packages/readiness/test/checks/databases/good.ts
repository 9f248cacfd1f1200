import { key } from '../objects/good';
import type { Stacks } from '../objects/program-of';

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

/** What primary and replica have in common, as a stranger would write it. */
const database = (name: string, own: object) => ({
  ...key('Key', 'alias/data'),
  Private: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupName: 'data',
      SecurityGroupIngress: [{ CidrIp: '10.0.0.0/8', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 }],
    },
  },
  Parameters: {
    Type: 'AWS::RDS::DBParameterGroup',
    Properties: {
      DBParameterGroupName: 'data',
      Family: 'postgres14',
      Parameters: { 'rds.force_ssl': '1', 'rds.logical_replication': '1', max_replication_slots: 20 },
    },
  },
  Subnets: {
    Type: 'AWS::RDS::DBSubnetGroup',
    Properties: { DBSubnetGroupName: 'data', SubnetIds: ['subnet-1', 'subnet-2'] },
  },
  Database: {
    Type: 'AWS::RDS::DBInstance',
    ...kept,
    Properties: {
      DBInstanceIdentifier: name,
      Engine: 'postgres',
      KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
      DBParameterGroupName: { Ref: 'Parameters' },
      DBSubnetGroupName: { Ref: 'Subnets' },
      VPCSecurityGroups: [{ 'Fn::GetAtt': ['Private', 'GroupId'] }],
      DeletionProtection: true,
      DeleteAutomatedBackups: false,
      MultiAZ: true,
      PubliclyAccessible: false,
      EnablePerformanceInsights: true,
      MonitoringInterval: 60,
      MonitoringRoleArn: 'arn:aws:iam::111122223333:role/monitoring',
      EnableCloudwatchLogsExports: ['postgresql'],
      ...own,
    },
  },
});

/** A primary, and a replica of it in another region. */
export const goodDatabases: Stacks = {
  'eu-west-1': database('shop', {
    StorageEncrypted: true,
    BackupRetentionPeriod: 14,
    MasterUsername: 'shop',
    ManageMasterUserPassword: true,
  }),
  'eu-central-1': database('shop-copy', {
    AutoMinorVersionUpgrade: false,
    SourceDBInstanceIdentifier: 'arn:aws:rds:eu-west-1:111122223333:db:shop',
    SourceRegion: 'eu-west-1',
  }),
};
