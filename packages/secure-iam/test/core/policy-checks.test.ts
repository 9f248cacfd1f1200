import type { Effect } from '@regionlift/migration/core';
import { judgeEffects, judgePolicyDocument, judgeTrustDocument } from '../../src/core';
import { effect } from './effects';

const codes = (findings: readonly { code: string; verdict: string }[]) =>
  findings.map(({ code, verdict }) => (verdict === 'fail' ? code : `${code}?`));
const allow = (over: object) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'S', Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::a/*', ...over }],
});
const inRegion = { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } };

describe('policy documents of anybody (IAM-2)', () => {
  const cases: readonly [string, unknown, string[]][] = [
    ['a named action on a named resource', allow({}), []],
    ['every action', allow({ Action: '*' }), ['WildcardAction']],
    ['every action of a service', allow({ Action: 's3:*' }), ['WildcardAction']],
    ['some actions of a service', allow({ Action: ['s3:GetObject', 's3:Put*'] }), ['WildcardAction']],
    [
      'every action everywhere',
      allow({ Action: '*', Resource: '*' }),
      ['WildcardAction', 'WildcardResourceOnMutation'],
    ],
    ['a denied wildcard', allow({ Effect: 'Deny', Action: '*', Resource: '*' }), []],
    ['a change on every resource', allow({ Resource: '*' }), ['WildcardResourceOnMutation']],
    ['a change on every bucket', allow({ Resource: 'arn:aws:s3:::*' }), ['WildcardResourceOnMutation']],
    ['a change on every object', allow({ Resource: 'arn:aws:s3:::*/*' }), ['WildcardResourceOnMutation']],
    [
      'a change on every key',
      allow({ Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:1:key/*' }),
      ['WildcardResourceOnMutation'],
    ],
    [
      'a change on keys behind an alias',
      allow({
        Action: 'kms:Decrypt',
        Resource: 'arn:aws:kms:us-east-1:1:key/*',
        Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/x' } },
      }),
      [],
    ],
    [
      'a read on every resource',
      allow({ Action: ['ec2:DescribeInstances', 'cloudwatch:GetMetricData'], Resource: '*' }),
      [],
    ],
    [
      'a credential named like a read',
      allow({ Action: 'sts:GetFederationToken', Resource: '*' }),
      ['WildcardResourceOnMutation'],
    ],
    [
      'a conditioned change without a reason',
      allow({ Resource: '*', Condition: inRegion }),
      ['WildcardResourceOnMutation'],
    ],
    ['everything but', allow({ Action: undefined, NotAction: 'iam:*' }), ['NotActionWithAllow']],
    ['everywhere but', allow({ Resource: undefined, NotResource: 'arn:aws:s3:::a' }), ['NotResourceWithAllow']],
    [
      'a role passed to anyone',
      allow({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::1:role/a' }),
      ['PassRoleUnscoped'],
    ],
    [
      'a role passed to any service',
      allow({
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::1:role/a',
        Condition: { StringLike: { 'iam:PassedToService': '*' } },
      }),
      ['PassRoleUnscoped'],
    ],
    [
      'a role passed if a service is named',
      allow({
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::1:role/a',
        Condition: { StringEqualsIfExists: { 'iam:PassedToService': 's3.amazonaws.com' } },
      }),
      ['PassRoleUnscoped'],
    ],
    [
      'a role passed to a service',
      allow({
        Action: 'iam:passrole',
        Resource: 'arn:aws:iam::1:role/a',
        Condition: { StringEquals: { 'iam:passedtoservice': 's3.amazonaws.com' } },
      }),
      [],
    ],
    ['a resource that is not known', allow({ Resource: { Ref: 'Bucket' } }), ['WildcardResourceOnMutation?']],
    ['an action that is not known', allow({ Action: { Ref: 'A' } }), ['WildcardAction?']],
    [
      'the policy of a key',
      allow({ Action: 'kms:Encrypt', Resource: '*', Principal: { AWS: 'arn:aws:iam::1:root' } }),
      [],
    ],
    ['JSON text', JSON.stringify(allow({ Action: 's3:*' })), ['WildcardAction']],
    [
      'one statement without a list',
      { Statement: { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::a' } },
      ['WildcardAction'],
    ],
    ['no policy at all', 'hello', ['PolicyUnreadable?']],
    ['a document that is not known', { Ref: 'Document' }, ['PolicyUnreadable?']],
    ['nothing', undefined, ['PolicyUnreadable?']],
    ['no statements', { Statement: [] }, []],
    [
      'a statement that depends on a condition',
      { Statement: [{ 'Fn::If': ['Prod', { Effect: 'Allow', Action: '*', Resource: '*' }, { Ref: 'AWS::NoValue' }] }] },
      ['PolicyUnreadable?'],
    ],
    ...[
      'arn:aws:dynamodb:us-east-1:1:table/*',
      'arn:aws:secretsmanager:*:*:secret:*',
      'arn:aws:rds:us-east-1:1:db:*',
      'arn:aws:s3:*',
    ].map((Resource): [string, unknown, string[]] => [
      `a change on ${Resource}`,
      allow({ Resource }),
      ['WildcardResourceOnMutation'],
    ]),
    [
      'a role passed by nothing but its type',
      allow({
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::1:role/service/*',
        Condition: { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } },
      }),
      ['PassRoleUnscoped'],
    ],
  ];

  it.each(cases)('judges %s', (_, document, expected) => {
    expect(codes(judgePolicyDocument('Role', document))).toEqual(expected);
  });

  it('accepts a condition together with a written reason', () => {
    expect(
      judgePolicyDocument('Role', allow({ Resource: '*', Condition: inRegion }), {
        S: 'CreateJob has no resource type',
      }),
    ).toEqual([]);
    expect(codes(judgePolicyDocument('Role', allow({ Resource: '*' }), { S: 'a reason alone' }))).toEqual([
      'WildcardResourceOnMutation',
    ]);
  });

  it.each([
    { StringEquals: {} },
    { StringEquals: { 'aws:RequestedRegion': [] } },
    { StringLike: { 'aws:RequestedRegion': '*' } },
    { StringEqualsIfExists: { 'aws:RequestedRegion': 'us-east-1' } },
  ])('takes %j for no condition', (Condition) => {
    expect(codes(judgePolicyDocument('Role', allow({ Resource: '*', Condition }), { S: 'a reason' }))).toEqual([
      'WildcardResourceOnMutation',
    ]);
  });

  it('says what it found, what is allowed and what to do', () => {
    expect(judgePolicyDocument('Orders/Role', allow({ Resource: '*' }))).toEqual([
      {
        code: 'WildcardResourceOnMutation',
        verdict: 'fail',
        subject: 'Orders/Role/S',
        property: 'Resource',
        found: 's3:PutObject on *',
        allowed: 'the ARNs of the resources, or a condition and a written reason',
        remedy: 'name the resources; where AWS cannot scope the action, add a condition and say why',
      },
    ]);
  });
});

describe('declared effects (IAM-2)', () => {
  const cases: readonly [string, Partial<Effect>, string[]][] = [
    ['a good one', {}, []],
    ['an action without a service', { action: 'GetObject' }, ['InvalidAction']],
    ['a wildcard', { action: 's3:Get*' }, ['WildcardAction']],
    ['no resource', { resources: [] }, ['NoResource']],
    [
      'a read everywhere without a reason',
      { action: 'ec2:DescribeInstances', resources: ['*'] },
      ['UnscopedWithoutReason'],
    ],
    [
      'a read everywhere with a reason',
      { action: 'ec2:DescribeInstances', resources: ['*'], unscoped: 'no resource type' },
      [],
    ],
    [
      'a change everywhere with a reason alone',
      { action: 's3:CreateJob', access: 'write', resources: ['*'], unscoped: 'x' },
      ['WildcardResourceOnMutation'],
    ],
    ['a change declared as a read', { action: 's3:PutObject' }, ['AccessLevelUnderstated']],
  ];

  it.each(cases)('judges %s', (_, over, expected) => {
    expect(codes(judgeEffects('Role', [effect(over)]))).toEqual(expected);
  });
});

describe('trust policies of anybody (S3-2, IAM-9)', () => {
  const service = (condition: object, name = 's3.amazonaws.com') => ({
    Statement: [{ Effect: 'Allow', Principal: { Service: name }, Action: 'sts:AssumeRole', Condition: condition }],
  });
  const account = { 'aws:SourceAccount': '111122223333' };
  const arn = { 'aws:SourceArn': 'arn:aws:s3:::orders' };
  const anyAccount = { StringLike: { 'aws:SourceAccount': '*' } };
  const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
  const oidc = (condition: object, provider: unknown = github) => ({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: condition,
      },
    ],
  });
  const aud = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
  const sub = (value: string) => ({ 'token.actions.githubusercontent.com:sub': value });
  const cases: readonly [string, unknown, string[]][] = [
    ['a service with account and source', service({ StringEquals: account, ArnLike: arn }), []],
    [
      'keys in another case',
      service({ StringEquals: { 'AWS:sourceaccount': '1', 'aws:sourcearn': 'arn:aws:s3:::a' } }),
      [],
    ],
    ['a service alone', service({}), ['ConfusedDeputy']],
    ['a service with the account only', service({ StringEquals: account }), ['ConfusedDeputy']],
    [
      'a service with any source',
      service({ StringEquals: account, ArnLike: { 'aws:SourceArn': '*' } }),
      ['ConfusedDeputy'],
    ],
    [
      'conditions that hold without the key',
      service({ StringEqualsIfExists: { ...account, ...arn } }),
      ['ConfusedDeputy'],
    ],
    ['a service of the name of a method', service({}, 'constructor'), ['ConfusedDeputy']],
    [
      'a source that is not known',
      service({ StringEquals: account, ArnLike: { 'aws:SourceArn': { Ref: 'Arn' } } }),
      ['ConfusedDeputy?'],
    ],
    [
      'a principal that is not known',
      { Statement: { Effect: 'Allow', Principal: { AWS: { Ref: 'Who' } }, Action: 'sts:AssumeRole' } },
      ['PublicPrincipal?'],
    ],
    ['a statement that is not known', { Statement: [{ 'Fn::If': ['A', {}, {}] }] }, ['PolicyUnreadable?']],
    [
      'sources that are excluded, not demanded',
      service({ StringNotEquals: account, ArnNotLike: arn }),
      ['ConfusedDeputy'],
    ],
    ['an instance profile', service({}, 'ec2.amazonaws.com'), []],
    ['AWS Backup with the account', service({ StringEquals: account }, 'backup.amazonaws.com'), []],
    ['AWS Backup alone', service({}, 'backup.amazonaws.com'), ['ConfusedDeputy']],
    ['AWS Backup of any account', service(anyAccount, 'backup.amazonaws.com'), ['ConfusedDeputy']],
    ['everyone', { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } }, ['PublicPrincipal']],
    [
      'everyone as AWS',
      { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } },
      ['PublicPrincipal'],
    ],
    [
      'everyone but one',
      { Statement: { Effect: 'Allow', NotPrincipal: { AWS: 'arn:aws:iam::1:root' }, Action: 'sts:AssumeRole' } },
      ['PublicPrincipal'],
    ],
    ['an exact subject', oidc({ StringEquals: { ...aud, ...sub('repo:o/r:ref:refs/heads/main') } }), []],
    ['a wildcard subject', oidc({ StringEquals: aud, StringLike: sub('repo:o/r:*') }), ['OidcSubjectUnscoped']],
    [
      'a provider that is not known, without a subject',
      oidc({ StringEquals: aud }, { Ref: 'Provider' }),
      ['OidcSubjectUnscoped'],
    ],
    [
      'a provider that is not known, with a wildcard subject',
      oidc({ StringEquals: aud, StringLike: sub('repo:o/*') }, { Ref: 'Provider' }),
      ['OidcSubjectUnscoped'],
    ],
    [
      'a subject that is not known',
      oidc({ StringEquals: { ...aud, 'token.actions.githubusercontent.com:sub': { Ref: 'Subject' } } }),
      ['OidcSubjectUnscoped?'],
    ],
    ['a provider without an ARN', oidc({}, 'accounts.google.com'), ['OidcSubjectUnscoped']],
    ['a provider without a name', oidc({}, ''), ['OidcSubjectUnscoped']],
    ['no subject', oidc({ StringEquals: aud }), ['OidcSubjectUnscoped']],
    ['no audience', oidc({ StringEquals: sub('repo:o/r:ref:refs/heads/main') }), ['OidcSubjectUnscoped']],
    [
      'subjects that match vacuously',
      oidc({ 'ForAllValues:StringEquals': { ...aud, ...sub('repo:o/r:ref:refs/heads/main') } }),
      ['OidcSubjectUnscoped'],
    ],
  ];

  it.each(cases)('judges %s', (_, document, expected) => {
    expect(codes(judgeTrustDocument('Role', document))).toEqual(expected);
  });
});
