import {
  alarmActionChecks,
  alarmIdOf,
  alarmsOf,
  deferred,
  judgeAll,
  logRetentionDays,
  oneOfOptions,
  planMigration,
  runtimeConfigFits,
  type Signal,
  statisticOf,
} from '../src/core';
import { goodFacts } from './cases';

const planned = planMigration('Orders', goodFacts);
if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
const migration = planned.plan;

const signal: Signal = {
  name: 'replica-lag',
  side: 'TARGET',
  region: 'us-east-1',
  namespace: 'AWS/RDS',
  metricName: 'ReplicaLag',
  dimensions: { DBInstanceIdentifier: 'rl-orders-database' },
  statistic: 'Maximum',
  periodSeconds: 60,
  threshold: 600,
  comparison: 'ABOVE',
  evaluationPeriods: 5,
  missingData: 'BREACHING',
  abortsCutover: false,
  missingDataReason: 'a test',
  severity: 'WARNING',
  reason: 'a test',
};

test('an alarm notifies inside of its own region alone', () => {
  const actions = ['arn:aws:sns:us-west-2:111122223333:ops', 'arn:aws:sns:us-east-1:111122223333:ops'];
  expect(alarmsOf(migration, 'database', [signal], actions, ({ metricName }) => metricName)).toEqual([
    {
      alarmName: 'rl-orders-database-replica-lag',
      description: '[WARNING] ReplicaLag',
      signal,
      severity: 'WARNING',
      actionArns: [actions[1]],
    },
  ]);
});

test.each([
  ['Maximum', { statistic: 'Maximum' }],
  ['p99', { extendedStatistic: 'p99' }],
] as const)('the statistic %s stands where CloudWatch takes it', (statistic, property) => {
  expect(statisticOf({ statistic })).toEqual(property);
});

test('construct ids follow from names', () => {
  expect(alarmIdOf(signal)).toBe('ReplicaLagAlarm');
});

test.each([
  [undefined, []],
  [['arn:aws:sns:us-east-1:111122223333:ops'], []],
  [['arn:aws:sns:eu-west-1:111122223333:ops'], ['AlarmActionElsewhere']],
  ['arn:aws:sns:us-east-1:111122223333:ops', ['InvalidAlarmActions']],
  [[['arn:aws:sns:us-east-1:111122223333:ops']], ['AlarmActionElsewhere']],
  [deferred('a test'), ['PlainValueNeeded']],
  [[deferred('a test')], ['PlainValueNeeded']],
])('alarm actions %j', (alarmActionArns, codes) => {
  const facts = { migration, alarmActionArns: alarmActionArns as never };
  expect(judgeAll('Orders', facts, alarmActionChecks('OBS-2')).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [undefined, 0],
  ['A', 0],
  ['C', 1],
  [null, 1],
  [deferred('a test'), 0],
])('an option of A and B: %j', (flavour, problems) => {
  const check = oneOfOptions<{ flavour?: unknown }>('flavour', ['A1'], ['A', 'B']);
  expect(judgeAll('Orders', { flavour }, [check])).toHaveLength(problems);
});

test('logs are kept for a value that CloudWatch Logs knows, as long as asked, at least 30 days', () => {
  expect([1, 30, 31, 365, 366, 9_999].map(logRetentionDays)).toEqual([30, 30, 60, 365, 400, 3653]);
});

test('what a function is told fits 4,000 characters', () => {
  const check = runtimeConfigFits<string>('name', ['A1'], (plan) => plan, 'shorten it');
  const codes = (plan: string) => judgeAll('Orders', plan, [check]).map(({ code }) => code);
  expect([codes('x'.repeat(3_998)), codes('x'.repeat(3_999))]).toEqual([[], ['RuntimeConfigTooLarge']]);
});
