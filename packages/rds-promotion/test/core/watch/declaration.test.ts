import { databaseCanary, databaseDeclaration } from '../../../src/core';
import { phases, planOf, type Scenario, scenarios } from '../../cases';

const declared = (scenario: Scenario, phase = phases[0]) => databaseDeclaration(planOf(scenarios[scenario], { phase }));
const wishes = (scenario: Scenario) =>
  phases.map((phase) =>
    declared(scenario, phase)
      .protects.filter(({ kind }) => kind !== 'KMS_KEY')
      .map(({ backup }) => backup?.mode),
  );

describe('backups (BAK-1)', () => {
  test('the source by snapshots alone; the target continuously once it stands on its own', () => {
    expect(wishes('a logical handover')).toEqual([
      ['PERIODIC', undefined],
      ['PERIODIC', 'CONTINUOUS'],
      ['PERIODIC', 'CONTINUOUS'],
      [undefined, 'CONTINUOUS'],
    ]);
  });

  test('a global database: whichever cluster writes', () => {
    expect(wishes('an Aurora database')).toEqual([
      ['PERIODIC', undefined],
      ['PERIODIC', undefined],
      [undefined, 'CONTINUOUS'],
      [undefined, 'CONTINUOUS'],
    ]);
  });

  test('points in time are kept for as long as the template keeps them, so that neither fights the other', () => {
    const [, target] = declared('a logical handover with everything chosen', 'PROMOTED').protects;
    expect(target?.backup).toEqual({
      mode: 'CONTINUOUS',
      continuousDays: 14,
      keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-database',
      restoreMetadata: { dbSubnetGroupName: 'rl-orders-database' },
    });
  });
});

describe('the canary (OBS-5)', () => {
  test('rows both ways with a logical handover, until FINALISED; by the budget of the pause once promoted', () => {
    expect(phases.map((phase) => declared('a logical handover', phase).canary?.paths.length)).toEqual([
      2,
      2,
      2,
      undefined,
    ]);
    expect(databaseCanary(planOf({ pauseBudgetMs: 900 }, { phase: 'PROMOTED' }))).toMatchObject({
      action: 'canary',
      tries: 'row',
      functionName: 'rl-orders-database-runtime',
      side: 'TARGET',
      region: 'us-east-1',
      paths: [
        { name: 'FORWARD', label: 'us-west-2 → us-east-1', delayThresholdSeconds: 0.9 },
        { name: 'REVERSE', label: 'us-east-1 → us-west-2', delayThresholdSeconds: 0.9 },
      ],
    });
    expect(databaseCanary(planOf())?.paths.map(({ delayThresholdSeconds }) => delayThresholdSeconds)).toEqual([60, 60]);
  });

  test('one way with a physical one that the runtime fences; none where it opens no session', () => {
    const fenced = { ...scenarios['a physical handover'], databases: ['orders'], applicationRoles: ['orders_app'] };
    expect(databaseCanary(planOf(fenced))?.paths.map(({ name }) => name)).toEqual(['FORWARD']);
    expect([databaseCanary(planOf(scenarios['a MySQL database'])), declared('an Aurora database').canary]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test("logs: the runtime's, and the target's own (OBS-3)", () => {
  expect(declared('a logical handover').logs).toEqual([
    { side: 'TARGET', region: 'us-east-1', groupName: '/regionlift/rl/orders/database/runtime', kind: 'RUNTIME' },
    {
      side: 'TARGET',
      region: 'us-east-1',
      groupName: '/aws/rds/instance/rl-orders-database/postgresql',
      kind: 'OTHER',
    },
  ]);
  expect(declared('an Aurora database').logs[1]?.groupName).toBe('/aws/rds/cluster/rl-orders-database/postgresql');
});
