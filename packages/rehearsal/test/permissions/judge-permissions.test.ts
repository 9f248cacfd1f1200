import type { AwsCall } from '../../src/contract/aws';
import type { PolicyStatement, Programme } from '../../src/contract/programme';
import { judgePermissions } from '../../src/permissions';

const allow = (actions: readonly string[], resources: readonly string[], conditions = {}): PolicyStatement => ({
  effect: 'Allow',
  actions,
  resources,
  conditions,
});

const programme = (statements: readonly PolicyStatement[], rest: Partial<Programme> = {}): Programme => ({
  dialect: 'cdk',
  phase: 'REPLICATE',
  account: '111122223333',
  from: 'us-west-2',
  to: 'us-east-1',
  functions: [
    {
      name: 'assets',
      arn: 'arn:aws:lambda:us-east-1:111122223333:function:assets',
      region: 'us-east-1',
      roleName: 'assets-role',
      handler: 'index.handler',
      timeoutSeconds: 900,
      environment: {},
      codePath: '/nowhere',
    },
  ],
  roles: { 'assets-role': statements, 'other-role': [allow(['s3:PutObject'], ['*'])] },
  resources: [],
  ...rest,
});

const call = (operation: string, input: AwsCall['input'], more: Partial<AwsCall> = {}): AwsCall => ({
  service: 'S3',
  operation,
  region: 'us-east-1',
  input,
  caller: 'assets',
  atMs: 0,
  ...more,
});

const read = call('GetObject', { Bucket: 'orders', Key: 'a/b' });

