import { MigrationPhase, MigrationSide, RegionMigration } from '@regionlift/migration';
import { isDeferred } from '@regionlift/migration/core';
import { App, CfnResource, CfnWaitConditionHandle, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { AccessLevel, ActorRole, DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '../src';
import { findPlaintextSecrets } from '../src/core';
import { badInputs, type ConstructName, good, type Permission, part } from './cases';

const start = (phase = MigrationPhase.REPLICATE) => {
  const app = new App({ analyticsReporting: false });
  const migration = new RegionMigration(app, 'Orders', {
    from: 'us-west-2',
    to: 'us-east-1',
    account: '111122223333',
    phase,
  });
  // CloudFormation takes no stack without a resource.
  for (const stack of [migration.sourceStack, migration.targetStack]) new CfnWaitConditionHandle(stack, 'Other');
  return migration;
};
const source = (migration: RegionMigration) => Template.fromStack(migration.sourceStack);
const target = (migration: RegionMigration) => Template.fromStack(migration.targetStack);

const constructs = { ActorRole, MigrationBoundary, MigrationGuard, MigrationSecret, DeployRole };

/** What a case means in this dialect: tokens, durations, enums, functions. */
function build(migration: RegionMigration, name: ConstructName, facts: Record<string, unknown>, id = 'Subject') {
  const token = <T>(value: T) => (isDeferred(value) ? Lazy.string({ produce: () => 'x' }) : value);
  const props: Record<string, unknown> = Object.fromEntries(
    Object.entries({ ...good[name], ...facts }).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(token) : token(value),
    ]),
  );
  if (props.maxSession !== undefined) props.maxSession = Duration.minutes(Number(props.maxSession) * 60);
  if (props.rotateAfter !== undefined) props.rotateAfter = Duration.days(Number(props.rotateAfter));
  if (props.rotationFunction)
    props.rotationFunction = LambdaFunction.fromFunctionName(
      migration.sourceStack,
      'Rotate',
      String(props.rotationFunction),
    );
  if (props.permissions) {
    props.permissions = (props.permissions as Permission[]).map((permission) => ({
      ...permission,
      access: permission.access === 'read' ? AccessLevel.READ : AccessLevel.WRITE,
      resources: permission.resources.map(token),
    }));
  }
  return new (constructs[name] as new (scope: RegionMigration, id: string, props: unknown) => object)(
    migration,
    id,
    props,
  );
}

const resourcesIn = (migration: RegionMigration) =>
  migration.node.root.node
    .findAll()
    .filter((construct) => CfnResource.isCfnResource(construct) && construct.node.id !== 'Other');

describe('bad input (CDK)', () => {
  it.each(badInputs)('refuses $title with the codes of core and creates nothing', ({ construct, facts, codes, id }) => {
    const migration = start();
    expect.assertions(2);
    try {
      build(migration, construct, facts, id);
    } catch (error) {
      expect((error as { findings: { code: string }[] }).findings.map(({ code }) => code)).toEqual(codes);
    }
    expect(resourcesIn(migration)).toEqual([]);
  });
});

describe('ActorRole (IAM-1)', () => {
  it('is one role in the target stack, under the boundary', () => {
    const migration = start();
    new MigrationBoundary(migration, 'Boundary');
    build(migration, 'ActorRole', {});
    target(migration).hasResource('AWS::IAM::Role', {
      Properties: {
        RoleName: 'rl-orders-copier',
        Description: 'Copies',
        MaxSessionDuration: 3600,
        PermissionsBoundary: { Ref: Match.stringLikeRegexp('BoundaryPolicy') },
        Policies: [
          {
            PolicyName: 'permissions',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                { Sid: 'S3GetObject', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' },
              ],
            },
          },
        ],
        Tags: [{ Key: 'regionlift:migration', Value: 'rl-orders' }],
      },
    });
    source(migration).resourceCountIs('AWS::IAM::Role', 0);
  });

  it('does not exist in FINALISED, and keeps its name all the same', () => {
    const migration = start(MigrationPhase.FINALISED);
    const role = build(migration, 'ActorRole', {}) as ActorRole;
    expect([role.role, role.roleName]).toEqual([undefined, 'rl-orders-copier']);
    target(migration).resourceCountIs('AWS::IAM::Role', 0);
  });
});

