import type { Weights } from '../../../src/core';
import { type DrainFacts, judgeDrain, nextDetach } from '../../../src/core/shift';
import { health, facts as shifting } from './arbitrary-facts';

const { subject, shift, alarms } = shifting;
const onGreen: Weights = { blue: 0, green: 100 };
const [since, second] = [1_000_000, 1_000];
const quiet = [0, 0, 0, 0, 0, 0];
const facts: DrainFacts = {
  subject,
  shift,
  alarms,
  route: { weights: onGreen, attached: ['BLUE', 'GREEN'], settled: true },
  health: { BLUE: health(6), GREEN: health(6) },
  routing: 'ACCELERATOR',
  connections: quiet,
  ledger: { shiftedTo: onGreen, shiftedAt: since - 9, settledAt: since, drainingSince: since },
  nowMs: since + 360 * second,
  ttlSeconds: 60,
  drainSeconds: 600,
};
const after = (seconds: number) => ({ nowMs: since + seconds * second });
const undated = (settledAt?: number) => ({
  ledger: { shiftedTo: onGreen, shiftedAt: since - 9, ...(settledAt !== undefined && { settledAt }) },
});
const told = ({ kind, ...rest }: ReturnType<typeof judgeDrain> | ReturnType<typeof nextDetach>): readonly unknown[] => [
  kind,
  ...('sinceMs' in rest ? [rest.sinceMs] : []),
  ...('findings' in rest ? rest.findings.map(({ code }) => code) : []),
];

describe('draining blue (EC2-7)', () => {
  test.each<[string, Partial<DrainFacts>, readonly unknown[]]>([
    ['is done after six quiet minutes: an idle connection is remembered for 340 seconds', {}, ['DONE']],
    ['not a second before, however quiet', after(359), ['WAIT', 'ConnectionsLeft']],
    ['waits for connections', { connections: [0, 0, 0, 0, 0, 3] }, ['WAIT', 'ConnectionsLeft']],
    ['takes silence for no answer', { connections: [] }, ['WAIT', 'ConnectionsLeft']],
    ['nor too few minutes', { connections: [0, 0, 0] }, ['WAIT', 'ConnectionsLeft']],
    [
      'ends when blue has had its time, and says what is left',
      { ...after(600), connections: [3, 0, 0, 0, 0, 0] },
      ['DONE', 'ConnectionsLeft'],
    ],
    ['which may be short', { ...after(60), drainSeconds: 60 }, ['DONE', 'ConnectionsLeft']],
    [
      'with records, after one TTL and three minutes',
      { ...after(240), routing: 'RECORDS', connections: [0, 0, 0] },
      ['DONE'],
    ],
    ['not before', { ...after(239), routing: 'RECORDS', connections: [0, 0, 0] }, ['WAIT', 'ConnectionsLeft']],
    ['begins when the last client had moved', undated(since), ['REMEMBER', since]],
    ['or now, when nobody knows', undated(), ['REMEMBER', facts.nowMs]],
    ['waits for the arrival', { route: { ...facts.route, settled: false } }, ['WAIT']],
    [
      'refuses while blue has clients',
      { route: { ...facts.route, weights: { blue: 50, green: 50 } } },
      ['REFUSE', 'BlueHasClients'],
    ],
    ['refuses when green fails', { health: { ...facts.health, GREEN: health(0) } }, ['REFUSE', 'GreenUnhealthy']],
    ['refuses when an alarm breaches', { alarms: { errors: 'ALARM', latency: 'OK' } }, ['REFUSE', 'GateAlarmBreached']],
  ])('%s', (_, given, expected) => {
    expect(told(judgeDrain({ ...facts, ...given }))).toEqual(expected);
  });

  const gone = { route: { ...facts.route, attached: ['GREEN'] as const } };
  test.each<[string, Partial<DrainFacts>, readonly unknown[]]>([
    ['a blue that has drained is detached', {}, ['DETACH']],
    ['with what is left when its time is over', { ...after(600), connections: [] }, ['DETACH', 'ConnectionsLeft']],
    ['one that has not is waited for', after(100), ['WAIT', 'ConnectionsLeft']],
    ['one that was never drained is kept', undated(since), ['REFUSE', 'BlueNotDrained']],
    [
      'one with clients is kept',
      { route: { ...facts.route, weights: { blue: 1, green: 99 } } },
      ['REFUSE', 'BlueHasClients'],
    ],
    ['one that may be needed is kept', { alarms: { errors: 'ALARM', latency: 'OK' } }, ['REFUSE', 'GateAlarmBreached']],
    ['done is when everybody knows', gone, ['DONE']],
    ['not before', { route: { ...gone.route, settled: false } }, ['WAIT']],
    [
      'and not with a green that fails',
      { ...gone, health: { ...facts.health, GREEN: health(1) } },
      ['REFUSE', 'GreenUnhealthy'],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(nextDetach({ ...facts, ...given }))).toEqual(expected);
  });
});
