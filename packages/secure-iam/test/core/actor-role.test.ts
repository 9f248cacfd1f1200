import { phases } from '@regionlift/migration/core';
import {
  type ActorRoleFacts,
  instanceTrust,
  planActorRole,
  policyBudgets,
  replicationTrust,
  sizeOf,
  statementsIn,
} from '../../src/core';
import { effect } from './effects';
import { migrationIn } from './migration';

const facts = (over: Partial<ActorRoleFacts> = {}): ActorRoleFacts => ({
  actor: 'forward-replication',
  part: 'assets',
  description: 'Replicates orders to the target',
  trust: replicationTrust(migrationIn(), 'orders'),
  grants: [{ effects: [effect()] }],
  ...over,
});
const planned = (over: Partial<ActorRoleFacts> = {}, phase = migrationIn()) => {
  const result = planActorRole('Orders/Assets', phase, facts(over));
  if (!result.accepted) throw new Error(JSON.stringify(result.findings));
  return result.plan;
};
const refused = (over: Partial<ActorRoleFacts>) => {
  const result = planActorRole('Orders/Assets', migrationIn(), facts(over));
  return result.accepted ? [] : result.findings.map(({ code }) => code);
};

describe('actor roles (IAM-1)', () => {
  it('names the role after migration, part and actor', () => {
    expect(planned()).toMatchObject({
      exists: true,
      name: 'rl-orders-assets-forward-replication',
      arn: 'arn:aws:iam::111122223333:role/rl-orders-assets-forward-replication',
      maxSessionSeconds: 3600,
      managed: [],
    });
    expect(planned({ part: undefined, actor: 'auditor' }).name).toBe('rl-orders-auditor');
  });

  it('trusts the service for the named source only (S3-2)', () => {
    expect(planned().trust.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::orders' },
        },
      },
    ]);
  });

  it('trusts EC2 without a source, because it names none (EC2-6)', () => {
    expect(planned({ trust: instanceTrust }).trust.Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
  });

  it('exists in every phase before FINALISED when its grants say nothing', () => {
    expect(phases.map((phase) => planned({}, migrationIn(phase)).exists)).toEqual([true, true, true, false]);
  });

  it('has in each phase the permissions of that phase, under one name', () => {
    const grants = [
      { effects: [effect({ action: 's3:GetObject' })], phases: ['REPLICATE', 'PROMOTED'] as const },
      { effects: [effect({ action: 's3:ListBucket', access: 'list' as const })], phases: ['CUT_OVER'] as const },
    ];
    const roles = phases.map((phase) => planned({ grants }, migrationIn(phase)));
    expect(roles.map((role) => statementsIn(role.inline?.document).flatMap(({ actions }) => actions))).toEqual([
      ['s3:GetObject'],
      ['s3:GetObject'],
      ['s3:ListBucket'],
      [],
    ]);
    expect(new Set(roles.map(({ name }) => name)).size).toBe(1);
  });

  it('refuses in the first phase what the last one would allow', () => {
    expect(refused({ grants: [{ effects: [effect({ action: 's3:*' })], phases: ['CUT_OVER'] }] })).toEqual([
      'WildcardAction',
    ]);
  });

  it('keeps permissions in the role up to 10,240 characters and moves them to managed policies beyond (IAM-5)', () => {
    const buckets = (count: number) =>
      Array.from({ length: count }, (_, index) => `arn:aws:s3:::orders-${String(index).padStart(4, '0')}/*`);
    const small = planned({ grants: [{ effects: [effect({ resources: buckets(340) })] }] });
    expect([small.inline !== undefined, small.managed.length]).toEqual([true, 0]);
    const large = planned({ grants: [{ effects: [effect({ resources: buckets(400) })] }] });
    expect([large.inline, large.managed.map(({ name }) => name)]).toEqual([
      undefined,
      [
        'rl-orders-assets-forward-replication-1',
        'rl-orders-assets-forward-replication-2',
        'rl-orders-assets-forward-replication-3',
      ].slice(0, large.managed.length),
    ]);
    for (const { document } of large.managed)
      expect(sizeOf(statementsIn(document))).toBeLessThanOrEqual(policyBudgets.MANAGED_POLICY);
    expect(
      large.managed.flatMap(({ document }) => statementsIn(document).flatMap(({ resources }) => resources)).sort(),
    ).toEqual(buckets(400));
  });

  it('refuses more policies than a role carries', () => {
    const resources = Array.from({ length: 3000 }, (_, index) => `arn:aws:s3:::orders-${index}/*`);
    expect(refused({ grants: [{ effects: [effect({ resources })] }] })).toEqual(['TooManyPolicies']);
  });

  it.each<[string, Partial<ActorRoleFacts>, string[]]>([
    ['an actor in capitals', { actor: 'Forward' }, ['InvalidActorName']],
    ["the name of another part's actor", { part: undefined, actor: 'assets-forward' }, ['InvalidActorName']],
    ['a name that is too long', { actor: `a${'-very-long'.repeat(6)}` }, ['NameTooLong']],
    ['a session of a day', { maxSessionHours: 24 }, ['InvalidMaxSession']],
    ['half an hour', { maxSessionHours: 0.5 }, ['InvalidMaxSession']],
    ['a description in Greek', { description: 'Ωμέγα' }, ['InvalidDescription']],
    ['no description', { description: '' }, ['InvalidDescription']],
    [
      'a source that is not named',
      { trust: { ...replicationTrust(migrationIn(), 'x'), kind: 'SERVICE', sourceArns: [] } },
      ['ConfusedDeputy'],
    ],
    [
      'any source',
      { trust: { ...replicationTrust(migrationIn(), 'x'), kind: 'SERVICE', sourceArns: ['*'] } },
      ['ConfusedDeputy'],
    ],
    [
      'too many sources',
      {
        trust: {
          ...replicationTrust(migrationIn(), 'x'),
          kind: 'SERVICE',
          sourceArns: Array.from({ length: 100 }, (_, index) => `arn:aws:s3:::bucket-${index}`),
        },
      },
      ['TrustPolicyTooLarge'],
    ],
    [
      'everything at once',
      { actor: 'X', maxSessionHours: 0, description: '' },
      ['InvalidActorName', 'InvalidMaxSession', 'InvalidDescription'],
    ],
  ])('refuses %s', (_, over, expected) => {
    expect(refused(over)).toEqual(expected);
  });
});