describe('MigrationBoundary (IAM-6)', () => {
  it('is two managed policies, known to the migration: over roles, and over those that AWS Backup assumes', () => {
    const migration = start();
    const { policyArn, backupPolicyArn } = new MigrationBoundary(migration, 'Boundary');
    expect([policyArn, backupPolicyArn]).toEqual([
      'arn:aws:iam::111122223333:policy/rl-orders-boundary',
      'arn:aws:iam::111122223333:policy/rl-orders-backup-boundary',
    ]);
    const { permissionsBoundaryArn, backupBoundaryArn, targetStack } = migration;
    expect([permissionsBoundaryArn, backupBoundaryArn].map((arn) => targetStack.resolve(arn))).toEqual([
      { Ref: 'BoundaryPolicy9AEF8565' },
      { Ref: 'BoundaryBackupPolicy6B8F1E4C' },
    ]);
    const names = Object.values(target(migration).findResources('AWS::IAM::ManagedPolicy')).map(
      ({ Properties }) => Properties.ManagedPolicyName,
    );
    expect(names).toEqual(['rl-orders-boundary', 'rl-orders-backup-boundary']);
  });
});

describe('MigrationGuard (IAM-4)', () => {
  it('denies what the parts protect, to the roles that are named', () => {
    const migration = start();
    migration._registerPart(part);
    new MigrationGuard(migration, 'Guard', { roleNames: ['operators'] });
    target(migration).hasResourceProperties('AWS::IAM::ManagedPolicy', {
      ManagedPolicyName: 'rl-orders-guard-1',
      Roles: ['operators'],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: ['kms:DeleteAlias', 'kms:UpdateAlias'] }),
        ]),
      },
    });
  });

  it('falls in FINALISED', () => {
    const migration = start(MigrationPhase.FINALISED);
    migration._registerPart(part);
    expect(new MigrationGuard(migration, 'Guard').policyArns).toEqual([]);
    expect(resourcesIn(migration)).toEqual([]);
  });

  it('fails the synthesis when a part comes later', () => {
    const migration = start();
    migration._registerPart(part);
    new MigrationGuard(migration, 'Guard');
    migration._registerPart({ ...part, name: 'late' });
    expect(() => target(migration)).toThrow(/PartsAfterGuard.*late/);
  });
});

describe('MigrationSecret (IAM-7)', () => {
  const withSecret = (props: ConstructorParameters<typeof MigrationSecret>[2] = {}) => {
    const migration = start();
    const secret = new MigrationSecret(migration, 'Db', props);
    return { migration, secret };
  };

  it('is generated in the source region and replicated under the target key, by its alias', () => {
    const { migration } = withSecret({ username: 'app' });
    source(migration).hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Name: 'rl/orders/db',
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('DbKey'), 'Arn'] },
        ReplicaRegions: [
          { Region: 'us-east-1', KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-db-secret' },
        ],
        GenerateSecretString: {
          SecretStringTemplate: '{"username":"app"}',
          GenerateStringKey: 'password',
          PasswordLength: 40,
        },
        SecretString: Match.absent(),
      },
    });
    target(migration).resourceCountIs('AWS::SecretsManager::Secret', 0);
  });

  it('has a rotated, retained key under an alias on each side', () => {
    const { migration } = withSecret();
    for (const template of [source(migration), target(migration)]) {
      template.hasResource('AWS::KMS::Key', {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { EnableKeyRotation: true },
      });
      template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/rl-orders-db-secret' });
    }
  });

  it('is closed to the public and to other accounts', () => {
    source(withSecret().migration).hasResourceProperties('AWS::SecretsManager::ResourcePolicy', {
      BlockPublicPolicy: true,
      ResourcePolicy: { Statement: [Match.objectLike({ Sid: 'DenyOtherAccounts', Effect: 'Deny' })] },
    });
  });

  it('rotates by a function of the source region', () => {
    const migration = start();
    build(migration, 'MigrationSecret', { rotationFunction: 'rotate', rotateAfter: 60 });
    source(migration).hasResourceProperties('AWS::SecretsManager::RotationSchedule', {
      RotationRules: { AutomaticallyAfterDays: 60 },
    });
  });

  it('lets Secrets Manager of the account invoke the function before the schedule names it', () => {
    const migration = start();
    build(migration, 'MigrationSecret', { rotationFunction: 'rotate' });
    const template = source(migration);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'secretsmanager.amazonaws.com',
      SourceAccount: '111122223333',
    });
    template.hasResource('AWS::SecretsManager::RotationSchedule', {
      DependsOn: Object.keys(template.findResources('AWS::Lambda::Permission')),
    });
  });

  it.each<['sourceSecret' | 'targetSecret', string, string]>([
    ['sourceSecret', 'sourceStack', 'us-west-2'],
    ['targetSecret', 'targetStack', 'us-east-1'],
  ])('grants a reader of %s the value and its key', (side, stackName, region) => {
    const { migration, secret } = withSecret();
    const stack = migration[stackName as 'sourceStack'];
    const reader = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    secret[side].grantRead(reader);
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
            Resource: Match.anyValue(),
          },
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: `arn:aws:kms:${region}:111122223333:key/*`,
            Condition: {
              'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-db-secret'] },
              StringEquals: { 'kms:ViaService': [`secretsmanager.${region}.amazonaws.com`] },
            },
          },
        ],
      },
    });
  });

  it('grants a writer of the primary, as a rotation function is, the use of its key', () => {
    const { migration, secret } = withSecret();
    secret.sourceSecret.grantWrite(
      new Role(migration.sourceStack, 'Writer', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
    );
    source(migration).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'] }),
        ]),
      },
    });
  });

  it('deploys the target first, with no reference between the stacks', () => {
    const { migration } = withSecret();
    expect(migration.sourceStack.dependencies).toEqual([migration.targetStack]);
    expect(JSON.stringify([source(migration).toJSON(), target(migration).toJSON()])).not.toMatch(
      /Fn::ImportValue|Custom::Cross/,
    );
  });

  it('is referred to without its value', () => {
    const { migration, secret } = withSecret({ username: 'app' });
    expect(secret.dynamicReference('password')).toBe('{{resolve:secretsmanager:rl/orders/db:SecretString:password}}');
    expect(secret.dynamicReference()).toBe('{{resolve:secretsmanager:rl/orders/db}}');
    const templates = [source(migration), target(migration)].flatMap((template) =>
      Object.entries(template.toJSON().Resources as Record<string, { Type: string; Properties?: unknown }>),
    );
    expect(
      findPlaintextSecrets(templates.map(([id, { Type, Properties }]) => ({ id, type: Type, properties: Properties }))),
    ).toEqual([]);
  });

  it('exports name, ARN and key', () => {
    const { migration } = withSecret();
    expect(
      [...Object.keys(source(migration).toJSON().Outputs), ...Object.keys(target(migration).toJSON().Outputs)].sort(),
    ).toEqual(['DbSecretName', 'DbSourceSecretArn', 'DbTargetSecretKeyArn']);
  });
});

