import * as fc from 'fast-check';
import { type AlertsFacts, planAlerts } from '../../src/core';
import { alertsScenarios, codesOf, goodAlerts, migrationPlan } from './cases';

const everything: AlertsFacts = { ...goodAlerts, ...alertsScenarios['everything chosen'] };

describe('users of JavaScript may hand over anything', () => {
  test.each(['subscriptions', 'slack', 'partSeverities'])('for %s: a plan or findings, never an error', (property) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const planned = planAlerts('Orders/Alerts', migrationPlan(), { ...everything, [property]: value });
        expect(planned.accepted || planned.findings.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['protocol', 'endpoint', 'from'])('for %s of a subscriber', (property) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const one = { protocol: 'email', endpoint: 'a@a.example', [property]: value };
        const facts = { ...everything, subscriptions: [...(everything.subscriptions ?? []), one] };
        const planned = planAlerts('Orders/Alerts', migrationPlan(), facts);
        expect(planned.accepted || planned.findings.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['one subscriber without its list', { subscriptions: goodAlerts.subscriptions?.[0] }, ['InvalidList']],
    ['addresses without protocols', { subscriptions: ['on-call@orders.example'] }, ['InvalidList']],
    ['a list that is known later', { subscriptions: 'later' }, ['InvalidList']],
    ['a subscriber without an endpoint', { subscriptions: [{ protocol: 'email' }] }, ['InvalidSubscription']],
    ['a channel by its id alone', { slack: 'C0123ABCDEF' }, ['InvalidSlackChannel']],
    ['a channel without its workspace', { slack: { channelId: 'C0123ABCDEF' } }, ['InvalidSlackChannel']],
    ['severities as a list', { partSeverities: ['Web'] }, ['InvalidSeverities']],
  ])('%s has its own finding', (_, facts, codes) => {
    expect(codesOf(facts as Partial<AlertsFacts>)).toEqual(codes);
  });

  test('a part called constructor has a severity only when somebody gave it', () => {
    const planned = planAlerts('Orders/Alerts', migrationPlan(), {
      ...goodAlerts,
      partSeverities: { constructor: 'CRITICAL' },
    } as AlertsFacts);
    expect(planned.accepted && planned.plan.alerts.severityOf).toEqual({ constructor: 'CRITICAL' });
  });
});
