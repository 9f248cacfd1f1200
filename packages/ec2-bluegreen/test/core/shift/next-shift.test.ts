import fc from 'fast-check';
import type { Weights } from '../../../src/core';
import { breaches, effectiveWeights, nextShift, type ShiftFacts, silentAlarms, stateOf } from '../../../src/core/shift';
import { anyFacts, bakeMs, facts, health, percents } from './arbitrary-facts';

const at = (green: number): Weights => ({ blue: 100 - green, green });
const on = (green: number, more: Partial<ShiftFacts['route']> = {}): Partial<ShiftFacts> => ({
  route: { ...facts.route, weights: at(green), ...more },
  ledger: { ...facts.ledger, shiftedTo: at(green) },
});
const both: ShiftFacts['route']['attached'] = ['BLUE', 'GREEN'];

/** A move as one line, with the codes of its findings. */
const told = (given: Partial<ShiftFacts>): readonly unknown[] => {
  const move = nextShift({ ...facts, ...given });
  return [
    move.kind,
    ...('weights' in move ? [move.weights.green] : []),
    ...('until' in move ? [move.until] : []),
    ...('findings' in move ? move.findings.map(({ code }) => code) : []),
  ];
};

describe('one step of the shift (EC2-3)', () => {
  test.each<[string, Partial<ShiftFacts>, readonly unknown[]]>([
    ['moves clients on once they have baked', {}, ['WRITE', 50]],
    ['starts from nothing', { ...on(0), percent: 1 }, ['WRITE', 1]],
    [
      'starts although no client has given an alarm its data',
      { ...on(0), percent: 1, alarms: { errors: 'OK', latency: 'INSUFFICIENT_DATA' } },
      ['WRITE', 1],
    ],
    ['leaves no step out after a return', on(0), ['WRITE', 1]],
    ['goes on from wherever somebody else has moved clients', on(7), ['WRITE', 10]],
    ['waits until the last move has arrived', on(10, { settled: false }), ['WAIT', 'ARRIVED']],
    ['remembers the arrival', { ledger: { shiftedTo: at(10), shiftedAt: 0 } }, ['REMEMBER', 10]],
    ['does not count a bake at other weights', { ledger: { ...facts.ledger, shiftedTo: at(1) } }, ['REMEMBER', 10]],
    ['bakes to the last millisecond', { nowMs: facts.nowMs - 1 }, ['WAIT', 'BAKED']],
    [
      'does not move on while an alarm is silent',
      { alarms: { errors: 'OK', latency: 'INSUFFICIENT_DATA' } },
      ['WAIT', 'ALARMS_OK', 'GateAlarmSilent'],
    ],
    [
      'does not move on while an instance is missing',
      { health: { ...facts.health, GREEN: health(5) } },
      ['WAIT', 'GREEN_WELL', 'GreenNotWhole'],
    ],
    ['is done when its share has baked', on(50), ['DONE']],
    ['is done beyond its share, and takes nothing back', on(100), ['DONE']],
    ['bakes the last share too', { ...on(100), percent: 100, nowMs: facts.nowMs - 1 }, ['WAIT', 'BAKED']],
    [
      'leads back when an alarm breaches',
      { alarms: { errors: 'ALARM', latency: 'OK' } },
      ['BREAK_OFF', 0, 'GateAlarmBreached'],
    ],
    [
      'leads back in the middle of a bake',
      { nowMs: 2_000, alarms: { errors: 'ALARM', latency: 'OK' } },
      ['BREAK_OFF', 0, 'GateAlarmBreached'],
    ],
    [
      'leads back before the last move has arrived',
      { ...on(10, { settled: false }), alarms: { errors: 'ALARM', latency: 'OK' } },
      ['BREAK_OFF', 0, 'GateAlarmBreached'],
    ],
    ['leads back when an alarm has vanished', { alarms: { errors: 'OK' } }, ['BREAK_OFF', 0, 'GateAlarmMissing']],
    [
      'leads back when nobody watches',
      { shift: { alarmGate: true, gateAlarmNames: [] } },
      ['BREAK_OFF', 0, 'GateAlarmMissing'],
    ],
    ['looks at no alarm without a gate', { shift: { ...facts.shift, alarmGate: false }, alarms: {} }, ['WRITE', 50]],
    [
      'leads back when more than half of green is gone',
      { health: { ...facts.health, GREEN: health(2) } },
      ['BREAK_OFF', 0, 'GreenUnhealthy'],
    ],
    [
      'stays, and moves nobody on, with half of green',
      { health: { ...facts.health, GREEN: health(3) } },
      ['WAIT', 'GREEN_WELL', 'GreenNotWhole'],
    ],
    [
      'leads back to a blue that is short of instances',
      { health: { BLUE: health(1), GREEN: health(0) } },
      ['BREAK_OFF', 0, 'GreenUnhealthy'],
    ],
    [
      'leads back to blue when nobody is healthy anywhere',
      { health: { BLUE: health(0), GREEN: health(0) } },
      ['BREAK_OFF', 0, 'GreenUnhealthy'],
    ],
    [
      'does not begin with a sick green',
      { ...on(0), health: { ...facts.health, GREEN: health(0) } },
      ['BREAK_OFF', 0, 'GreenUnhealthy'],
    ],
    [
      'sends everybody to green when blue has nobody',
      { health: { ...facts.health, BLUE: health(0) } },
      ['WRITE', 100, 'BlueUnhealthy'],
    ],
    ['bakes there', { ...on(100), health: { ...facts.health, BLUE: health(0) }, nowMs: 2_000 }, ['WAIT', 'BAKED']],
    [
      'does not lead back to nobody',
      { health: { ...facts.health, BLUE: health(0) }, alarms: { errors: 'ALARM', latency: 'OK' } },
      ['BREAK_OFF', 100, 'GateAlarmBreached', 'BlueUnhealthy'],
    ],
    [
      'does not lead back to a blue that is detached',
      { ...on(100, { attached: ['GREEN'] }), alarms: { errors: 'ALARM', latency: 'OK' } },
      ['BREAK_OFF', 100, 'GateAlarmBreached', 'BlueDetached'],
    ],
    [
      'does not move to a green that is not attached',
      on(0, { attached: ['BLUE'] }),
      ['BREAK_OFF', 0, 'GreenNotAttached'],
    ],
    [
      'gives clients a colour at once when both weights are zero',
      { route: { weights: { blue: 0, green: 0 }, attached: both, settled: true } },
      ['WRITE', 0],
    ],
    [
      'undoes a raise that was cut in half',
      { route: { weights: { blue: 90, green: 50 }, attached: both, settled: true } },
      ['WRITE', 10],
    ],
    [
      'completes a return that was cut in half',
      { route: { weights: { blue: 100, green: 50 }, attached: both, settled: true } },
      ['WRITE', 0],
    ],
    [
      'counts no weight of a blue that is detached',
      {
        ...on(100, { attached: ['GREEN'], weights: { blue: 100, green: 100 } }),
        ledger: { ...facts.ledger, shiftedTo: at(100) },
      },
      ['DONE'],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  const runs = { numRuns: 3_000 };
  const holds = (rule: (given: ShiftFacts, move: ReturnType<typeof nextShift>) => void) =>
    fc.assert(
      fc.property(anyFacts, (given) => rule(given, nextShift(given))),
      runs,
    );

  test('weights always add up to 100, over healthy colours as long as there is one, never both at zero', () => {
    const written = new Set<string>();
    holds(({ health: fleets, route }, move) => {
      if (!('weights' in move) || move.kind === 'REMEMBER') return;
      const { blue, green } = move.weights;
      expect(blue + green).toBe(100);
      expect(Math.min(blue, green)).toBeGreaterThanOrEqual(0);
      const healthy = route.attached.filter((colour) => fleets[colour].healthy > 0);
      const serving = [...(blue > 0 ? (['BLUE'] as const) : []), ...(green > 0 ? (['GREEN'] as const) : [])];
      for (const colour of serving) {
        expect(route.attached).toContain(colour);
        if (healthy.length > 0) expect(healthy).toContain(colour);
      }
      written.add(`${move.kind} ${serving.join()}`);
    });
    expect([...written].toSorted()).toEqual([
      'BREAK_OFF BLUE',
      'BREAK_OFF GREEN',
      'WRITE BLUE',
      'WRITE BLUE,GREEN',
      'WRITE GREEN',
    ]);
  });

  test('a breach always leads back, at whatever weights, wherever time stands', () => {
    let count = 0;
    holds((given, move) => {
      const broken = breaches({ ...given, attached: given.route.attached });
      expect(move.kind === 'BREAK_OFF').toBe(broken.length > 0);
      if (move.kind !== 'BREAK_OFF') return;
      count += 1;
      expect(move.findings.some(({ verdict }) => verdict === 'fail')).toBe(true);
      const blueServes = given.route.attached.includes('BLUE') && given.health.BLUE.healthy > 0;
      if (blueServes) expect(move.weights).toEqual(at(0));
      // Whoever is not led back is told why.
      if (move.weights.green > 0)
        expect(move.findings.map(({ code }) => code)).toContain(
          given.route.attached.includes('BLUE') ? 'BlueUnhealthy' : 'BlueDetached',
        );
    });
    expect(count).toBeGreaterThan(300);
  });

  test('green gains only when it is whole, its share has baked and no alarm is silent, by the next step alone', () => {
    let count = 0;
    holds((given, move) => {
      if (move.kind !== 'WRITE' || given.health.BLUE.healthy === 0) return;
      const now = effectiveWeights(given.route);
      if (move.weights.green <= now.green || !given.route.attached.includes('BLUE')) return;
      count += 1;
      expect(now.blue + now.green).toBe(100);
      expect(given.route.settled).toBe(true);
      expect(stateOf(given.health.GREEN)).toBe('WELL');
      expect(percents.filter((stop) => stop > now.green && stop < move.weights.green)).toEqual([]);
      expect(move.weights.green).toBeLessThanOrEqual(given.percent);
      if (now.green === 0) return;
      expect(given.ledger.shiftedTo).toEqual(now);
      expect(given.nowMs - (given.ledger.settledAt ?? Number.NaN)).toBeGreaterThanOrEqual(bakeMs);
      expect(silentAlarms({ ...given, attached: given.route.attached })).toEqual([]);
    });
    expect(count).toBeGreaterThan(20);
  });

  test('green loses nothing without a breach, but what a half of a write gave it', () => {
    holds((given, move) => {
      if (move.kind !== 'WRITE') return;
      const now = effectiveWeights(given.route);
      if (now.blue + now.green === 100) expect(move.weights.green).toBeGreaterThan(now.green);
    });
  });

  test('a step is done only where its clients are, after a bake in which nothing was amiss', () => {
    let count = 0;
    holds((given, move) => {
      if (move.kind !== 'DONE') return;
      count += 1;
      const now = effectiveWeights(given.route);
      expect(now.blue + now.green).toBe(100);
      expect(now.green).toBeGreaterThanOrEqual(given.percent);
      expect(given.route.settled).toBe(true);
      expect(given.nowMs - (given.ledger.settledAt ?? Number.NaN)).toBeGreaterThanOrEqual(bakeMs);
      expect(stateOf(given.health.GREEN)).toBe('WELL');
      if (given.shift.alarmGate) expect(given.alarms).toEqual({ errors: 'OK', latency: 'OK' });
    });
    expect(count).toBeGreaterThan(20);
  });
});
