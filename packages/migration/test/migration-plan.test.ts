import { planMigration } from '../src/core';
import { badInputs, goodFacts } from './cases';

describe('planMigration', () => {
  test('accepts a move inside a partition and fills in the defaults', () => {
    expect(planMigration('Orders', goodFacts)).toEqual({
      accepted: true,
      unknowns: [],
      plan: {
        migration: 'orders',
        qualifier: 'rl',
        account: '111122223333',
        partition: 'aws',
        from: 'us-west-2',
        to: 'us-east-1',
        phase: 'REPLICATE',
        rollbackWindowDays: 7,
        tags: { 'regionlift:migration': 'rl-orders' },
      },
    });
  });

  test.each([
    ['cn-north-1', 'cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'us-gov-east-1', 'aws-us-gov'],
  ])('knows the partition of %s → %s', (from, to, partition) => {
    expect(planMigration('Orders', { ...goodFacts, from, to })).toMatchObject({ accepted: true, plan: { partition } });
  });

  test.each(badInputs)('refuses $title', ({ facts, codes }) => {
    const planned = planMigration('Orders', { ...goodFacts, ...facts });
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test('says the value found, what is allowed and what to change', () => {
    const planned = planMigration('Orders', { ...goodFacts, from: 'us-est-1' });
    expect(planned.accepted ? [] : planned.findings).toEqual([
      {
        code: 'UnknownRegion',
        verdict: 'fail',
        subject: 'Orders',
        property: 'from',
        found: "'us-est-1'",
        allowed: 'us-east-1, us-east-2, us-gov-east-1, us-gov-west-1, us-west-1, us-west-2',
        remedy: 'give the code of the region',
      },
    ]);
  });

  test('refuses a stack of the user that is in another region, or in none that is known', () => {
    const elsewhere = { account: '111122223333', region: 'eu-west-1' };
    const planned = planMigration('Orders', { ...goodFacts, targetEnvironment: elsewhere });
    expect(planned.accepted ? [] : planned.findings.map(({ code, property }) => [code, property])).toEqual([
      ['StackEnvironmentMismatch', 'targetEnvironment'],
    ]);
  });
});