describe('the order of boundary and actors (IAM-6)', () => {
  it('refuses a boundary below an actor, whose role would stay without it', () => {
    const migration = start();
    build(migration, 'ActorRole', {});
    expect(() => new MigrationBoundary(migration, 'Boundary')).toThrow('[BoundaryAfterParts] found Subject');
  });

  it('refuses an actor that does what the boundary cuts', () => {
    const migration = start();
    new MigrationBoundary(migration, 'Boundary');
    const [permission] = good.ActorRole.permissions;
    expect(() =>
      build(migration, 'ActorRole', { permissions: [{ ...permission, actions: ['sqs:GetQueueUrl'] }] }),
    ).toThrow('[BeyondBoundary]: found sqs:GetQueueUrl');
  });
});

describe('DeployRole (IAM-9)', () => {
  it('trusts one branch of one repository', () => {
    const migration = start();
    build(migration, 'DeployRole', {});
    target(migration).hasResource('AWS::IAM::OIDCProvider', {
      DeletionPolicy: 'Retain',
      Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
    });
    target(migration).hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'rl-orders-deploy',
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:acme/orders:ref:refs/heads/main',
              },
            },
          },
        ],
      },
    });
    expect(Object.keys(target(migration).toJSON().Outputs)).toEqual(['DeployRoleArn']);
  });

  it('uses a provider that the account has', () => {
    const migration = start();
    build(migration, 'DeployRole', {
      providerArn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    });
    target(migration).resourceCountIs('AWS::IAM::OIDCProvider', 0);
  });
});

test('logical ids of stateful resources stay as they are', () => {
  const migration = start();
  new MigrationSecret(migration, 'Db');
  const idsOf = (side: MigrationSide) =>
    Object.entries(
      Template.fromStack(Stack.of(migration.stackOf(side))).toJSON().Resources as Record<string, { Type: string }>,
    )
      .filter(([, { Type }]) => /KMS::Key|Secret$/.test(Type))
      .map(([id]) => id)
      .sort();
  expect([idsOf(MigrationSide.SOURCE), idsOf(MigrationSide.TARGET)]).toMatchInlineSnapshot(`
[
  [
    "DbKeyBBD6A8C7",
    "DbSecretB6DBF881",
  ],
  [
    "DbKeyBBD6A8C7",
  ],
]
`);
});
