import { deferred, type PartDeclaration } from '@regionlift/migration/core';

/** A value that each dialect replaces by one of its own that is not known yet. */
export const unresolved = deferred('a test');

/** A permission in the words that both dialects share; `access` is core's word. */
export interface Permission {
  readonly actions: string[];
  readonly access: 'read' | 'write';
  readonly resources: unknown[];
  readonly reason: string;
  readonly unscopedReason?: string;
}

const read: Permission = {
  actions: ['s3:GetObject'],
  access: 'read',
  resources: ['arn:aws:s3:::orders/*'],
  reason: 'a case',
};

/** Facts of one construct that both dialects accept. Durations are numbers here: hours of a session, days of a rotation. */
export const good = {
  ActorRole: {
    actor: 'copier',
    description: 'Copies',
    service: 'lambda.amazonaws.com',
    sourceArns: ['arn:aws:lambda:us-east-1:111122223333:function:copier'],
    permissions: [read],
  },
  MigrationBoundary: {},
  MigrationGuard: {},
  MigrationSecret: {},
  DeployRole: { repository: 'acme/orders', branch: 'main' },
} as const;

/** The constructs that both dialects have under the same name. */
export type ConstructName = keyof typeof good;

/** One bad input per row, for both dialects: exactly these codes, and nothing is created. */
export const badInputs: readonly {
  title: string;
  construct: ConstructName;
  id?: string;
  facts: Record<string, unknown>;
  codes: string[];
}[] = [
  {
    title: 'a wildcard action',
    construct: 'ActorRole',
    facts: { permissions: [{ ...read, actions: ['s3:*'] }] },
    codes: ['WildcardAction'],
  },
  {
    title: 'a change on every resource',
    construct: 'ActorRole',
    facts: {
      permissions: [{ ...read, actions: ['s3:PutObject'], access: 'write', resources: ['*'], unscopedReason: 'x' }],
    },
    codes: ['WildcardResourceOnMutation'],
  },
  {
    title: 'a role passed to anyone',
    construct: 'ActorRole',
    facts: {
      permissions: [
        { ...read, actions: ['iam:PassRole'], access: 'write', resources: ['arn:aws:iam::111122223333:role/a'] },
      ],
    },
    codes: ['PassRoleUnscoped'],
  },
  {
    title: 'a service that acts for anybody',
    construct: 'ActorRole',
    facts: { sourceArns: [] },
    codes: ['ConfusedDeputy'],
  },
  { title: 'an actor in capitals', construct: 'ActorRole', facts: { actor: 'Copier' }, codes: ['InvalidActorName'] },
  { title: 'a session of a day', construct: 'ActorRole', facts: { maxSession: 24 }, codes: ['InvalidMaxSession'] },
  {
    title: 'a resource that is not known yet',
    construct: 'ActorRole',
    facts: { permissions: [{ ...read, resources: [unresolved] }] },
    codes: ['PlainValueNeeded'],
  },
  {
    title: 'a source that is not known yet',
    construct: 'ActorRole',
    facts: { sourceArns: [unresolved] },
    codes: ['PlainValueNeeded'],
  },
  {
    title: 'everything wrong with an actor',
    construct: 'ActorRole',
    facts: { actor: '', maxSession: 0.5, permissions: [{ ...read, actions: ['s3:PutObject'], resources: ['*'] }] },
    codes: [
      'InvalidActorName',
      'InvalidMaxSession',
      'UnscopedWithoutReason',
      'AccessLevelUnderstated',
      'WildcardResourceOnMutation',
    ],
  },
  {
    title: 'a boundary with a wildcard',
    construct: 'MigrationBoundary',
    facts: { additionalActions: ['sns:*'] },
    codes: ['WildcardAction'],
  },
  {
    title: 'a boundary that lets IAM through',
    construct: 'MigrationBoundary',
    facts: { additionalActions: ['iam:CreateUser'] },
    codes: ['EscalationAllowed'],
  },
  { title: 'a guard over nothing', construct: 'MigrationGuard', facts: {}, codes: ['NothingProtected'] },
  {
    title: 'a secret with a hyphen in its name',
    construct: 'MigrationSecret',
    id: 'db-password',
    facts: {},
    codes: ['InvalidName'],
  },
  {
    title: 'a short password',
    construct: 'MigrationSecret',
    facts: { passwordLength: 7 },
    codes: ['InvalidPasswordLength'],
  },
  {
    title: 'a user name that is not known yet',
    construct: 'MigrationSecret',
    facts: { username: unresolved },
    codes: ['PlainValueNeeded'],
  },
  {
    title: 'rotation after 1,001 days',
    construct: 'MigrationSecret',
    facts: { rotateAfter: 1001, rotationFunction: 'rotate' },
    codes: ['InvalidRotation'],
  },
  {
    title: 'rotation by nothing',
    construct: 'MigrationSecret',
    facts: { rotateAfter: 30 },
    codes: ['InvalidRotation'],
  },
  {
    title: 'a deploy role for any branch',
    construct: 'DeployRole',
    facts: { branch: undefined },
    codes: ['OidcSubjectUnscoped'],
  },
  {
    title: 'a deploy role for a wildcard',
    construct: 'DeployRole',
    facts: { branch: 'release/*' },
    codes: ['OidcSubjectUnscoped', 'OidcSubjectUnscoped'],
  },
  {
    title: 'a deploy role for no repository',
    construct: 'DeployRole',
    facts: { repository: '' },
    codes: ['InvalidRepository'],
  },
  {
    title: 'one id of two',
    construct: 'DeployRole',
    facts: { ownerId: '123456' },
    codes: ['IncompleteImmutableSubject'],
  },
  {
    title: 'a repository that is not known yet',
    construct: 'DeployRole',
    facts: { repository: unresolved },
    codes: ['PlainValueNeeded'],
  },
];

/** A part that protects a bucket and its key. */
export const part: PartDeclaration = {
  name: 'assets',
  kind: 'BUCKET',
  steps: [],
  signals: [],
  panels: [],
  logs: [],
  outputs: [],
  protects: [
    { kind: 'S3_BUCKET', side: 'SOURCE', region: 'us-west-2', arn: 'arn:aws:s3:::orders' },
    {
      kind: 'KMS_KEY',
      side: 'TARGET',
      region: 'us-east-1',
      arn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets',
    },
  ],
};