describe('judging permissions (IAM-3)', () => {
  it('finds nothing where what is granted is what is called', () => {
    expect(judgePermissions([programme([allow(['s3:GetObject'], ['arn:aws:s3:::orders/a/*'])])], [read])).toEqual({
      unused: {},
      missing: {},
      judged: ['assets-role'],
    });
  });

  it('says nothing of a role that did nothing', () => {
    expect(judgePermissions([programme([])], [])).toEqual({ unused: {}, missing: {}, judged: [] });
  });

  it('tells each action on each resource that was never taken', () => {
    const granted = allow(['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::orders/*', 'arn:aws:s3:::spare/*']);
    expect(judgePermissions([programme([granted])], [read]).unused).toEqual({
      'assets-role': [
        's3:GetObject arn:aws:s3:::spare/*',
        's3:PutObject arn:aws:s3:::orders/*',
        's3:PutObject arn:aws:s3:::spare/*',
      ],
    });
  });

  it('tells what was taken and is not granted, each once', () => {
    const granted = [allow(['s3:GetObject'], ['arn:aws:s3:::orders/b/*'])];
    expect(judgePermissions([programme(granted)], [read, read]).missing).toEqual({
      'assets-role': ['s3:GetObject arn:aws:s3:::orders/a/b'],
    });
  });

  it('tells a call that a Deny forbids', () => {
    const all = allow(['s3:*'], ['*']);
    expect(judgePermissions([programme([all, { ...all, effect: 'Deny' }])], [read]).missing).toEqual({
      'assets-role': ['s3:GetObject arn:aws:s3:::orders/a/b'],
    });
  });

  it('tells a condition that a call does not meet, and names it with the grant', () => {
    const granted = [
      allow(['s3:PutObject'], ['arn:aws:s3:::ledger/*'], { Null: { 's3:if-none-match': ['false'] } }),
      allow(['s3:ListBucket'], ['arn:aws:s3:::ledger'], { StringEquals: { 's3:prefix': ['journal/'] } }),
    ];
    const calls = [
      call('PutObject', { Bucket: 'ledger', Key: 'a' }),
      call('ListObjectsV2', { Bucket: 'ledger', Prefix: 'progress/' }),
    ];
    expect(judgePermissions([programme(granted)], calls)).toMatchObject({
      missing: { 'assets-role': ['s3:ListBucket arn:aws:s3:::ledger', 's3:PutObject arn:aws:s3:::ledger/a'] },
      unused: {
        'assets-role': [
          's3:ListBucket arn:aws:s3:::ledger (StringEquals s3:prefix journal/)',
          's3:PutObject arn:aws:s3:::ledger/* (Null s3:if-none-match false)',
        ],
      },
    });
  });

  it('counts what AWS asks for on behalf of a caller as used, and never as missing', () => {
    const key = allow(['kms:Decrypt'], ['arn:aws:kms:us-east-1:111122223333:key/*'], {
      StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] },
    });
    const elsewhere = allow(['kms:Decrypt'], ['*'], {
      StringEquals: { 'kms:ViaService': ['s3.us-west-2.amazonaws.com'] },
    });
    const objects = allow(['s3:GetObject'], ['arn:aws:s3:::orders/*']);
    expect(judgePermissions([programme([objects])], [read])).toMatchObject({ unused: {}, missing: {} });
    expect(judgePermissions([programme([objects, key])], [read])).toMatchObject({ unused: {}, missing: {} });
    expect(judgePermissions([programme([objects, elsewhere])], [read]).unused).toEqual({
      'assets-role': ['kms:Decrypt * (StringEquals kms:ViaService s3.us-west-2.amazonaws.com)'],
    });
  });

  it('knows that HeadObject takes a key for the checksum alone', () => {
    const granted = [allow(['s3:GetObject'], ['arn:aws:s3:::orders/*']), allow(['kms:Decrypt'], ['*'])];
    const unusedAfter = (more: AwsCall['input']) =>
      judgePermissions([programme(granted)], [call('HeadObject', { Bucket: 'orders', Key: 'a/b', ...more })]).unused;
    expect(unusedAfter({ ChecksumMode: 'ENABLED' })).toEqual({});
    expect(unusedAfter({})).toEqual({ 'assets-role': ['kms:Decrypt *'] });
  });

  it('takes the passing of a role for a permission of its own', () => {
    const replication = call('PutBucketReplication', {
      Bucket: 'orders',
      ReplicationConfiguration: { Role: 'arn:aws:iam::111122223333:role/forward' },
    });
    const granted = allow(['s3:PutReplicationConfiguration'], ['arn:aws:s3:::orders']);
    expect(judgePermissions([programme([granted])], [replication]).missing).toEqual({
      'assets-role': ['iam:PassRole arn:aws:iam::111122223333:role/forward'],
    });
  });

  it("knows that a function's log is Lambda's to write, and its interface where it is in a VPC", () => {
    const log = allow(
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      ['arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:*'],
    );
    const subnets = allow(['ec2:DescribeSubnets'], ['*']);
    const granted = [log, subnets, allow(['s3:GetObject'], ['arn:aws:s3:::orders/*'])];
    const unusedWhen = (properties: Readonly<Record<string, unknown>>) =>
      judgePermissions(
        [
          programme(granted, {
            resources: [{ kind: 'AWS::Lambda::Function', name: 'assets', region: 'us-east-1', properties }],
          }),
        ],
        [read],
      ).unused;
    expect(unusedWhen({ VpcConfig: { SubnetIds: ['subnet-1'] } })).toEqual({});
    expect(unusedWhen({})).toEqual({ 'assets-role': ['ec2:DescribeSubnets *'] });
  });

  it('takes what Auto Scaling would launch instances with for used when it is given a version to launch', () => {
    const refresh = call('StartInstanceRefresh', { AutoScalingGroupName: 'web' }, { service: 'Auto Scaling' });
    const group = 'arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:*:autoScalingGroupName/web';
    const ec2 = (id: string) => `arn:aws:ec2:us-east-1:111122223333:${id}/*`;
    const granted = [
      allow(['autoscaling:StartInstanceRefresh'], [group]),
      allow(['ec2:RunInstances'], [ec2('instance'), ec2('snapshot')]),
      allow(['ec2:CreateTags'], [ec2('volume')], { StringEquals: { 'ec2:CreateAction': ['RunInstances'] } }),
      allow(['ec2:CreateTags'], [ec2('instance')], { StringEquals: { 'ec2:CreateAction': ['CreateVolume'] } }),
      allow(['iam:PassRole'], ['*'], { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com'] } }),
    ];
    expect(judgePermissions([programme(granted)], [refresh])).toMatchObject({
      missing: {},
      unused: {
        'assets-role': [
          `ec2:CreateTags ${ec2('instance')} (StringEquals ec2:CreateAction CreateVolume)`,
          `ec2:RunInstances ${ec2('snapshot')}`,
        ],
      },
    });
  });

  it('judges a role by all the phases that were rehearsed', () => {
    const phases = [
      programme([allow(['s3:GetObject'], ['arn:aws:s3:::orders/*'])]),
      programme([allow(['s3:PutObject'], ['arn:aws:s3:::orders/*'])], { phase: 'PROMOTED' }),
    ];
    const wrote = call('PutObject', { Bucket: 'orders', Key: 'a/b' });
    expect(judgePermissions(phases, [read, wrote])).toMatchObject({ unused: {}, missing: {} });
  });

  it('judges the role of the machine by the functions that its tasks name', () => {
    const machine = {
      name: 'cutover',
      arn: 'arn:aws:states:us-east-1:111122223333:stateMachine:cutover',
      definition: {
        StartAt: 'A',
        States: { A: { Type: 'Task', Parameters: { FunctionName: 'assets' } }, B: { Type: 'Wait', Seconds: 1 } },
      },
    };
    const resources = [
      {
        kind: 'AWS::StepFunctions::StateMachine',
        name: 'cutover',
        region: 'us-east-1',
        properties: {
          RoleArn: 'arn:aws:iam::111122223333:role/machine-role',
          LoggingConfiguration: { Level: 'ALL' },
        },
      },
    ];
    const invoke = (name: string) =>
      allow(['lambda:InvokeFunction'], [`arn:aws:lambda:us-east-1:111122223333:function:${name}`]);
    const judged = judgePermissions(
      [
        programme([], {
          machine,
          resources,
          roles: {
            'assets-role': [allow(['s3:GetObject'], ['*'])],
            'machine-role': [invoke('other'), allow(['logs:CreateLogDelivery', 'xray:PutTraceSegments'], ['*'])],
          },
        }),
      ],
      [read],
    );
    expect(judged).toEqual({
      judged: ['assets-role', 'machine-role'],
      missing: { 'machine-role': ['lambda:InvokeFunction arn:aws:lambda:us-east-1:111122223333:function:assets'] },
      unused: {
        'machine-role': [
          'lambda:InvokeFunction arn:aws:lambda:us-east-1:111122223333:function:other',
          'xray:PutTraceSegments *',
        ],
      },
    });
  });
});
