import type { Effect } from '@regionlift/migration/core';
import { databaseActions, effectsOf, normalizedName } from '../../../src/core';
import { planOf } from '../../cases';
import { named, variants } from './variants';

const brief = (effects: readonly Effect[]) =>
  effects.map(({ action, resources }) => `${action} ${resources.join(' ')}`);

const [source, target] = [
  'arn:aws:rds:us-west-2:111122223333:db:orders',
  'arn:aws:rds:us-east-1:111122223333:db:rl-orders-database',
];
const secrets = ['us-west-2', 'us-east-1'].map(
  (region) => `arn:aws:secretsmanager:${region}:111122223333:secret:rl/orders/databaselogin-??????`,
);
const endpoints = [`rds:DescribeDBInstances ${source}`, `rds:DescribeDBInstances ${target}`];
const logins = [
  `secretsmanager:GetSecretValue ${secrets[0]}`,
  'kms:Decrypt arn:aws:kms:us-west-2:111122223333:key/*',
  `secretsmanager:GetSecretValue ${secrets[1]}`,
  'kms:Decrypt arn:aws:kms:us-east-1:111122223333:key/*',
];
const zone = 'arn:aws:route53:::hostedzone/*';
const naming = [
  `route53:ListResourceRecordSets ${zone}`,
  `route53:ChangeResourceRecordSets ${zone}`,
  'route53:GetChange arn:aws:route53:::change/*',
];

describe('what each action of a logical handover may do (IAM-3)', () => {
  const effects = effectsOf(named('logical'));

  test.each([
    ['prepare', [...endpoints, ...logins]],
    ['attach', [...endpoints, ...logins, naming[0]]],
    ['wait-catch-up', [...endpoints, ...logins]],
    ['compare', [...endpoints, ...logins, naming[0]]],
    ['switchover', [...endpoints, ...logins, ...naming]],
    ['switch-back', [...endpoints, ...logins, ...naming]],
    ['probe', [...endpoints, ...logins, naming[0]]],
    ['cleanup', [...endpoints, ...logins]],
    ['canary', [...endpoints, ...logins]],
    ['create-migration-role', [...endpoints, ...logins]],
    [
      'preflight',
      [
        ...endpoints,
        `rds:DescribePendingMaintenanceActions ${source}`,
        `rds:DescribePendingMaintenanceActions ${target}`,
        ...logins,
      ],
    ],
  ] as const)('%s', (action, expected) => {
    expect(brief(effects[action])).toEqual(expected);
  });

  test('the name is changed by UPSERT of its one CNAME alone (RDS-7)', () => {
    const change = effectsOf(named('a known zone')).switchover.find(
      ({ action }) => action === 'route53:ChangeResourceRecordSets',
    );
    expect(change).toMatchObject({
      resources: ['arn:aws:route53:::hostedzone/Z0'],
      conditions: {
        'ForAllValues:StringEquals': {
          'route53:ChangeResourceRecordSetsActions': ['UPSERT'],
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['database.orders.internal'],
          'route53:ChangeResourceRecordSetsRecordTypes': ['CNAME'],
        },
        Null: {
          'route53:ChangeResourceRecordSetsActions': ['false'],
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['false'],
          'route53:ChangeResourceRecordSetsRecordTypes': ['false'],
        },
      },
    });
    expect(normalizedName('A.B.')).toBe('a.b');
  });

  test('keys are used through Secrets Manager, for the two secrets, under their alias', () => {
    expect(effects.prepare.find(({ action }) => action === 'kms:Decrypt')?.conditions).toEqual({
      StringEquals: { 'kms:ViaService': ['secretsmanager.us-west-2.amazonaws.com'] },
      StringLike: { 'kms:EncryptionContext:SecretARN': secrets },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-databaselogin-secret'] },
    });
  });

  test('by IAM: tokens of one role; the secret for subscriptions alone; the master secret for one action alone', () => {
    const byIam = effectsOf(named('logical by IAM, with a master secret'));
    expect(brief(byIam.prepare)).toEqual([
      ...endpoints,
      'rds-db:connect arn:aws:rds-db:us-west-2:111122223333:dbuser:*/regionlift_migration',
      'rds-db:connect arn:aws:rds-db:us-east-1:111122223333:dbuser:*/regionlift_migration',
    ]);
    const readers = databaseActions.filter((action) =>
      byIam[action].some((effect) => effect.action === 'secretsmanager:GetSecretValue'),
    );
    expect(readers).toEqual(['create-migration-role', 'attach']);
    expect(brief(byIam['create-migration-role']).slice(-2)).toEqual([
      'secretsmanager:GetSecretValue arn:aws:secretsmanager:us-west-2:111122223333:secret:orders-master-a1B2c3',
      'kms:Decrypt arn:aws:kms:us-west-2:111122223333:key/1234',
    ]);
    const holders = databaseActions.filter((action) =>
      brief(byIam[action]).some((one) => one.includes('orders-master')),
    );
    expect(holders).toEqual(['create-migration-role']);
  });
});

