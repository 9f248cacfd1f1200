import type { Editable, Stack } from '../judged';

const alarm = (name: string, more: object) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: name,
    AlarmActions: [{ Ref: 'Topic' }],
    EvaluationPeriods: 2,
    Period: 60,
    Statistic: 'Maximum',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'breaching',
    ...more,
  },
});

const of = (name: string, value: unknown) => [{ Name: name, Value: value }];

/** S3 publishes the metrics of a rule by all three. Source: Amazon S3 User Guide, "Amazon S3 CloudWatch metrics and dimensions". */
export const copyOf = (bucket: string) => [
  ...of('SourceBucket', bucket),
  ...of('DestinationBucket', 'shop-copy'),
  ...of('RuleId', 'all'),
];

const balancer = { 'Fn::GetAtt': ['Balancer', 'LoadBalancerFullName'] };

/** A shop in one region that is watched in all that it does, in its own words. */
export const shop: Stack & { readonly resources: Editable } = {
  resources: {
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: ['cloudwatch.amazonaws.com', 'logs.us-east-1.amazonaws.com'] },
              Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*'],
              Resource: '*',
            },
          ],
        },
      },
    },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'pager', KmsMasterKeyId: { Ref: 'Key' } } },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'email', Endpoint: 'ops@shop.example' },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'shop',
        ReplicationConfiguration: {
          Role: 'arn:aws:iam::111122223333:role/r',
          Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::shop-copy' } }],
        },
      },
    },
    Database: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        DBInstanceIdentifier: 'shop',
        SourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:old',
        EnableCloudwatchLogsExports: ['postgresql'],
        MonitoringInterval: 60,
        EnablePerformanceInsights: true,
      },
    },
    Cluster: {
      Type: 'AWS::RDS::DBCluster',
      Properties: { DBClusterIdentifier: 'orders', EnableCloudwatchLogsExports: ['postgresql'] },
    },
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'shop' } },
    Targets: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Name: 'shop', Protocol: 'HTTP' } },
    Fleet: {
      Type: 'AWS::AutoScaling::AutoScalingGroup',
      Properties: {
        AutoScalingGroupName: 'shop',
        MinSize: '2',
        MaxSize: '4',
        MetricsCollection: [{ Granularity: '1Minute' }],
      },
    },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: 'move',
        LoggingConfiguration: {
          Level: 'ALL',
          Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['Log', 'Arn'] } } }],
        },
        TracingConfiguration: { Enabled: true },
      },
    },
    Log: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/lambda/tick', RetentionInDays: 30, KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
    },
    Function: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'tick' } },
    Tick: {
      Type: 'AWS::Events::Rule',
      Properties: {
        Name: 'tick',
        ScheduleExpression: 'rate(5 minutes)',
        Targets: [{ Id: 'f', Arn: { 'Fn::GetAtt': ['Function', 'Arn'] } }],
      },
    },
    Network: { Type: 'AWS::EC2::VPC', Properties: { Tags: [{ Key: 'Name', Value: 'shop' }] } },
    Flow: {
      Type: 'AWS::EC2::FlowLog',
      Properties: { ResourceId: { Ref: 'Network' }, ResourceType: 'VPC', TrafficType: 'ALL' },
    },
    Failed: alarm('failed', {
      Namespace: 'AWS/S3',
      MetricName: 'OperationsFailedReplication',
      Dimensions: copyOf('shop'),
    }),
    Behind: alarm('behind', {
      Namespace: 'AWS/S3',
      MetricName: 'ReplicationLatency',
      Dimensions: copyOf('shop'),
    }),
    Storage: alarm('storage', {
      Namespace: 'AWS/RDS',
      MetricName: 'FreeStorageSpace',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1e10,
      Dimensions: of('DBInstanceIdentifier', { Ref: 'Database' }),
    }),
    Load: alarm('load', {
      Namespace: 'AWS/RDS',
      MetricName: 'CPUUtilization',
      Threshold: 90,
      Dimensions: of('DBInstanceIdentifier', 'shop'),
    }),
    Lag: alarm('lag', {
      Namespace: 'AWS/RDS',
      MetricName: 'ReplicaLag',
      Threshold: 30,
      Dimensions: of('DBInstanceIdentifier', 'shop'),
    }),
    Connections: alarm('connections', {
      Namespace: 'AWS/RDS',
      MetricName: 'DatabaseConnections',
      Threshold: 100,
      Dimensions: of('DBClusterIdentifier', 'orders'),
    }),
    Errors: alarm('errors', {
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'HTTPCode_ELB_5XX_Count',
      Dimensions: of('LoadBalancer', balancer),
    }),
    Unhealthy: alarm('unhealthy', {
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'UnHealthyHostCount',
      AlarmActions: [],
      Dimensions: [
        { Name: 'LoadBalancer', Value: balancer },
        { Name: 'TargetGroup', Value: { 'Fn::GetAtt': ['Targets', 'TargetGroupFullName'] } },
      ],
    }),
    InService: alarm('in-service', {
      Namespace: 'AWS/AutoScaling',
      MetricName: 'GroupInServiceInstances',
      ComparisonOperator: 'LessThanThreshold',
      Dimensions: of('AutoScalingGroupName', { Ref: 'Fleet' }),
    }),
    Cpu: alarm('cpu', {
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Threshold: 80,
      Dimensions: of('AutoScalingGroupName', 'shop'),
    }),
    Stopped: alarm('stopped', {
      Namespace: 'AWS/States',
      MetricName: 'ExecutionsFailed',
      Dimensions: of('StateMachineArn', { Ref: 'Machine' }),
    }),
    Broken: alarm('broken', {
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: of('FunctionName', { Ref: 'Function' }),
    }),
    Abort: {
      Type: 'AWS::CloudWatch::CompositeAlarm',
      Properties: {
        AlarmName: 'abort',
        AlarmActions: [{ Ref: 'Topic' }],
        AlarmRule: 'ALARM("failed") OR ALARM(storage) OR ALARM("unhealthy")',
      },
    },
    Board: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: {
        DashboardName: 'shop',
        DashboardBody: {
          'Fn::Sub': JSON.stringify({
            widgets: [
              {
                type: 'metric',
                properties: {
                  region: 'us-east-1',
                  metrics: [
                    ['AWS/S3', 'BucketSizeBytes', 'BucketName', 'shop'],
                    ['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', 'shop'],
                    ['.', 'ReplicaLag', '.', '.'],
                    ['...', 'DBClusterIdentifier', 'orders'],
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: of Fn::Sub
                    ['AWS/ApplicationELB', 'RequestCount', 'LoadBalancer', '${Balancer.LoadBalancerFullName}'],
                    ['AWS/AutoScaling', 'GroupMinSize', 'AutoScalingGroupName', 'shop'],
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: of Fn::Sub
                    ['AWS/States', 'ExecutionsFailed', 'StateMachineArn', '${Machine}'],
                  ],
                },
              },
              { type: 'alarm', properties: { alarms: ['arn:aws:cloudwatch:us-east-1:111122223333:alarm:abort'] } },
            ],
          }),
        },
      },
    },
  },
};
