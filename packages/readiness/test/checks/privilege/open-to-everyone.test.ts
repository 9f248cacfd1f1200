import { functionUrl } from '../../../src/checks/privilege/function-url';
import { openToWorld } from '../../../src/checks/privilege/open-to-world';
import { programOfCapture } from '../../../src/read';
import { complaints, passing, programOf } from '../judged';

const documentFor = (action: string, principal: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' }],
});

type Given = (principal: unknown) => Readonly<Record<string, unknown>>;

/** Where each service keeps the policy of a resource, in both dialects. */
const policies: readonly (readonly [string, string, Given, string, Given])[] = [
  [
    'a queue',
    'AWS::SQS::QueuePolicy',
    (who) => ({
      Queues: ['https://sqs.us-east-1.amazonaws.com/111122223333/jobs'],
      PolicyDocument: documentFor('sqs:SendMessage', who),
    }),
    'aws:sqs/queuePolicy:QueuePolicy',
    (who) => ({
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/jobs',
      policy: JSON.stringify(documentFor('sqs:SendMessage', who)),
    }),
  ],
  [
    'a topic',
    'AWS::SNS::TopicPolicy',
    (who) => ({
      Topics: ['arn:aws:sns:us-east-1:111122223333:news'],
      PolicyDocument: documentFor('sns:Subscribe', who),
    }),
    'aws:sns/topicPolicy:TopicPolicy',
    (who) => ({
      arn: 'arn:aws:sns:us-east-1:111122223333:news',
      policy: JSON.stringify(documentFor('sns:Subscribe', who)),
    }),
  ],
  [
    'a key',
    'AWS::KMS::Key',
    (who) => ({ KeyPolicy: documentFor('kms:Decrypt', who) }),
    'aws:kms/key:Key',
    (who) => ({ policy: JSON.stringify(documentFor('kms:Decrypt', who)) }),
  ],
  [
    'a secret',
    'AWS::SecretsManager::ResourcePolicy',
    (who) => ({
      SecretId: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-abcdef',
      ResourcePolicy: documentFor('secretsmanager:GetSecretValue', who),
    }),
    'aws:secretsmanager/secretPolicy:SecretPolicy',
    (who) => ({
      secretArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-abcdef',
      policy: JSON.stringify(documentFor('secretsmanager:GetSecretValue', who)),
    }),
  ],
  [
    'a vault',
    'AWS::Backup::BackupVault',
    (who) => ({ BackupVaultName: 'safe', AccessPolicy: documentFor('backup:CopyIntoBackupVault', who) }),
    'aws:backup/vaultPolicy:VaultPolicy',
    (who) => ({ backupVaultName: 'safe', policy: JSON.stringify(documentFor('backup:CopyIntoBackupVault', who)) }),
  ],
];

const registered = (type: string, inputs: object) =>
  programOfCapture(
    {
      resources: [
        {
          urn: `urn:pulumi:dev::shop::${type}::it`,
          type,
          name: 'it',
          custom: true,
          inputs: { region: 'us-east-1', ...inputs },
          outputs: {},
          dependencies: [],
          propertyDependencies: {},
          ignoreChanges: [],
          protect: false,
          retainOnDelete: false,
        },
      ],
      stackOutputs: {},
    } as never,
    { account: '111122223333', title: 'shop' },
  );

describe.each(policies)('%s whose policy is for', (_, type, properties, token, inputs) => {
  const programs = (who: unknown) => [
    programOf({ resources: { It: { Type: type, Properties: properties(who) } } }),
    registered(token, inputs(who)),
  ];

  test.each([['*'], [{ AWS: '*' }], [{ AWS: ['arn:aws:iam::111122223333:root', '*'] }]])(
    '%j is open (IAM-2)',
    (who) => {
      for (const program of programs(who))
        expect(complaints([openToWorld], program)).toEqual([expect.stringMatching(/^ResourceOpenToEveryone fail /)]);
    },
  );

  test('an account is not', () => {
    for (const program of programs({ AWS: 'arn:aws:iam::111122223333:root' }))
      expect(passing([openToWorld], program)).toEqual(['ResourceOpenToEveryone']);
  });
});

describe('a function', () => {
  const permission = (Principal: string) =>
    programOf({
      resources: {
        Open: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: 'f', Action: 'lambda:InvokeFunction', Principal },
        },
      },
    });
  const permitted = (principal: string) =>
    registered('aws:lambda/permission:Permission', { function: 'f', action: 'lambda:InvokeFunction', principal });

  test('that everybody may call is open (IAM-2)', () => {
    for (const program of [permission('*'), permitted('*')])
      expect(complaints([openToWorld], program)).toEqual([
        'ResourceOpenToEveryone fail AWS::Lambda::Function us-east-1 f',
      ]);
    for (const program of [permission('111122223333'), permitted('111122223333')])
      expect(passing([openToWorld], program)).toEqual(['ResourceOpenToEveryone']);
  });

  test.each([
    ['NONE', 'fail'],
    ['AWS_IAM', 'pass'],
  ])('whose URL has the authentication %s: %s (IAM-2)', (AuthType, verdict) => {
    const programs = [
      programOf({ resources: { Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: 'f', AuthType } } } }),
      programOf({
        resources: { F: { Type: 'AWS::Serverless::Function', Properties: { FunctionUrlConfig: { AuthType } } } },
      }),
      registered('aws:lambda/functionUrl:FunctionUrl', { functionName: 'f', authorizationType: AuthType }),
    ];
    for (const program of programs)
      expect(functionUrl.judge(program).map((answer) => answer.verdict)).toEqual([verdict]);
  });

  test('whose URL depends on a parameter is not known, and one without a URL is not asked', () => {
    const Url = { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: 'f', AuthType: { Ref: 'Auth' } } };
    const program = programOf({ parameters: { Auth: { Type: 'String' } }, resources: { Url } });
    expect(functionUrl.judge(program).map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(functionUrl.judge(permission('*'))).toEqual([]);
  });
});