describe('what poolers take', () => {
  const readers = (name: string, secret: string) =>
    databaseActions.filter((action) =>
      brief(effectsOf(named(name))[action]).some((one) => one.startsWith(`secretsmanager:GetSecretValue ${secret}`)),
    );
  const those = ['preflight', 'switchover', 'probe', 'switch-back', 'cleanup'];

  test('by the migration role: nothing more, where it logs in by its secret anyway', () => {
    expect(effectsOf(named('behind poolers'))).toEqual(effectsOf(named('logical')));
  });

  test('by the migration role, which is a token elsewhere: its secret in the target region', () => {
    const name = 'behind poolers, by IAM';
    expect(readers(name, secrets[1] ?? '')).toEqual(expect.arrayContaining(those));
    expect(readers(name, secrets[0] ?? '')).toEqual(['attach']);
  });

  test('by a user of their own: its secret, for the actions that look at them', () => {
    const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:poolers-a1B2c3';
    expect(readers('behind poolers with a secret of their own', arn).sort()).toEqual([...those].sort());
  });
});

describe('what the managed handovers may do', () => {
  test('promotion and switchover are each granted to the one handover that needs it, failover to none', () => {
    const holders = (action: string) =>
      Object.entries(variants)
        .filter(([, scope]) =>
          Object.values(effectsOf(scope))
            .flat()
            .some((effect) => effect.action === action),
        )
        .map(([name]) => name);
    expect(holders('rds:PromoteReadReplica')).toEqual(['physical', 'MySQL by hand']);
    expect(holders('rds:SwitchoverGlobalCluster')).toEqual(['a global database']);
    expect(holders('rds:FailoverGlobalCluster')).toEqual([]);
  });

  test('a global database is switched over by its own ARN and those of its two clusters', () => {
    const { switchover } = effectsOf(named('a global database'));
    expect(switchover.find(({ action }) => action === 'rds:SwitchoverGlobalCluster')?.resources).toEqual([
      'arn:aws:rds::111122223333:global-cluster:rl-orders-database-global',
      'arn:aws:rds:us-west-2:111122223333:cluster:orders',
      'arn:aws:rds:us-east-1:111122223333:cluster:rl-orders-database',
    ]);
  });

  test('what opens no session reads no secret', () => {
    for (const name of ['MySQL by hand', 'a global database'])
      expect(
        Object.values(effectsOf(named(name)))
          .flat()
          .filter(({ action }) => /^(secretsmanager|kms|rds-db):/.test(action)),
      ).toEqual([]);
  });

  test('in China keys are matched under both names of Secrets Manager', () => {
    const plan = planOf({}, { from: 'cn-north-1', to: 'cn-northwest-1' });
    expect(effectsOf(plan).prepare.find(({ action }) => action === 'kms:Decrypt')?.conditions?.StringEquals).toEqual({
      'kms:ViaService': ['secretsmanager.cn-north-1.amazonaws.com', 'secretsmanager.cn-north-1.amazonaws.com.cn'],
    });
  });
});
