import type { LiveGroup, LiveTarget } from '../../../src/core';
import { breaches, type GateFacts, healthOf, silentAlarms, stateOf } from '../../../src/core/shift';
import { facts } from './arbitrary-facts';

const group: LiveGroup = { minCapacity: 0, maxCapacity: 6, desiredCapacity: 4, inService: 4, suspendedProcesses: [] };
const frozenAt = (blueCapacity: number) => ({ blueCapacity, suspended: { GREEN: ['AlarmNotification'] } });
const target = (id: string, state: LiveTarget['state'] = 'healthy'): LiveTarget => ({ id, state });

describe('the health of a colour (EC2-4)', () => {
  test.each<[string, Parameters<typeof healthOf>, Partial<ReturnType<typeof healthOf>>]>([
    ['as many are wanted as the group wants', ['BLUE', [target('a')], group, {}], { healthy: 1, wanted: 4 }],
    [
      'green has to have what it was scaled to',
      ['GREEN', [target('a')], group, frozenAt(5)],
      { healthy: 1, wanted: 5 },
    ],
    [
      'until its policy scales it again',
      ['GREEN', [target('a')], group, { blueCapacity: 5, suspended: { BLUE: ['AlarmNotification'] } }],
      { healthy: 1, wanted: 4 },
    ],
    ['as far as its group allows', ['GREEN', [target('a')], group, frozenAt(9)], { healthy: 1, wanted: 6 }],
    ['what blue had binds blue no longer', ['BLUE', [target('a')], group, frozenAt(9)], { healthy: 1, wanted: 4 }],
    [
      'without a group, as many as are there and stay',
      ['BLUE', [target('a'), target('b', 'unhealthy'), target('c', 'draining')], undefined, {}],
      { healthy: 1, wanted: 2 },
    ],
    [
      'an instance in two target groups is one',
      ['BLUE', [target('a'), target('a')], group, {}],
      { healthy: 1, wanted: 4 },
    ],
    [
      'and healthy only if both say so',
      ['BLUE', [target('a'), target('a', 'unhealthy')], group, {}],
      { healthy: 0, wanted: 4 },
    ],
    [
      'a target group that nobody uses has no say',
      ['BLUE', [target('a'), target('a', 'unused')], group, {}],
      { healthy: 1, wanted: 4 },
    ],
    [
      'an instance that no target group uses is none',
      ['BLUE', [target('a', 'unused')], group, {}],
      { healthy: 0, wanted: 4 },
    ],
    [
      'nor is one that begins or leaves',
      ['BLUE', [target('a', 'initial'), target('b', 'draining'), target('c', 'unhealthy.draining')], group, {}],
      { healthy: 0, wanted: 4, starting: 1 },
    ],
  ])('%s', (_, given, expected) => {
    expect(healthOf(...given)).toEqual({ starting: 0, ...expected });
  });

  test('all, half, fewer, none', () => {
    expect([7, 6, 5, 3, 2, 0].map((healthy) => stateOf({ healthy, wanted: 6 }))).toEqual([
      'WELL',
      'WELL',
      'WEAK',
      'WEAK',
      'DOWN',
      'DARK',
    ]);
    expect(stateOf({ healthy: 0, wanted: 0 })).toBe('DARK');
  });
});

test('the gate tells breaches and silence apart, and silence and absence', () => {
  const gate: GateFacts = { ...facts, attached: ['BLUE', 'GREEN'] };
  const told = (alarms: GateFacts['alarms'], alarmGate = true) => {
    const given = { ...gate, alarms, shift: { ...gate.shift, alarmGate } };
    return [breaches(given).map(({ found }) => found), silentAlarms(given).map(({ found }) => found)];
  };
  expect(told({ errors: 'OK', latency: 'OK' })).toEqual([[], []]);
  expect(told({ errors: 'ALARM', latency: 'INSUFFICIENT_DATA' })).toEqual([
    ["'errors' is in state ALARM"],
    ["'latency' is in state INSUFFICIENT_DATA"],
  ]);
  expect(told({ latency: 'OK' })).toEqual([["no alarm 'errors'"], []]);
  expect(told({ latency: 'INSUFFICIENT_DATA' }, false)).toEqual([[], []]);
});
