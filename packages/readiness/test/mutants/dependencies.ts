import type { Area } from '../../src/model';

/** Properties that an area depends on, and what is done to them. */
export interface Dependency {
  /** Path below the properties of a resource. */
  readonly path: string;
  /** Operators that have a meaning there. @default all of them */
  readonly operators?: readonly string[];
  /** Which of the values below are mutated, by their paths. @default all of them */
  readonly only?: RegExp;
  /** How many levels above a value its place tells what stands beside it. @default nothing is told */
  readonly beside?: number;
}

const all = (...paths: readonly string[]): readonly Dependency[] => paths.map((path) => ({ path }));

/**
 * What a statement can lose or gain that opens it. Taking a grant away opens nothing, and which calls a program makes does not stand
 * in it (that granted is used is proven where the calls are: IAM-3); grants that a service needs are mutated by the area that needs it.
 */
const opened = (path: string, granted = /\.(Action|Resource|Effect)(\.|$)/): readonly Dependency[] => [
  { path, operators: ['widen', 'weaken'], only: granted },
  { path, operators: ['remove'], only: /\.Condition$/ },
  { path, operators: ['invert'], only: /Statement\.[^.]+$/ },
];

/** Of a policy that stands on a resource: whatever its `Resource` says, it is about that resource. */
const openedOn = (path: string): readonly Dependency[] => opened(path, /\.(Action|Principal|Effect)(\.|$)/);

/** What a way through a state machine stands on. */
const ways = /\.(Next|Default|StartAt|Catch|Retry|TimeoutSeconds|Resource|FunctionName|token\.\$)$/;

/**
 * What each area depends on, by type. Left out is what names things (descriptions, tags, identifiers) and what the area does not ask
 * about.
 */
