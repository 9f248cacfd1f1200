import * as fc from 'fast-check';
import type { SubscriptionFacts } from '../../src/core';
import { alertsPlanOf, alertsScenarios, functionIn, queueIn, token } from './cases';

const severity = fc.constantFrom('CRITICAL', 'WARNING', undefined);
const word = fc.stringMatching(/^[a-z]{1,6}$/);
const somewhere = fc.constantFrom('us-west-2', 'us-east-1');
const subscriber: fc.Arbitrary<SubscriptionFacts> = fc.oneof(
  fc.record({
    protocol: fc.constantFrom('email', 'email-json'),
    endpoint: word.map((name) => `${name}@a.example`),
    from: severity,
  }),
  fc.record({
    protocol: fc.constant('https'),
    endpoint: word.map((name) => `https://a.example/${name}`),
    from: severity,
  }),
  fc.record({ protocol: fc.constant('sqs'), endpoint: somewhere.map((region) => queueIn(region)), from: severity }),
  fc.record({ protocol: fc.constant('lambda'), endpoint: somewhere.map(functionIn), from: severity }),
);
const subscribers = fc
  .uniqueArray(subscriber, { selector: ({ protocol, endpoint }) => `${protocol} ${endpoint}`, maxLength: 8 })
  .map((some): SubscriptionFacts[] => [{ protocol: 'email', endpoint: 'always@a.example' }, ...some]);

describe('subscriptions (OBS-4)', () => {
  test('each topic is subscribed by exactly those who want it, once', () => {
    fc.assert(
      fc.property(subscribers, (subscriptions) => {
        const plan = alertsPlanOf({ subscriptions });
        for (const topic of plan.topics) {
          const wanted = subscriptions.flatMap(({ protocol, endpoint, from }, index) => {
            const inRegion = ['sqs', 'lambda'].includes(String(protocol));
            const reached = !inRegion || String(endpoint).includes(`:${topic.region}:`);
            return reached && (topic.severity === 'CRITICAL' || from !== 'CRITICAL') ? [index] : [];
          });
          const subscribed = plan.subscriptions.filter(
            (one) => one.side === topic.side && one.severity === topic.severity,
          );
          expect(subscribed.map(({ index }) => index)).toEqual(wanted);
        }
      }),
    );
  });

  test('names follow from endpoints: who moves in the list keeps them, and nobody shares them', () => {
    fc.assert(
      fc.property(subscribers, fc.integer(), (subscriptions, turn) => {
        const moved = subscriptions
          .slice(turn % subscriptions.length)
          .concat(subscriptions.slice(0, turn % subscriptions.length));
        const namesIn = (list: readonly SubscriptionFacts[]) =>
          alertsPlanOf({ subscriptions: list }).subscriptions.map(
            ({ side, id, childName, index }) => `${side} ${id} ${childName} ${list[index]?.endpoint}`,
          );
        expect(namesIn(moved).sort()).toEqual(namesIn(subscriptions).sort());
        const ids = alertsPlanOf({ subscriptions }).subscriptions.map(({ side, id }) => `${side} ${id}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('names show no endpoint, and those of deferred endpoints count', () => {
    const subscriptions = [
      { protocol: 'email', endpoint: 'on-call@orders.example' },
      { protocol: 'https', endpoint: token, from: 'CRITICAL' },
      { protocol: 'https', endpoint: 'https://a.example/known', from: 'CRITICAL' },
      { protocol: 'https', endpoint: token, from: 'CRITICAL' },
    ];
    const target = alertsPlanOf({ subscriptions }).subscriptions.filter(({ side }) => side === 'TARGET');
    expect(target.map(({ id, childName }) => [id, childName])).toEqual([
      ['CriticalEmail0aaee9b8', 'critical-email-0aaee9b8'],
      ['CriticalHttps1', 'critical-https-1'],
      ['CriticalHttpsBe9f186d', 'critical-https-be9f186d'],
      ['CriticalHttps2', 'critical-https-2'],
      ['WarningEmail0aaee9b8', 'warning-email-0aaee9b8'],
    ]);
  });

  test('functions alone are let into', () => {
    const { subscriptions } = alertsPlanOf(alertsScenarios['everything chosen']);
    expect(
      subscriptions.flatMap(({ functionArn, severity: told }) => (functionArn ? [[told, functionArn]] : [])),
    ).toEqual([
      ['CRITICAL', `${functionIn('us-west-2')}:live`],
      ['CRITICAL', functionIn('us-east-1')],
      ['WARNING', functionIn('us-east-1')],
    ]);
  });
});
