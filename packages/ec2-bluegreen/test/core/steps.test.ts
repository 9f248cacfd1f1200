import { mutates, stages } from '@regionlift/migration/core';
import fc from 'fast-check';
import { effectsOf, effectsOfAction, type FleetAction, fleetActions, fleetSteps, percentOf } from '../../src/core';
import { planOf, scenarioNames, scenarios } from '../cases';

const brief = (plan = planOf()) =>
  fleetSteps(plan).map(({ name, stage, changes, undo }) => [name, stage, changes, undo]);

/** Asked once, so that the property below does not plan a thousand parts. */
const plan = planOf();

describe('the steps of a fleet part (EC2-3)', () => {
  test('where an accelerator moves clients', () => {
    expect(brief()).toEqual([
      ['preflight', 'PREFLIGHT', false, undefined],
      ['copy-image', 'PREPARE', true, undefined],
      ['scale-green', 'WARM', true, 'release-scaling'],
      ['wait-healthy', 'WARM', false, undefined],
      ['smoke-test', 'WARM', false, undefined],
      ['shift-to-1', 'SHIFT', true, 'return-to-blue'],
      ['shift-to-10', 'SHIFT', true, 'return-to-blue'],
      ['shift-to-50', 'SHIFT', true, 'return-to-blue'],
      ['shift-to-100', 'SHIFT', true, 'return-to-blue'],
      ['drain-blue', 'SHIFT', false, undefined],
      ['detach-blue', 'SHIFT', true, 'return-to-blue'],
      ['release-scaling', 'SHIFT', true, undefined],
    ]);
  });

  test('where records move clients: their TTL first, two weighted sets next (EC2-8)', () => {
    const steps = brief(planOf(scenarios.records));
    expect(steps.slice(0, 5)).toEqual([
      ['preflight', 'PREFLIGHT', false, undefined],
      ['copy-image', 'PREPARE', true, undefined],
      ['lower-ttl', 'PREPARE', true, 'restore-record'],
      ['adopt-record', 'WARM', true, 'restore-record'],
      ['scale-green', 'WARM', true, 'release-scaling'],
    ]);
    expect([...steps.slice(0, 2), ...steps.slice(4)]).toEqual(brief());
  });

  test.each(scenarioNames)('%s: in the order of the stages, every name once, every action known', (name) => {
    const steps = fleetSteps(planOf(scenarios[name]));
    const order = steps.map(({ stage }) => stages.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(steps.map((step) => step.name)).size).toBe(steps.length);
    for (const { action, undo } of steps) {
      const known = fleetActions.includes(action as FleetAction) || percentOf(action) !== undefined;
      expect([action, known]).toEqual([action, true]);
      if (undo !== undefined) expect(fleetActions).toContain(undo);
    }
  });

  test.each(scenarioNames)('%s: a step holds the permissions of its action and of its undo', (name) => {
    const part = planOf(scenarios[name]);
    const effects = effectsOf(part);
    for (const step of fleetSteps(part)) {
      const needed = [
        ...effectsOfAction(effects, step.action),
        ...(step.undo === undefined ? [] : effects[step.undo as FleetAction]),
      ];
      expect(new Set(step.effects.map((effect) => JSON.stringify(effect)))).toEqual(
        new Set(needed.map((effect) => JSON.stringify(effect))),
      );
    }
  });

  test.each(scenarioNames)('%s: a step that changes nothing writes its own ledger at most', (name) => {
    const part = planOf(scenarios[name]);
    for (const { name: step, changes, effects } of fleetSteps(part)) {
      if (changes) continue;
      const written = effects.filter(mutates).map(({ action, resources }) => [action, resources]);
      const ledger = ['ssm:PutParameter', [`arn:aws:ssm:us-east-1:111122223333:parameter${part.ledgerParameter}`]];
      expect([step, written.filter((one) => JSON.stringify(one) !== JSON.stringify(ledger))]).toEqual([step, []]);
    }
  });

  test('a step of the shift may walk every smaller one: its time grows with its place', () => {
    const times = (part = planOf()) =>
      fleetSteps(part)
        .filter(({ action }) => percentOf(action) !== undefined)
        .map(({ timeoutSeconds }) => timeoutSeconds);
    expect(times()).toEqual([1_200, 2_100, 3_000, 3_900]);
    // The TTL of a record counts: the last client arrives when it has run out.
    expect(times(planOf(scenarios.records))).toEqual([1_260, 2_220, 3_180, 4_140]);
  });

  test('every step that may have to wait says how often it is asked', () => {
    const atOnce = fleetSteps(planOf(scenarios.records))
      .filter(({ pollSeconds }) => pollSeconds === undefined)
      .map(({ name }) => name);
    expect(atOnce).toEqual(['preflight', 'smoke-test']);
  });

  test('for every list of per cents: one step each, in order, all before blue is drained', () => {
    const percents = fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 })
      .map((some) => [...some.sort((a, b) => a - b), 100]);
    fc.assert(
      fc.property(percents, fc.integer({ min: 0, max: 7_200 }), (chosen, bakeSeconds) => {
        const steps = fleetSteps({ ...plan, shift: { ...plan.shift, percents: chosen, bakeSeconds } });
        const names = steps.map(({ name }) => name);
        expect(names.filter((name) => percentOf(name) !== undefined)).toEqual(
          chosen.map((percent) => `shift-to-${percent}`),
        );
        expect(names.indexOf('drain-blue')).toBe(names.indexOf('shift-to-100') + 1);
        const shifts = steps.filter(({ action }) => percentOf(action) !== undefined);
        shifts.forEach(({ timeoutSeconds }, index) => {
          expect(timeoutSeconds).toBeGreaterThanOrEqual((index + 1) * bakeSeconds);
        });
      }),
    );
  });
});
