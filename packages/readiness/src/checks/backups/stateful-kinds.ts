/** A kind of resource whose data AWS Backup can keep. */
export interface StatefulKind {
  /** Types of CloudFormation and tokens of Pulumi. */
  readonly types: readonly string[];
  /** Properties that may hold its name, where facts do not know it. */
  readonly names: readonly string[];
  /** An ARN with `<region>`, `<account>` and `<name>`. */
  readonly arn: string;
  /** What a role needs at least to back one up; the managed policies that have it. */
  readonly action: string;
  readonly policies: RegExp;
}

/** Both policies of AWS Backup give everything but S3 (AWS Backup Developer Guide, "Managed policies for AWS Backup"). */
const GENERAL = /:policy\/(service-role\/AWSBackupServiceRolePolicyForBackup|AWSBackupFullAccess|AdministratorAccess)$/;

/**
 * Kinds that hold data. ARNs and actions: Service Authorization Reference; what AWS Backup supports: AWS Backup Developer Guide, "Feature
 * availability by resource".
 */
export const statefulKinds: readonly StatefulKind[] = [
  {
    types: ['AWS::S3::Bucket'],
    names: [],
    arn: 'arn:aws:s3:::<name>',
    action: 's3:GetObjectVersion',
    policies: /:policy\/(AWSBackupServiceRolePolicyForS3Backup|AdministratorAccess)$/,
  },
  {
    types: ['AWS::RDS::DBInstance'],
    names: [],
    arn: 'arn:aws:rds:<region>:<account>:db:<name>',
    action: 'rds:CreateDBSnapshot',
    policies: GENERAL,
  },
  {
    types: ['AWS::RDS::DBCluster'],
    names: [],
    arn: 'arn:aws:rds:<region>:<account>:cluster:<name>',
    action: 'rds:CreateDBClusterSnapshot',
    policies: GENERAL,
  },
  {
    types: ['AWS::EC2::Instance', 'aws:ec2/instance:Instance'],
    names: [],
    arn: 'arn:aws:ec2:<region>:<account>:instance/<name>',
    action: 'ec2:CreateImage',
    policies: GENERAL,
  },
  {
    types: ['AWS::EC2::Volume', 'aws:ebs/volume:Volume'],
    names: [],
    arn: 'arn:aws:ec2:<region>:<account>:volume/<name>',
    action: 'ec2:CreateSnapshot',
    policies: GENERAL,
  },
  {
    types: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'aws:dynamodb/table:Table'],
    names: ['TableName', 'name'],
    arn: 'arn:aws:dynamodb:<region>:<account>:table/<name>',
    action: 'dynamodb:CreateBackup',
    policies: GENERAL,
  },
  {
    types: ['AWS::EFS::FileSystem', 'aws:efs/fileSystem:FileSystem'],
    names: [],
    arn: 'arn:aws:elasticfilesystem:<region>:<account>:file-system/<name>',
    action: 'elasticfilesystem:Backup',
    policies: GENERAL,
  },
  {
    types: [
      'AWS::DocDB::DBCluster',
      'aws:docdb/cluster:Cluster',
      'AWS::Neptune::DBCluster',
      'aws:neptune/cluster:Cluster',
    ],
    names: ['DBClusterIdentifier', 'clusterIdentifier'],
    arn: 'arn:aws:rds:<region>:<account>:cluster:<name>',
    action: 'rds:CreateDBClusterSnapshot',
    policies: GENERAL,
  },
];
