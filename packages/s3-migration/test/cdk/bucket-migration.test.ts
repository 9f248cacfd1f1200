import { App, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BucketMigration } from '../../src';
import { badInputs, existingRoleArn, goodFacts, scenarioNames, scenarios, sourceKeyArn } from '../cases';
import { bucketIn, cdkProgram, migrationIn, stacksIn, synthesized } from '../cdk-program';

const codesIn = (error: unknown) => (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const allBlocked = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};
const keyReference = { 'Fn::GetAtt': [Match.stringLikeRegexp('^AssetsKey'), 'Arn'] };
const underKey = {
  ServerSideEncryptionConfiguration: [
    {
      BucketKeyEnabled: true,
      ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyReference },
    },
  ],
};

describe('BucketMigration (CDK)', () => {
  test.each(badInputs)('refuses $title with the codes of core and creates nothing', ({ facts, migration, codes }) => {
    const { app, assets } = cdkProgram(facts, migration);
    expect.assertions(2);
    try {
      assets();
    } catch (error) {
      expect(codesIn(error)).toEqual(codes);
    }
    expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
  });

  test('refuses to stand outside of a migration', () => {
    expect(() => new BucketMigration(new Stack(), 'Assets', { sourceBucketName: 'orders-assets' })).toThrow(
      /not inside a RegionMigration/,
    );
  });

  test('target bucket: key, bucket key, versions, private, owner enforced, kept (S3-1, S3-4)', () => {
    const { target } = synthesized();
    target.hasResource('AWS::S3::Bucket', {
      ...kept,
      Properties: {
        BucketName: 'rl-orders-assets-111122223333-us-east-1',
        BucketEncryption: underKey,
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: allBlocked,
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        LifecycleConfiguration: {
          Rules: [
            { Id: 'abandoned-uploads', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
          ],
        },
        LoggingConfiguration: Match.absent(),
      },
    });
    target.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [{ Sid: 'DenyPlainText' }, { Sid: 'DenyOldTls' }].map((one) => Match.objectLike(one)),
      },
    });
    target.hasResource('AWS::KMS::Key', { ...kept, Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 } });
    target.hasResource('AWS::KMS::Alias', {
      ...kept,
      Properties: {
        AliasName: 'alias/rl-orders-assets',
        TargetKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AssetsKey'), 'KeyId'] },
      },
    });
  });

  test('the way back is a rule on the target bucket, once its role is there (S3-8)', () => {
    const { target } = synthesized();
    target.hasResource('AWS::S3::Bucket', {
      DependsOn: [Match.stringLikeRegexp('^AssetsReverseRole')],
      Properties: {
        ReplicationConfiguration: {
          Role: 'arn:aws:iam::111122223333:role/rl-orders-assets-reverse',
          Rules: [
            {
              Id: 'regionlift-rl-orders-assets-reverse',
              Priority: 1,
              Status: 'Enabled',
              Filter: { Prefix: '' },
              SourceSelectionCriteria: {
                SseKmsEncryptedObjects: { Status: 'Enabled' },
                ReplicaModifications: { Status: 'Enabled' },
              },
              DeleteMarkerReplication: { Status: 'Enabled' },
              Destination: {
                Bucket: 'arn:aws:s3:::orders-assets',
                EncryptionConfiguration: {
                  ReplicaKmsKeyID: 'arn:aws:kms:us-west-2:111122223333:alias/rl-orders-assets',
                },
                ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
                Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
              },
            },
          ],
        },
      },
    });
  });

  test('a foreign source is not in any template; key and ledger are (S3-9)', () => {
    const { source, target } = synthesized();
    expect(
      Object.values(source.findResources('AWS::S3::Bucket')).map(({ Properties }) => Properties.BucketName),
    ).toEqual(['rl-orders-assets-ledger-111122223333-us-west-2']);
    expect(JSON.stringify(target.findResources('AWS::S3::Bucket'))).not.toContain('"BucketName":"orders-assets"');
    source.hasResource('AWS::S3::Bucket', {
      ...kept,
      Properties: { BucketEncryption: underKey, PublicAccessBlockConfiguration: allBlocked },
    });
  });

  test('an owned source is declared with its rule, kept, and deployed after the target (S3-1)', () => {
    const { source, orders } = synthesized({
      sourceOwnership: 'THIS_MIGRATION',
      sourceEncryption: 'KMS',
      sourceKeyArn,
    });
    source.hasResource('AWS::S3::Bucket', {
      ...kept,
      Properties: {
        BucketName: 'orders-assets',
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: sourceKeyArn },
            },
          ],
        },
        LifecycleConfiguration: Match.absent(),
        ReplicationConfiguration: {
          Role: 'arn:aws:iam::111122223333:role/rl-orders-assets-forward',
          Rules: [Match.objectLike({ Id: 'regionlift-rl-orders-assets' })],
        },
      },
    });
    expect(orders.sourceStack.dependencies).toEqual([orders.targetStack]);
  });

  test('options arrive: names, retention, access logs, alarm actions, no time control', () => {
    const { target, source } = synthesized(scenarios['an owned KMS source with everything chosen'], 'CUT_OVER');
    target.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'orders-assets-east',
      LoggingConfiguration: { DestinationBucketName: 'orders-logs-east', LogFilePrefix: 'orders-assets-east/' },
      LifecycleConfiguration: {
        Rules: [
          Match.anyValue(),
          { Id: 'noncurrent-versions', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
        ],
      },
      ReplicationConfiguration: {
        Rules: [Match.objectLike({ Destination: { ReplicationTime: Match.absent(), Metrics: { Status: 'Enabled' } } })],
      },
    });
    source.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: ['arn:aws:sns:us-west-2:111122223333:ops'],
      OKActions: ['arn:aws:sns:us-west-2:111122223333:ops'],
    });
  });

  test('the function: node 24 on arm64, its own role and encrypted log, its configuration in one variable', () => {
    const { target } = synthesized();
    target.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'rl-orders-assets-runtime',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 900,
      Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AssetsRuntimeRole'), 'Arn'] },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.stringLikeRegexp('^AssetsRuntimeLog') } },
      Environment: {
        Variables: { REGIONLIFT_PART: Match.serializedJson(Match.objectLike({ version: 1, part: 'assets' })) },
      },
    });
    target.hasResource('AWS::Logs::LogGroup', {
      ...kept,
      Properties: { LogGroupName: '/regionlift/rl/orders/assets/runtime', RetentionInDays: 30, KmsKeyId: keyReference },
    });
  });

  test('alarms stand in the region that publishes their metric (S3-6)', () => {
    const { source, target } = synthesized();
    const names = (template: Template) =>
      Object.values(template.findResources('AWS::CloudWatch::Alarm'))
        .map(({ Properties }) => Properties.AlarmName)
        .sort();
    expect(names(source)).toEqual([
      'rl-orders-assets-replication-failed',
      'rl-orders-assets-reverse-replication-latency',
      'rl-orders-assets-reverse-replication-pending-bytes',
      'rl-orders-assets-reverse-replication-pending-operations',
    ]);
    expect(names(target)).toEqual([
      'rl-orders-assets-replication-latency',
      'rl-orders-assets-replication-pending-bytes',
      'rl-orders-assets-replication-pending-operations',
      'rl-orders-assets-reverse-replication-failed',
    ]);
    source.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'OperationsFailedReplication',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: Match.absent(),
    });
  });

  test('the parameter has one name and one constant value on both sides (S3-10)', () => {
    for (const phase of ['REPLICATE', 'FINALISED'] as const) {
      const { source, target } = synthesized({}, phase);
      for (const template of [source, target]) {
        template.hasResource('AWS::SSM::Parameter', {
          ...kept,
          Properties: { Name: '/rl/orders/assets/bucket', Type: 'String', Value: 'orders-assets' },
        });
      }
    }
  });

  test('an access point stands in front of both buckets instead of the parameter (S3-10)', () => {
    const { target, source } = synthesized({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' });
    target.hasResource('AWS::S3::MultiRegionAccessPoint', {
      DependsOn: [Match.stringLikeRegexp('^AssetsBucket')],
      ...kept,
      Properties: {
        Name: 'rl-orders-assets',
        Regions: [{ Bucket: 'orders-assets' }, { Bucket: 'rl-orders-assets-111122223333-us-east-1' }],
        PublicAccessBlockConfiguration: allBlocked,
      },
    });
    for (const template of [source, target]) template.resourceCountIs('AWS::SSM::Parameter', 0);
    expect(Object.keys(target.toJSON().Outputs)).toContain('AssetsMultiRegionAccessPoint');
  });

  test('the role that was there gets a managed policy, and no second role is made (S3-9)', () => {
    const { target } = synthesized({ existingReplicationRoleArn: existingRoleArn });
    target.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      ManagedPolicyName: 'rl-orders-assets-forward',
      Roles: ['old-replication'],
    });
    expect(JSON.stringify(target.findResources('AWS::IAM::Role'))).not.toContain(
      '"RoleName":"rl-orders-assets-forward"',
    );
  });

  test('every role carries the boundary of the migration (IAM-6)', () => {
    const app = new App();
    const orders = migrationIn(app);
    orders.usePermissionsBoundary('arn:aws:iam::111122223333:policy/boundary');
    bucketIn(orders);
    const target = Template.fromStack(orders.targetStack);
    target.resourceCountIs('AWS::IAM::Role', 4);
    target.allResourcesProperties('AWS::IAM::Role', {
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
    });
  });

  test.each(scenarioNames)(
    '%s: nothing passes between the stacks but names (DESIGN: two regions, no deadlock)',
    (name) => {
      const { source, target } = synthesized(scenarios[name], 'PROMOTED');
      const [a, b] = [source, target].map((template) => JSON.stringify(template.toJSON()));
      expect(`${a}${b}`).not.toMatch(/Fn::ImportValue|Custom::|"Export"/);
      expect(a).not.toContain('{"Ref":"AWS::Region"}');
    },
  );

  test('another stack refers to the target bucket without an export', () => {
    const app = new App();
    const orders = migrationIn(app);
    const { targetBucket } = bucketIn(orders);
    const other = new Stack(app, 'Other', { env: { account: '111122223333', region: 'eu-west-1' } });
    targetBucket.grantPut(new Role(other, 'Writer', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
    expect(targetBucket.bucketArn).toBe('arn:aws:s3:::rl-orders-assets-111122223333-us-east-1');
    expect(targetBucket.bucketRegionalDomainName).toContain('rl-orders-assets-111122223333-us-east-1.s3.us-east-1');
  });

  test('offers bucket, key, function and metrics of both directions', () => {
    const { part, orders } = synthesized();
    expect([part.partName, part.sourceBucketName]).toEqual(['assets', 'orders-assets']);
    expect(Token.isUnresolved(part.targetKey.keyArn)).toBe(true);
    expect(part.runtimeFunction?.functionArn).toBeDefined();
    const pending = part.metricPendingBytes({ label: 'x' });
    expect([pending.metricName, pending.region, pending.label, pending.dimensions?.RuleId]).toEqual([
      'BytesPendingReplication',
      'us-east-1',
      'x',
      'regionlift-rl-orders-assets',
    ]);
    expect(part.metricFailedOperations().region).toBe('us-west-2');
    expect(part.metricPendingOperations().statistic).toBe('Maximum');
    expect(part.metricReplicationLatency().metricName).toBe('ReplicationLatency');
    expect(part.reverse.metricFailedOperations().region).toBe('us-east-1');
    expect(orders._parts.map(({ name }) => name)).toEqual(['assets']);
    expect(Object.keys(orders._partOutputs)).toEqual([
      'AssetsTargetBucket',
      'AssetsTargetKey',
      'AssetsRuntimeFunction',
      'AssetsEndpointParameter',
    ]);
    expect(synthesized({}, 'FINALISED').part.runtimeFunction).toBeUndefined();
  });

  test('two parts and two migrations live in one app', () => {
    const app = new App();
    const orders = migrationIn(app);
    bucketIn(orders);
    bucketIn(orders, { ...goodFacts, name: 'Reports', sourceBucketName: 'orders-reports' });
    bucketIn(migrationIn(app, { name: 'Billing' }));
    expect(() => bucketIn(orders)).toThrow(/Assets/);
    const roles = app.node.findAll().filter((node) => node instanceof CfnRole);
    expect(new Set(roles.map(({ roleName }) => roleName)).size).toBe(12);
  });

  test.each(['source', 'target'] as const)(
    'the policy of every bucket of the %s side is kept with it (S3-4)',
    (side) => {
      const policies = synthesized(scenarios['an owned source'])[side].findResources('AWS::S3::BucketPolicy');
      expect(
        Object.values(policies).map(({ DeletionPolicy, UpdateReplacePolicy }) => ({
          DeletionPolicy,
          UpdateReplacePolicy,
        })),
      ).toEqual(side === 'source' ? [kept, kept] : [kept]);
    },
  );
});
