import { privilegeChecks } from '../../../src/checks/privilege';
import { answersWhatever, neverPassesUnknown } from '../hostile';
import { changed, complaints, passing, programOf } from '../judged';
import { shop } from './shop';

type Shop = typeof shop.resources;

const WRITER = 'AWS::IAM::Role global writer';
const READER = 'AWS::IAM::Role global reader';
const KEY = 'AWS::KMS::Key us-east-1 (unnamed Key)';
const TOPIC = 'AWS::SNS::Topic us-east-1 shop';
const FUNCTION = 'AWS::Lambda::Function us-east-1 writer';

const after = (change: (resources: Shop) => void) =>
  complaints(privilegeChecks, programOf({ resources: changed(shop.resources, change) }));
const allows = (more: object) => (resources: Shop) => {
  resources.Writer.Properties.Policies[0].PolicyDocument.Statement.push({ Effect: 'Allow', ...more });
};
const trusts = (more: object) => (resources: Shop) => {
  Object.assign(resources.Writer.Properties.AssumeRolePolicyDocument.Statement[0], more);
};
/** One more statement beside the trust of the shop. */
const trustsToo = (more: object) => (resources: Shop) => {
  resources.Writer.Properties.AssumeRolePolicyDocument.Statement.push({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    ...more,
  });
};

const S3 = { Service: 's3.amazonaws.com' };
const DEFAULT = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
};

