import { formatFinding } from '@regionlift/migration/core';
import { alertsOn, alertsOutputs, planAlerts } from '../../src/core';
import {
  alertsPlanOf,
  alertsScenarioNames,
  alertsScenarios,
  badAlerts,
  codesOf,
  goodAlerts,
  migrationPlan,
  migrationWithAlerts,
  phases,
} from './cases';

const topic = (region: string, severity: string, part = 'alerts') =>
  `arn:aws:sns:${region}:111122223333:rl-orders-${part}-${severity}`;

describe('planAlerts (OBS-4)', () => {
  test.each(badAlerts)('refuses $title with exactly its codes', ({ facts, migration, codes }) => {
    expect(codesOf(facts, migration)).toEqual(codes);
  });

  test.each(alertsScenarioNames)('accepts %s, the same in every phase, with nothing unknown', (name) => {
    const plans = phases.map((phase) => {
      const planned = planAlerts('Orders/Alerts', migrationPlan({ phase }), {
        ...goodAlerts,
        ...alertsScenarios[name],
      });
      expect(planned).toMatchObject({ accepted: true, unknowns: [] });
      return planned.accepted && { ...planned.plan, migration: undefined };
    });
    for (const plan of plans) expect(plan).toEqual(plans[0]);
  });

  test('every finding says what was found, what is allowed and what to do', () => {
    for (const { facts, migration } of badAlerts) {
      const planned = planAlerts('Orders/Alerts', migrationPlan(migration), { ...goodAlerts, ...facts });
      for (const finding of planned.accepted ? [] : planned.findings) {
        expect([finding.found, finding.allowed, finding.remedy].every((text) => text.length > 0)).toBe(true);
        expect(finding.subject).toBe('Orders/Alerts');
      }
    }
  });

  test('no finding shows what may be secret in a URL', () => {
    const endpoint = 'https://me:password@hooks.slack.com/services/T0/B0/token?key=token';
    const planned = planAlerts('Orders/Alerts', migrationPlan(), {
      ...goodAlerts,
      subscriptions: [
        { protocol: 'https', endpoint },
        { protocol: 'https', endpoint },
        { protocol: 'http', endpoint: endpoint.replace('https', 'http') },
        { protocol: 'email', endpoint },
      ],
    });
    const text = planned.accepted ? '' : planned.findings.map(formatFinding).join('\n');
    expect(text).toContain('number 1 (https://hooks.slack.com/…)');
    expect(text).not.toMatch(/token|password/);
  });

  test('refuses to be declared twice in a migration', () => {
    const planned = planAlerts('Orders/Alerts', migrationWithAlerts, goodAlerts);
    expect(planned.accepted ? [] : planned.findings.map(({ code }) => code)).toEqual(['DuplicateAlerts']);
  });

  test('has one key and two topics in each region, which parts notify by severity', () => {
    const plan = alertsPlanOf();
    expect(plan.keys.map(({ side, region, alias }) => [side, region, alias])).toEqual([
      ['SOURCE', 'us-west-2', 'alias/rl-orders-alerts'],
      ['TARGET', 'us-east-1', 'alias/rl-orders-alerts'],
    ]);
    expect(plan.topics.map(({ side, severity, arn }) => [side, severity, arn])).toEqual([
      ['SOURCE', 'CRITICAL', topic('us-west-2', 'critical')],
      ['SOURCE', 'WARNING', topic('us-west-2', 'warning')],
      ['TARGET', 'CRITICAL', topic('us-east-1', 'critical')],
      ['TARGET', 'WARNING', topic('us-east-1', 'warning')],
    ]);
    expect(plan.alerts).toEqual({
      topics: {
        CRITICAL: [topic('us-west-2', 'critical'), topic('us-east-1', 'critical')],
        WARNING: [topic('us-west-2', 'warning'), topic('us-east-1', 'warning')],
      },
      severityOf: {},
    });
  });

  test('severities of parts stand under their slugs (OBS-2)', () => {
    expect(alertsPlanOf(alertsScenarios['everything chosen']).alerts.severityOf).toEqual({
      assets: 'WARNING',
      web: 'CRITICAL',
    });
  });

  test('a side has its key, and its topics with their subscriptions', () => {
    const { key, topics } = alertsOn(alertsPlanOf(alertsScenarios['everything chosen']), 'TARGET');
    expect(key.region).toBe('us-east-1');
    expect(
      topics.map(({ topic: { arn }, subscriptions }) => [arn, subscriptions.map(({ protocol }) => protocol)]),
    ).toEqual([
      [topic('us-east-1', 'critical', 'pager'), ['email', 'email-json', 'https', 'sms', 'sqs', 'lambda']],
      [topic('us-east-1', 'warning', 'pager'), ['email', 'email-json', 'sqs', 'lambda']],
    ]);
  });

  test('names its outputs after itself', () => {
    const names = (facts: Parameters<typeof alertsPlanOf>[0]) => {
      const { SOURCE, TARGET } = alertsOutputs(alertsPlanOf(facts));
      return [TARGET.CRITICAL, TARGET.WARNING, SOURCE.CRITICAL, SOURCE.WARNING].map(({ name }) => name);
    };
    expect(names({})).toEqual([
      'AlertsCriticalTopic',
      'AlertsWarningTopic',
      'AlertsSourceCriticalTopic',
      'AlertsSourceWarningTopic',
    ]);
    expect(names({ name: 'pager' })[0]).toBe('PagerCriticalTopic');
  });
});