export const dependencies: Readonly<Record<Area, Readonly<Record<string, readonly Dependency[]>>>> = {
  A1: {
    'AWS::StepFunctions::StateMachine': [
      { path: 'Definition', operators: ['remove'], only: ways },
      ...all('LoggingConfiguration.Level', 'LoggingConfiguration.Destinations', 'TracingConfiguration'),
    ],
    'AWS::Route53::RecordSet': [{ path: 'TTL', operators: ['weaken'] }],
    'AWS::S3::MultiRegionAccessPoint': [{ path: 'Regions', operators: ['remove'] }],
  },
  A2: {
    'AWS::S3::Bucket': all(
      'BucketEncryption',
      'VersioningConfiguration',
      'PublicAccessBlockConfiguration',
      'OwnershipControls',
      'ReplicationConfiguration',
      'Policy.Statement',
    ),
    'AWS::S3::MultiRegionAccessPoint': [{ path: 'PublicAccessBlockConfiguration' }],
    'AWS::KMS::Key': all('EnableKeyRotation'),
  },
  A3: {
    'AWS::EC2::LaunchTemplate': [
      { path: 'LaunchTemplateData.BlockDeviceMappings', only: /\.(Encrypted|KmsKeyId)$/ },
      ...all(
        'LaunchTemplateData.MetadataOptions.HttpTokens',
        'LaunchTemplateData.Monitoring',
        'LaunchTemplateData.IamInstanceProfile',
        'LaunchTemplateData.ImageId',
        'LaunchTemplateData.SecurityGroupIds',
      ),
    ],
    'AWS::AutoScaling::AutoScalingGroup': all(
      'MinSize',
      'MaxSize',
      'HealthCheckType',
      'HealthCheckGracePeriod',
      'TargetGroupARNs',
      'VPCZoneIdentifier',
      'LaunchTemplate',
    ),
    'AWS::ElasticLoadBalancingV2::TargetGroup': all(
      'HealthCheckEnabled',
      'HealthCheckPath',
      'HealthCheckIntervalSeconds',
      'UnhealthyThresholdCount',
      'Matcher',
      'TargetGroupAttributes',
    ),
    'AWS::ElasticLoadBalancingV2::Listener': [
      ...all('Protocol', 'SslPolicy', 'Certificates'),
      { path: 'DefaultActions', only: /DefaultActions(\.forward)?$/ },
    ],
    'AWS::ElasticLoadBalancingV2::LoadBalancer': [
      { path: 'LoadBalancerAttributes', only: /access_logs\.s3\.(enabled|bucket)$|deletion_protection/ },
      ...all('Subnets', 'SecurityGroups'),
    ],
    'AWS::EC2::SecurityGroup': [{ path: 'SecurityGroupIngress', operators: ['widen'] }],
    'AWS::GlobalAccelerator::Accelerator': all('Enabled'),
    'AWS::GlobalAccelerator::Listener': all('PortRanges', 'Protocol'),
    'AWS::GlobalAccelerator::EndpointGroup': all('EndpointConfigurations', 'EndpointGroupRegion'),
  },
  A4: {
    'AWS::RDS::DBInstance': all(
      'SourceDBInstanceIdentifier',
      'SourceRegion',
      'StorageEncrypted',
      'KmsKeyId',
      'BackupRetentionPeriod',
      'DeletionProtection',
      'PubliclyAccessible',
      'MultiAZ',
      'DBSubnetGroupName',
      'DBParameterGroupName',
      'VPCSecurityGroups',
      'EnablePerformanceInsights',
      'MonitoringInterval',
      'EnableCloudwatchLogsExports',
      'DeleteAutomatedBackups',
    ),
    'AWS::RDS::DBCluster': all(
      'StorageEncrypted',
      'KmsKeyId',
      'BackupRetentionPeriod',
      'DeletionProtection',
      'DBSubnetGroupName',
      'DBClusterParameterGroupName',
      'VpcSecurityGroupIds',
      'GlobalClusterIdentifier',
    ),
    'AWS::RDS::GlobalCluster': all('StorageEncrypted', 'DeletionProtection'),
    'AWS::RDS::DBParameterGroup': all('Parameters'),
    'AWS::RDS::DBClusterParameterGroup': all('Parameters'),
    'AWS::RDS::DBSubnetGroup': all('SubnetIds'),
  },
  A5: {
    'AWS::IAM::Role': [
      ...openedOn('AssumeRolePolicyDocument.Statement'),
      ...opened('Policies'),
      { path: 'PermissionsBoundary', operators: ['remove'] },
    ],
    'AWS::IAM::ManagedPolicy': [
      ...opened('PolicyDocument.Statement'),
      { path: 'PolicyDocument.Statement', operators: ['swap region'], only: /RequestedRegion\.\d+$/ },
    ],
    'AWS::KMS::Key': openedOn('KeyPolicy.Statement'),
    'AWS::SNS::Topic': openedOn('Policy.Statement'),
    'AWS::S3::Bucket': openedOn('Policy.Statement'),
    'AWS::SecretsManager::Secret': openedOn('ResourcePolicy.Statement'),
  },
  A6: {
    'AWS::CloudWatch::Alarm': [
      ...all('AlarmActions', 'ActionsEnabled', 'TreatMissingData', 'MetricName', 'Namespace', 'EvaluationPeriods'),
      ...all('Threshold', 'ComparisonOperator', 'Dimensions'),
    ],
    'AWS::CloudWatch::CompositeAlarm': all('AlarmRule', 'AlarmActions', 'ActionsEnabled'),
    'AWS::Logs::LogGroup': all('RetentionInDays', 'KmsKeyId'),
    'AWS::SNS::Topic': [
      { path: 'KmsMasterKeyId' },
      { path: 'Policy.Statement', operators: ['remove'], only: /Statement\.[^.]+$/ },
    ],
    'AWS::SNS::Subscription': all('TopicArn', 'Endpoint'),
    'AWS::CloudWatch::Dashboard': [
      {
        path: 'DashboardBody.widgets',
        operators: ['swap region'],
        only: /properties\.(region|alarms\.\d+)$/,
      },
      { path: 'DashboardBody.widgets', operators: ['swap region'], only: /metrics(\.\d+){2}$/, beside: 1 },
      { path: 'DashboardBody.widgets', operators: ['swap region'], only: /metrics(\.\d+){2}\.region$/, beside: 2 },
    ],
  },
  A7: {
    'AWS::Backup::BackupPlan': [
      {
        path: 'BackupPlan.BackupPlanRule',
        only: /\.(TargetBackupVault|Lifecycle.*|CopyActions.*|EnableContinuousBackup)$/,
      },
    ],
    'AWS::Backup::BackupVault': [
      ...all('EncryptionKeyArn', 'LockConfiguration'),
      { path: 'AccessPolicy.Statement', operators: ['weaken'] },
      { path: 'AccessPolicy.Statement', operators: ['remove'], only: /\.DenyDeletion$/ },
    ],
    'AWS::Backup::BackupSelection': all(
      'BackupPlanId',
      'BackupSelection.IamRoleArn',
      'BackupSelection.Resources',
      'BackupSelection.ListOfTags',
      'BackupSelection.Conditions',
    ),
    'AWS::Backup::RestoreTestingPlan': all('ScheduleExpression', 'RecoveryPointSelection.IncludeVaults'),
    'AWS::Backup::RestoreTestingSelection': all('IamRoleArn', 'ProtectedResourceArns', 'RestoreTestingPlanName'),
  },
  A8: {},
  A9: {
    'AWS::RDS::DBInstance': all('MasterUserPassword', 'ManageMasterUserPassword', 'MasterUserSecret'),
    'AWS::RDS::DBCluster': all('MasterUserPassword', 'ManageMasterUserPassword', 'MasterUserSecret'),
    'AWS::SecretsManager::Secret': [
      { path: 'GenerateSecretString', operators: ['remove'], only: /^GenerateSecretString$/ },
      ...all('KmsKeyId', 'ReplicaRegions'),
      { path: 'RecoveryWindowInDays', operators: ['shorten'] },
    ],
  },
};

/** Types of which every resource is also taken away whole, by the area that misses it. */
export const missed: Readonly<Record<Area, readonly string[]>> = {
  A1: ['AWS::StepFunctions::StateMachine', 'AWS::S3::MultiRegionAccessPoint'],
  A2: [],
  A3: [
    'AWS::GlobalAccelerator::Accelerator',
    'AWS::GlobalAccelerator::Listener',
    'AWS::GlobalAccelerator::EndpointGroup',
  ],
  A4: ['AWS::RDS::DBInstance'],
  A5: [],
  A6: [
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::Dashboard',
    'AWS::CloudWatch::CompositeAlarm',
    'AWS::SNS::Subscription',
  ],
  A7: [
    'AWS::Backup::BackupPlan',
    'AWS::Backup::BackupVault',
    'AWS::Backup::BackupSelection',
    'AWS::Backup::RestoreTestingPlan',
    'AWS::Backup::RestoreTestingSelection',
  ],
  A8: [],
  A9: [],
};
