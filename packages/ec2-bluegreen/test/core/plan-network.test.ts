import { planNetwork } from '../../src/core';
import { badNetworkInputs, goodNetwork, migrationPlan, networkScenarioNames, networkScenarios, phases } from '../cases';

describe('planNetwork', () => {
  test.each(badNetworkInputs)('refuses $title with exactly its codes', ({ facts, migration, codes }) => {
    const planned = planNetwork('Orders/Network', migrationPlan(migration), { ...goodNetwork, ...facts });
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each(networkScenarioNames)('accepts %s in every phase, with nothing unknown', (name) => {
    for (const phase of phases) {
      const planned = planNetwork('Orders/Network', migrationPlan({ phase }), {
        ...goodNetwork,
        ...networkScenarios[name],
      });
      expect(planned).toMatchObject({ accepted: true, unknowns: [] });
    }
  });

  test('every finding says what was found, what is allowed and what to do', () => {
    for (const { facts, migration } of badNetworkInputs) {
      const planned = planNetwork('Orders/Network', migrationPlan(migration), { ...goodNetwork, ...facts });
      for (const finding of planned.accepted ? [] : planned.findings) {
        expect([finding.found, finding.allowed, finding.remedy].every((text) => text.length > 0)).toBe(true);
        expect(finding.subject).toBe('Orders/Network');
      }
    }
  });
});
