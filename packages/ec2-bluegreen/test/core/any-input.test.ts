import * as fc from 'fast-check';
import { type FleetFacts, type NetworkFacts, planFleetMigration, planNetwork } from '../../src/core';
import { goodFacts, goodNetwork, migrationPlan, scenarios } from '../cases';

const everything = { ...goodFacts, ...scenarios['an accelerator with everything chosen'] };
// Names are judged where the migration accepts the part, before a planner is asked.
const properties = Object.keys({ ...everything, ...scenarios.records }).filter((key) => key !== 'name');

describe('users of JavaScript may hand over anything', () => {
  test.each(properties)('for %s: the answer is a plan or findings, never an error', (property) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const facts = { ...everything, [property]: value } as FleetFacts;
        const planned = planFleetMigration('Orders/Web', migrationPlan(), facts);
        expect(planned.accepted || planned.findings.length > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['cidr', 'sourceVpcCidr', 'availabilityZones', 'natGateways', 'interfaceEndpoints'])(
    'for %s of a network',
    (property) => {
      fc.assert(
        fc.property(fc.anything(), (value) => {
          const facts = { ...goodNetwork, [property]: value } as NetworkFacts;
          const planned = planNetwork('Orders/Network', migrationPlan(), facts);
          expect(planned.accepted || planned.findings.length > 0).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );

  // Alarm actions are judged by the migration's own checks, settings are no list.
  test.each(properties.filter((key) => !['settings', 'alarmActionArns'].includes(key)))(
    'a list in place of one value is refused: %s',
    (property) => {
      const scenario = property in scenarios['an accelerator with everything chosen'] || property in goodFacts;
      const facts: FleetFacts = scenario
        ? everything
        : { ...goodFacts, ...scenarios['records with everything chosen'] };
      const value = facts[property as keyof FleetFacts];
      const wrapped = Array.isArray(value) ? value.map((one) => [one]) : [value];
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...facts, [property]: wrapped });
      expect(planned.accepted).toBe(false);
    },
  );

  test.each(Object.keys(goodNetwork))('a list in place of one value of a network is refused: %s', (property) => {
    const value = goodNetwork[property as keyof NetworkFacts];
    const wrapped = Array.isArray(value) ? value.map((one) => [one]) : [value];
    const planned = planNetwork('Orders/Network', migrationPlan(), { ...goodNetwork, [property]: wrapped });
    expect(planned.accepted).toBe(false);
  });

  test.each(Object.keys(goodFacts).filter((key) => key !== 'name'))(
    'what is needed cannot be left out: %s',
    (property) => {
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, [property]: undefined });
      expect(planned.accepted ? 0 : planned.findings.length).toBeGreaterThan(0);
    },
  );

  test('a value in place of a list has its own finding', () => {
    const codes = (facts: Partial<Record<keyof FleetFacts, unknown>>) => {
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, ...facts } as FleetFacts);
      return planned.accepted ? [] : planned.findings.map(({ code }) => code);
    };
    expect(codes({ clientCidrs: '0.0.0.0/0' })).toEqual(['InvalidList']);
    expect(codes({ publicSubnetIds: 'subnet-0aaaaaaaaaaaaaaaa' })).toEqual(['InvalidList']);
    expect(codes({ shiftPercents: 100 })).toEqual(['InvalidList']);
    expect(codes({ settings: ['a'] })).toEqual(['InvalidSetting']);
  });
});

test('steps are accepted when and only when they increase to 100 (EC2-3)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 101 }), { maxLength: 6 }), (steps) => {
      const sorted = [...new Set(steps)].sort((one, other) => one - other);
      const good = steps.length > 0 && steps.join() === sorted.join() && Number(steps[0]) >= 1 && sorted.at(-1) === 100;
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, shiftPercents: steps });
      expect(planned.accepted).toBe(good);
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 10 }), (steps) => {
      const shiftPercents = [...steps.sort((one, other) => one - other), 100];
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, shiftPercents });
      expect(planned.accepted && planned.plan.shift.percents).toEqual(shiftPercents);
    }),
  );
});
