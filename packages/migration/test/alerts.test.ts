import { alarmsOf, type MigrationAlerts, planMigration, type Signal, severityIn } from '../src/core';
import { goodFacts } from './cases';

const planned = planMigration('Orders', goodFacts);
if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));

const topic = (region: string, severity: string) => `arn:aws:sns:${region}:111122223333:rl-orders-alerts-${severity}`;
const alerts: MigrationAlerts = {
  topics: {
    CRITICAL: [topic('us-west-2', 'critical'), topic('us-east-1', 'critical')],
    WARNING: [topic('us-west-2', 'warning'), topic('us-east-1', 'warning')],
  },
  severityOf: { assets: 'CRITICAL' },
};
const migration = { ...planned.plan, alerts };

const signal: Signal = {
  name: 'failed',
  side: 'SOURCE',
  region: 'us-west-2',
  namespace: 'AWS/S3',
  metricName: 'OperationsFailedReplication',
  dimensions: {},
  statistic: 'Sum',
  periodSeconds: 60,
  threshold: 0,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingData: 'NOT_BREACHING',
  missingDataReason: 'a test',
  severity: 'WARNING',
  abortsCutover: false,
  reason: 'a test',
};
const actions = (part: string, given: readonly string[] = []) =>
  alarmsOf(migration, part, [signal], given, () => 'x').flatMap(({ actionArns }) => actionArns);

describe('whom an alarm notifies (OBS-4)', () => {
  test('the topic of its severity in its region', () => {
    expect(actions('web')).toEqual([topic('us-west-2', 'warning')]);
  });

  test('another one where the part has a severity of its own', () => {
    expect(actions('assets')).toEqual([topic('us-west-2', 'critical')]);
    expect(alarmsOf(migration, 'assets', [signal], [], () => 'x')[0]?.description).toBe('[CRITICAL] x');
  });

  test('what the part names, and nobody else', () => {
    expect(actions('web', ['arn:aws:sns:us-west-2:111122223333:mine'])).toEqual([
      'arn:aws:sns:us-west-2:111122223333:mine',
    ]);
  });

  test('nobody without alerts', () => {
    expect(alarmsOf(planned.plan, 'web', [signal], [], () => 'x')[0]?.actionArns).toEqual([]);
  });
});

test.each(['constructor', '__proto__'])('a part called %s has no severity by accident', (part) => {
  expect(severityIn(alerts, part, 'WARNING')).toBe('WARNING');
});
