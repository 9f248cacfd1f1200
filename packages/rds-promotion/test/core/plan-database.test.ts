import { planDatabaseMigration } from '../../src/core';
import { badInputs, goodFacts, migrationPlan, phases, planOf, scenarioNames, scenarios } from '../cases';

describe('planDatabaseMigration', () => {
  test.each(badInputs)('refuses $title with exactly its codes', ({ facts, migration, codes }) => {
    const planned = planDatabaseMigration('Orders/Database', migrationPlan(migration), { ...goodFacts, ...facts });
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(scenarioNames)('accepts %s in every phase, with nothing unknown', (name) => {
    for (const phase of phases) {
      const planned = planDatabaseMigration('Orders/Database', migrationPlan({ phase }), {
        ...goodFacts,
        ...scenarios[name],
      });
      expect(planned).toMatchObject({ accepted: true, unknowns: [] });
    }
  });

  test('every finding says what was found, what is allowed and what to do', () => {
    for (const { facts, migration } of badInputs) {
      const planned = planDatabaseMigration('Orders/Database', migrationPlan(migration), { ...goodFacts, ...facts });
      for (const finding of planned.accepted ? [] : planned.findings) {
        expect([finding.found, finding.allowed, finding.remedy].every((text) => text.length > 0)).toBe(true);
        expect(finding.subject).toBe('Orders/Database');
      }
    }
  });

  test('backups reach back over the rollback window unless RDS keeps none for so long (RDS-11)', () => {
    const days = (rollbackWindowDays: number) => planOf({}, { rollbackWindowDays }).target.backupRetentionDays;
    expect([days(1), days(7), days(20), days(90)]).toEqual([7, 7, 20, 35]);
  });

  test('ARNs are literals of the region that they are in (RDS-1)', () => {
    expect(planOf().source.arn).toBe('arn:aws:rds:us-west-2:111122223333:db:orders');
    expect(planOf().target.arn).toBe('arn:aws:rds:us-east-1:111122223333:db:rl-orders-database');
    expect(planOf(scenarios['an Aurora database']).source.arn).toBe(
      'arn:aws:rds:us-west-2:111122223333:cluster:orders',
    );
  });
});
