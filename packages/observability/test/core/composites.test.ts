import { alarmNameOf } from '@regionlift/migration/core';
import * as fc from 'fast-check';
import { abortAlarmOf, abortComposites, compositeLimits } from '../../src/core';
import { alarmsIn } from '../../src/core/alarms-in-rule';
import { abortingAlarms } from '../../src/core/composites';
import { alerts, assets, migrationPlan, planOf, signal, web } from './sample';

const migration = migrationPlan();

describe('the abort alarm (OBS-2)', () => {
  test('is one a region, over the alarms that abort, by their names', () => {
    expect(planOf().composites).toEqual([
      {
        id: 'Abort',
        side: 'SOURCE',
        region: 'us-west-2',
        alarmName: 'rl-orders-abort',
        description: '[CRITICAL] Aborts the cutover of orders: 1 alarm in us-west-2',
        rule: 'ALARM("rl-orders-assets-replication-failed")',
        children: [],
        actionArns: [],
      },
      {
        id: 'Abort',
        side: 'TARGET',
        region: 'us-east-1',
        alarmName: 'rl-orders-abort',
        description: '[CRITICAL] Aborts the cutover of orders: 1 alarm in us-east-1',
        rule: 'ALARM("rl-orders-web-latency")',
        children: [],
        actionArns: [],
      },
    ]);
    expect(abortAlarmOf(migration)).toBe('rl-orders-abort');
  });

  test('notifies the critical topic of its own region, or what the user names', () => {
    const notified = (facts = {}) =>
      planOf(facts, { migration: migrationPlan({ alerts }) }).composites.map(({ actionArns }) => actionArns);
    expect(notified()).toEqual([[alerts.topics.CRITICAL[0]], [alerts.topics.CRITICAL[1]]]);
    const own = 'arn:aws:sns:us-east-1:111122223333:ops';
    expect(notified({ alarmActionArns: [own] })).toEqual([[], [own]]);
  });

  test('leaves out what does not abort, and what is only unusual', () => {
    const parts = [
      web({
        signals: [
          signal({ name: 'mild', abortsCutover: false }),
          signal({ name: 'unusual', anomaly: true }),
          signal({ name: 'bad' }),
        ],
      }),
    ];
    expect(abortComposites(migration, parts, []).map(({ rule }) => rule)).toEqual(['ALARM("rl-orders-web-bad")']);
  });

  test('does not exist on a side on which nothing aborts', () => {
    const plan = planOf({}, { parts: [assets()] });
    expect(plan.composites.map(({ region }) => region)).toEqual(['us-west-2']);
  });

  test('takes a hundred alarms, and a rule of 10,240 characters, and not one more', () => {
    const over = (lengths: readonly number[]) => {
      const own = 'rl-orders-web-'.length;
      const signals = lengths.map((length, number) => signal({ name: String(number).padEnd(length - own, 'x') }));
      return abortComposites(migration, [web({ signals })], []);
    };
    expect(over(Array.from({ length: 100 }, () => 20))).toHaveLength(1);
    expect(over(Array.from({ length: 101 }, () => 20))).toHaveLength(3);
    const lengths = Array.from({ length: 39 }, () => 243);
    expect(over([...lengths, 247]).map(({ rule }) => rule.length)).toEqual([10_240]);
    expect(over([...lengths, 248])).toHaveLength(3);
  });

  test('101 alarms stand in two leaves below one root; leaves notify nobody', () => {
    const signals = Array.from({ length: 101 }, (_, number) => signal({ name: `s${number}` }));
    const [first, second, root] = abortComposites(migration, [web({ signals })], alerts.topics.CRITICAL);
    expect([first, second].map((leaf) => [leaf?.id, leaf?.alarmName, leaf?.children, leaf?.actionArns])).toEqual([
      ['Abort1', 'rl-orders-abort-1', [], []],
      ['Abort2', 'rl-orders-abort-2', [], []],
    ]);
    expect(alarmsIn(first?.rule ?? '')).toHaveLength(100);
    expect(alarmsIn(second?.rule ?? '')).toEqual(['rl-orders-web-s100']);
    expect(root).toMatchObject({
      id: 'Abort',
      alarmName: 'rl-orders-abort',
      rule: 'ALARM("rl-orders-abort-1") OR ALARM("rl-orders-abort-2")',
      children: ['rl-orders-abort-1', 'rl-orders-abort-2'],
      actionArns: ['arn:aws:sns:us-east-1:111122223333:critical'],
    });
  });
});

describe('whatever parts declare (OBS-6)', () => {
  const anySignal = fc.record({
    name: fc.integer({ min: 1, max: 190 }).map((length) => 'x'.repeat(length)),
    side: fc.constantFrom('SOURCE' as const, 'TARGET' as const),
    abortsCutover: fc.boolean(),
    anomaly: fc.boolean(),
  });
  const anyParts = fc.array(fc.array(anySignal, { maxLength: 120 }), { minLength: 1, maxLength: 6 }).map((parts) =>
    parts.map((signals, part) =>
      web({
        name: `part${part}`,
        signals: signals.map((one, number) => signal({ ...one, name: `s${number}${one.name}` })),
      }),
    ),
  );

  test('every alarm that aborts is reached from its root exactly once, and no limit is passed', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const composites = abortComposites(migration, parts, []);
        for (const side of ['SOURCE', 'TARGET'] as const) {
          const own = composites.filter((composite) => composite.side === side);
          const aborting = abortingAlarms(migration, parts, side);
          expect(own.filter(({ id }) => id === 'Abort')).toHaveLength(aborting.length > 0 ? 1 : 0);
          const reached = (name: string): readonly string[] => {
            const composite = own.find(({ alarmName }) => alarmName === name);
            return composite === undefined ? [name] : alarmsIn(composite.rule).flatMap(reached);
          };
          expect(aborting.length > 0 ? [...reached('rl-orders-abort')].sort() : []).toEqual([...aborting].sort());
          for (const { rule } of own) {
            expect(rule.length).toBeLessThanOrEqual(compositeLimits.characters);
            expect(alarmsIn(rule).length).toBeLessThanOrEqual(compositeLimits.children);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('children come before what is made of them, and have names and ids of their own', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const composites = abortComposites(migration, parts, []);
        for (const side of ['SOURCE', 'TARGET'] as const) {
          const own = composites.filter((composite) => composite.side === side);
          expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
          own.forEach(({ children }, position) => {
            const before = own.slice(0, position).map(({ alarmName }) => alarmName);
            expect(before).toEqual(expect.arrayContaining([...children]));
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('more leaves than a root can hold stand below leaves of their own', () => {
    const signals = Array.from({ length: 5_000 }, (_, number) =>
      signal({ name: `s${number}-${'x'.repeat(200)}`, side: 'TARGET' }),
    );
    const composites = abortComposites(migration, [web({ signals })], []);
    const root = composites.at(-1);
    expect(root?.id).toBe('Abort');
    expect(composites.length).toBeGreaterThan(102);
    expect(
      root?.children.every((child) =>
        composites.some(({ alarmName, children }) => alarmName === child && children.length > 0),
      ),
    ).toBe(true);
    expect(composites.flatMap(({ rule, children }) => (children.length === 0 ? alarmsIn(rule) : []))).toEqual(
      signals.map((one) => alarmNameOf(migration, 'web', one)),
    );
  });
});
