import { type BackupsFacts, backupsChecks, planBackups } from '../../src/core';
import { badInputs, goodFacts, migrationPlan, planOf, scenarioNames, scenarios } from '../cases';
import { sampleParts } from '../sample-parts';

describe('planBackups', () => {
  test.each(badInputs)('refuses $title', ({ facts, migration, withoutParts, codes }) => {
    const plan = migrationPlan(migration);
    const planned = planBackups('Orders/Backups', plan, withoutParts ? [] : sampleParts(plan), {
      ...goodFacts,
      ...facts,
    } as BackupsFacts);
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(scenarioNames)('accepts %s without a doubt', (scenario) => {
    const plan = migrationPlan();
    const planned = planBackups('Orders/Backups', plan, sampleParts(plan), { ...goodFacts, ...scenarios[scenario] });
    expect(planned.accepted ? planned.unknowns : planned.findings).toEqual([]);
  });

  test('every finding says where, what and what to do', () => {
    const plan = migrationPlan();
    const planned = planBackups('Orders/Backups', plan, sampleParts(plan), {
      ...goodFacts,
      daily: { retentionDays: 6 },
    });
    expect(planned.accepted ? [] : planned.findings).toEqual([
      {
        code: 'RetentionShorterThanRollback',
        verdict: 'fail',
        subject: 'Orders/Backups',
        property: 'daily.retentionDays',
        found: '6 days',
        allowed: 'at least 7 days, the rollback window',
        remedy: "keep for 7 days, or shorten the migration's rollbackWindowDays",
      },
    ]);
  });

  test('resources that stay warm are a doubt, not a refusal: what is selected by tag may go cold (BAK-2)', () => {
    const plan = migrationPlan();
    const planned = planBackups('Orders/Backups', plan, sampleParts(plan), {
      ...goodFacts,
      monthly: { coldAfterDays: 30 },
    });
    expect(planned.accepted && planned.unknowns.map(({ code, property }) => [code, property])).toEqual([
      ['ColdStorageUnsupported', 'monthly.coldAfterDays'],
    ]);
  });

  test('a rollback window longer than the defaults lengthens them (BAK-6)', () => {
    const [periodic] = planOf({ continuousDays: 0 }, { rollbackWindowDays: 120 }).plans;
    expect(periodic?.rules.map(({ deleteAfterDays, copy }) => [deleteAfterDays, copy?.deleteAfterDays])).toEqual([
      [120, 120],
      [120, 120],
      [365, 365],
    ]);
  });

  test('every check names what it serves', () => {
    for (const check of backupsChecks) expect([check.code, check.serves.length]).not.toEqual([check.code, 0]);
  });
});