describe('least privilege (A5)', () => {
  it('passes a program that names actions, resources and sources', () => {
    expect(after(() => {})).toEqual([]);
    expect([...passing(privilegeChecks, programOf(shop))].sort()).toEqual(
      privilegeChecks
        .map(({ code }) => code)
        .filter(
          (code) =>
            ![
              'BoundaryLeavesRegionsOpen',
              'RoleMakerWithoutBoundary',
              'KeyUsableByWholeAccount',
              'EverybodyDenied',
              'FunctionUrlOpen',
            ].includes(code),
        )
        .sort(),
    );
  });

  it.each<[string, (resources: Shop) => void, readonly string[]]>([
    [
      'every action',
      allows({ Action: '*', Resource: 'arn:aws:s3:::shop' }),
      [`WildcardAction fail ${WRITER}`, `PassRoleNotScoped fail ${WRITER}`, `KeyGrantToAnybody fail ${WRITER}`],
    ],
    [
      'every action of a service',
      allows({ Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/shop' }),
      [`WildcardAction fail ${WRITER}`],
    ],
    [
      'changes by a prefix',
      allows({ Action: 's3:Put*', Resource: 'arn:aws:s3:::shop/*' }),
      [`WildcardAction fail ${WRITER}`],
    ],
    [
      'reads by a prefix',
      allows({ Action: 's3:Get*', Resource: 'arn:aws:s3:::shop/*' }),
      [`WildcardReadAction fail ${WRITER}`],
    ],
    ['every action of a trust', trusts({ Action: 'sts:*' }), [`WildcardAction fail ${WRITER}`]],
    ['NotAction', allows({ NotAction: 'iam:*', Resource: 'arn:aws:s3:::shop' }), [`AllowedByExclusion fail ${WRITER}`]],
    [
      'NotResource',
      allows({ Action: 's3:PutObject', NotResource: 'arn:aws:s3:::other/*' }),
      [`AllowedByExclusion fail ${WRITER}`],
    ],
    [
      'a change on everything',
      allows({ Action: 's3:DeleteObject', Resource: '*' }),
      [`WildcardResource fail ${WRITER}`],
    ],
    [
      'a change on every bucket',
      allows({ Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::*' }),
      [`WildcardResource fail ${WRITER}`],
    ],
    [
      'a secret read on everything',
      allows({ Action: 'secretsmanager:GetSecretValue', Resource: '*' }),
      [`WildcardResource fail ${WRITER}`],
    ],
    [
      'every key without a condition',
      allows({ Action: 'kms:Encrypt', Resource: 'arn:aws:kms:us-east-1:111122223333:key/*' }),
      [`WildcardResource fail ${WRITER}`],
    ],
    [
      'a change of a service that is not known',
      allows({ Action: 'unheardof:Do', Resource: '*' }),
      [`WildcardResource unknown ${WRITER}`],
    ],
    [
      'an unscoped change without a condition',
      allows({ Action: 'logs:CreateLogDelivery', Resource: '*' }),
      [`UnscopedCallWithoutCondition fail ${WRITER}`],
    ],
    [
      'any role passed',
      allows({
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::111122223333:role/*',
        Condition: { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } },
      }),
      [`PassRoleNotScoped fail ${WRITER}`],
    ],
    [
      'a role passed to any service',
      allows({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/reader' }),
      [`PassRoleNotScoped fail ${WRITER}`],
    ],
    ['a role open to everyone', trusts({ Principal: '*' }), [`RoleOpenToEveryone fail ${WRITER}`]],
    [
      'a service without a source',
      trusts({ Principal: S3, Condition: undefined }),
      [`TrustWithoutSourceAccount fail ${WRITER}`],
    ],
    [
      'a service with the account alone, where another trust names its source',
      trustsToo({ Principal: S3, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }),
      [`TrustWithoutSourceArn fail ${WRITER}`],
    ],
    [
      'a source that need not be there',
      trustsToo({ Principal: S3, Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } } }),
      [`TrustWithoutSourceAccount fail ${WRITER}`, `TrustWithoutSourceArn fail ${WRITER}`],
    ],
    [
      'functions without a source, where another trust of functions names one',
      trustsToo({ Principal: { Service: 'lambda.amazonaws.com' } }),
      [`TrustWithoutSourceAccount fail ${WRITER}`, `TrustWithoutSourceArn fail ${WRITER}`],
    ],
    [
      'another account without an external id',
      (resources) => {
        delete resources.Reader.Properties.AssumeRolePolicyDocument.Statement[1].Condition;
      },
      [`ForeignAccountTrusted fail ${READER}`],
    ],
    [
      'any branch of a repository',
      (resources) => {
        resources.Reader.Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals[
          'token.actions.githubusercontent.com:sub'
        ] = 'repo:shop/shop:*';
      },
      [`FederatedIdentityNotPinned fail ${READER}`],
    ],
    [
      'no audience',
      (resources) => {
        delete resources.Reader.Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals[
          'token.actions.githubusercontent.com:aud'
        ];
      },
      [`FederatedIdentityNotPinned fail ${READER}`],
    ],
    [
      'administrators',
      (resources) => {
        resources.Writer.Properties.ManagedPolicyArns = ['arn:aws:iam::aws:policy/AdministratorAccess'];
      },
      [`BroadManagedPolicy fail ${WRITER}`],
    ],
    [
      'a whole service by a managed policy',
      (resources) => {
        resources.Reader.Properties.ManagedPolicyArns.push('arn:aws:iam::aws:policy/AmazonS3FullAccess');
      },
      [`BroadManagedPolicy fail ${READER}`],
    ],
    [
      'a key open to everyone',
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement[0].Principal = { AWS: '*' };
      },
      [`ResourceOpenToEveryone fail ${KEY}`],
    ],
    [
      'a topic open to everyone',
      (resources) => {
        resources.TopicPolicy.Properties.PolicyDocument.Statement[0].Principal = '*';
        delete resources.TopicPolicy.Properties.PolicyDocument.Statement[0].Condition;
      },
      [`ResourceOpenToEveryone fail ${TOPIC}`],
    ],
    [
      'a function open to everyone',
      (resources) => {
        resources.Invoke.Properties.Principal = '*';
        delete resources.Invoke.Properties.SourceArn;
      },
      [`ResourceOpenToEveryone fail ${FUNCTION}`],
    ],
    [
      'a service that invokes for anybody',
      (resources) => {
        delete resources.Invoke.Properties.SourceArn;
      },
      [`ServiceGrantWithoutSource fail ${FUNCTION}`],
    ],
    [
      'a service that publishes for anybody',
      (resources) => {
        delete resources.TopicPolicy.Properties.PolicyDocument.Statement[0].Condition;
      },
      [`ServiceGrantWithoutSource fail ${TOPIC}`],
    ],
    [
      'a key that gives everything, besides what it gives the account by name',
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement.push({ ...DEFAULT, Sid: 'Default' });
      },
      [
        `ResourcePolicyGivesEverything fail ${KEY}`,
        `KeyGrantToAnybody fail ${KEY}`,
        `KeyUsableByWholeAccount fail ${KEY}`,
      ],
    ],
    [
      'a key that the whole account decrypts with',
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement[0].Action.push('kms:Decrypt');
      },
      [`KeyUsableByWholeAccount fail ${KEY}`],
    ],
    [
      'a grant to anybody',
      (resources) => {
        delete resources.Key.Properties.KeyPolicy.Statement[1].Condition;
      },
      [`KeyGrantToAnybody fail ${KEY}`],
    ],
    [
      'one role without the boundary',
      (resources) => {
        resources.Third = changed(resources.Writer, (role) => {
          role.Properties.RoleName = 'third';
          delete role.Properties.PermissionsBoundary;
        });
        resources.Function.Properties.Environment = { Variables: { OTHER: 'arn:aws:iam::111122223333:role/third' } };
      },
      ['BoundaryForgotten fail AWS::IAM::Role global third'],
    ],
    [
      'a maker of roles without a boundary',
      (resources) => {
        delete resources.Writer.Properties.PermissionsBoundary;
        delete resources.Reader.Properties.PermissionsBoundary;
        allows({ Action: 'iam:CreateRole', Resource: 'arn:aws:iam::111122223333:role/shop-x' })(resources);
        resources.Ceiling.Properties.PolicyDocument.Statement[0].Effect = 'Deny';
      },
      [`RoleMakerWithoutBoundary fail ${WRITER}`],
    ],
    [
      'a role that nothing uses',
      (resources) => {
        resources.Function.Properties.Role = 'arn:aws:iam::111122223333:role/other';
      },
      [`RoleUnused fail ${WRITER}`],
    ],
    [
      'a role that nobody can assume',
      (resources) => {
        resources.Writer.Properties.AssumeRolePolicyDocument.Statement = [];
      },
      [`RoleUnused fail ${WRITER}`],
    ],
    [
      'an access key',
      (resources) => {
        resources.Extra = { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'x' } };
      },
      ['LongLivedCredentials fail AWS::IAM::AccessKey us-east-1 (unnamed Extra)'],
    ],
    [
      'a user with a policy',
      (resources) => {
        resources.Extra = {
          Type: 'AWS::IAM::User',
          Properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/ceiling'] },
        };
      },
      ['LongLivedCredentials fail AWS::IAM::User us-east-1 (unnamed Extra)'],
    ],
    ['a statement without a resource', allows({ Action: 's3:PutObject' }), [`PolicyMalformed fail ${WRITER}`]],
    [
      'a condition without values',
      trusts({
        Condition: {
          StringEquals: { 'aws:SourceAccount': [] },
          ArnLike: { 'aws:SourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:writer' },
        },
      }),
      [`PolicyMalformed fail ${WRITER}`],
    ],
  ])('refuses %s (IAM-2)', (_, change, expected) => {
    expect([...after(change)].sort()).toEqual([...expected].sort());
  });

  it.each<[string, (resources: Shop) => void]>([
    ['a denial of everything', allows({ Effect: 'Deny', Action: '*', Resource: '*' })],
    [
      'instances, which name no source',
      (resources) => {
        resources.Writer.Properties.AssumeRolePolicyDocument.Statement.push({
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'ec2.amazonaws.com' },
        });
      },
    ],
    [
      'everyone of the organization',
      trusts({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-123' } } }),
    ],
    [
      'what AWS cannot scope, under a condition',
      allows({
        Action: 'logs:CreateLogDelivery',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
      }),
    ],
    [
      'snapshots, whose ids AWS gives',
      allows({ Action: 'ec2:DeleteSnapshot', Resource: 'arn:aws:ec2:us-east-1::snapshot/*' }),
    ],
    [
      'a role of the own account',
      (resources) => {
        resources.Reader.Properties.AssumeRolePolicyDocument.Statement[1] = {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        };
      },
    ],
    ['the role of functions as their guide shows it', trusts({ Condition: undefined })],
    [
      'a service with the account alone, where no trust names a source',
      trusts({ Principal: S3, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }),
    ],
    [
      "the statement that is AWS's default for keys",
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement[0] = DEFAULT;
      },
    ],
  ])('lets %s be', (_, change) => {
    expect(after(change)).toEqual([]);
  });

  it('passes nothing that is not known before a deployment (CHK-2)', () => {
    neverPassesUnknown(privilegeChecks, programOf(shop), [
      ['AWS::IAM::Role', 'Policies.work', 'WildcardAction'],
      ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'RoleOpenToEveryone'],
      ['AWS::IAM::Role', 'ManagedPolicyArns.0', 'BroadManagedPolicy'],
      ['AWS::IAM::Role', 'PermissionsBoundary', 'BoundaryForgotten'],
      ['AWS::KMS::Key', 'KeyPolicy', 'ResourceOpenToEveryone'],
      ['AWS::SNS::Topic', 'Policy.Statement.Alarms.Condition', 'ServiceGrantWithoutSource'],
    ]);
  });

  it('knows no action of which a part is not known (CHK-2)', () => {
    const half = allows({
      Action: { 'Fn::Join': ['', ['s3:', { Ref: 'Verb' }]] },
      Resource: 'arn:aws:s3:::shop-pictures/*',
    });
    const program = programOf({ parameters: { Verb: { Type: 'String' } }, resources: changed(shop.resources, half) });
    expect(complaints(privilegeChecks, program)).toEqual(
      expect.arrayContaining([`WildcardAction unknown ${WRITER}`, `DeletionOfDataAllowed unknown ${WRITER}`]),
    );
  });

  it("does not know AWS's default of a key where another key may limit the account (CHK-2)", () => {
    const Key = { ...shop.resources.Key, Properties: { KeyPolicy: { Statement: [DEFAULT] } } };
    const someone = { ...DEFAULT, Principal: { AWS: { Ref: 'Someone' } }, Action: 'kms:DescribeKey' };
    const program = programOf({
      parameters: { Someone: { Type: 'String' } },
      resources: { Key, Other: { ...Key, Properties: { KeyPolicy: { Statement: [DEFAULT, someone] } } } },
    });
    expect(complaints(privilegeChecks, program)).toEqual(
      expect.arrayContaining([`KeyUsableByWholeAccount unknown ${KEY}`]),
    );
  });

  it('says nothing of a program without identities', () => {
    expect(privilegeChecks.flatMap((check) => check.judge(programOf({ resources: {} })))).toEqual([]);
  });

  it('answers whatever stands in a property', () => answersWhatever(privilegeChecks, programOf(shop)));
});
