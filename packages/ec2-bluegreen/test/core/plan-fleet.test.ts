import { planFleetMigration } from '../../src/core';
import { badInputs, goodFacts, migrationPlan, phases, scenarioNames, scenarios } from '../cases';

describe('planFleetMigration', () => {
  test.each(badInputs)('refuses $title with exactly its codes', ({ facts, migration, codes }) => {
    const planned = planFleetMigration('Orders/Web', migrationPlan(migration), { ...goodFacts, ...facts });
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(scenarioNames)('accepts %s in every phase, with nothing unknown', (name) => {
    for (const phase of phases) {
      const planned = planFleetMigration('Orders/Web', migrationPlan({ phase }), { ...goodFacts, ...scenarios[name] });
      expect(planned).toMatchObject({ accepted: true, unknowns: [] });
    }
  });

  test('is the same in whatever order settings are written: maps of other languages have none', () => {
    const planned = (settings: Record<string, string>) =>
      planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, settings });
    const one = planned({ b: '2', a: '1' });
    expect(one.accepted && one.plan.settings.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(JSON.stringify(planned({ a: '1', b: '2' }))).toBe(JSON.stringify(one));
  });

  test('every finding says what was found, what is allowed and what to do', () => {
    for (const { facts, migration } of badInputs) {
      const planned = planFleetMigration('Orders/Web', migrationPlan(migration), { ...goodFacts, ...facts });
      for (const finding of planned.accepted ? [] : planned.findings) {
        expect([finding.found, finding.allowed, finding.remedy].every((text) => text.length > 0)).toBe(true);
        expect(finding.subject).toBe('Orders/Web');
      }
    }
  });
});
