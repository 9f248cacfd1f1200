import type { Stacks } from '../objects/program-of';

const ACCOUNT = '111122223333';

const invoke = (action: string, next: string, failed = 'Give traffic back') => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'mover', Payload: { action } },
  ResultPath: '$.last',
  TimeoutSeconds: 300,
  Retry: [
    {
      ErrorEquals: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'],
      MaxAttempts: 3,
    },
  ],
  Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: failed }],
  Next: next,
});

/** A cutover as a stranger would write it. */
export const document = {
  StartAt: 'Approve',
  States: {
    Approve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://queue', MessageBody: { 'token.$': '$$.Task.Token' } },
      ResultPath: '$.answer',
      TimeoutSeconds: 86400,
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Failed' }],
      Next: 'Move database',
    },
    'Move database': invoke('database', 'Moved?'),
    'Moved?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.last.Payload', StringEquals: 'done', Next: 'Move storage' }],
      Default: 'Give traffic back',
    },
    'Move storage': invoke('storage', 'Move traffic'),
    'Move traffic': invoke('traffic', 'Done'),
    'Give traffic back': invoke('back', 'Failed', 'Failed'),
    Failed: { Type: 'Fail' },
    Done: { Type: 'Succeed' },
  },
};

/** Traffic, storage and a database with names that can be moved, and the machine that moves them. */
export const goodCutover: Stacks = {
  'eu-central-1': {
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'shop' } },
    Pictures: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-pictures' } },
    Points: {
      Type: 'AWS::S3::MultiRegionAccessPoint',
      Properties: { Name: 'pictures', Regions: [{ Bucket: 'shop-pictures' }, { Bucket: 'shop-pictures-old' }] },
    },
    Database: { Type: 'AWS::RDS::DBInstance', Properties: { DBInstanceIdentifier: 'shop' } },
    Name: {
      Type: 'AWS::Route53::RecordSet',
      Properties: {
        Name: 'data.shop.internal',
        Type: 'CNAME',
        TTL: '30',
        HostedZoneId: 'Z1',
        ResourceRecords: [{ 'Fn::GetAtt': ['Database', 'Endpoint.Address'] }],
      },
    },
    Weight: {
      Type: 'AWS::Route53::RecordSet',
      Properties: {
        Name: 'www.shop.example',
        Type: 'A',
        SetIdentifier: 'new',
        Weight: 0,
        HostedZoneId: 'Z2',
        AliasTarget: {
          DNSName: { 'Fn::GetAtt': ['Balancer', 'DNSName'] },
          HostedZoneId: 'Z3',
          EvaluateTargetHealth: true,
        },
      },
    },
    Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmName: 'shop-errors' } },
    Mover: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'mover',
        Role: `arn:aws:iam::${ACCOUNT}:role/mover`,
        Environment: { Variables: { ABORT: 'shop-errors' } },
      },
    },
    MoverRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'mover',
        Policies: [
          {
            PolicyName: 'move',
            PolicyDocument: {
              Statement: [
                { Sid: 'Names', Effect: 'Allow', Action: 'route53:ChangeResourceRecordSets', Resource: '*' },
                { Sid: 'Routes', Effect: 'Allow', Action: 's3:SubmitMultiRegionAccessPointRoutes', Resource: '*' },
                { Sid: 'Alarms', Effect: 'Allow', Action: 'cloudwatch:DescribeAlarms', Resource: '*' },
              ],
            },
          },
        ],
      },
    },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: 'move',
        Definition: document,
        LoggingConfiguration: {
          Level: 'ALL',
          IncludeExecutionData: true,
          Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'arn:aws:logs:eu-central-1:1:log-group:move' } }],
        },
        TracingConfiguration: { Enabled: true },
      },
    },
  },
};
