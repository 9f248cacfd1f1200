import { outputReference } from '@regionlift/migration/core';
import { alarmsIn, canaryDelivery, type DashboardBody, resolvedBody } from '../src/core';

const place = { x: 0, y: 0, width: 12, height: 6 };

const bodyWith = (element: string): DashboardBody => ({
  start: '-PT3H',
  periodOverride: 'auto',
  widgets: [
    { ...place, type: 'text', properties: { markdown: outputReference('Elsewhere') } },
    {
      ...place,
      type: 'metric',
      properties: {
        title: 'Requests',
        view: 'timeSeries',
        stacked: false,
        region: 'us-east-1',
        period: 60,
        metrics: [
          [
            'AWS/ApplicationELB',
            'RequestCount',
            'LoadBalancer',
            element,
            { label: 'requests', region: 'us-east-1', stat: 'Sum', period: 60 },
          ],
        ],
      },
    },
  ],
});

const rowsOf = (body: Readonly<Record<string, unknown>>) =>
  (body as { widgets: { properties: { metrics?: unknown[][] } }[] }).widgets[1]?.properties.metrics;

describe('a body with values of outputs (OBS-1)', () => {
  test('takes the value of a dialect, whatever it is, where a row refers to an output', () => {
    const value = { symbol: 'of a dialect' };
    const body = resolvedBody(bodyWith(outputReference('WebLoadBalancerName')), { WebLoadBalancerName: value });
    expect(rowsOf(body)?.[0]?.[3]).toBe(value);
  });

  test('is the same where nothing refers to an output; texts are left alone', () => {
    const body = bodyWith('app/orders-web/50dc6c495c0c9188');
    expect(resolvedBody(body, {})).toEqual(body);
  });

  test('is refused for an output that nobody gave', () => {
    expect(() => resolvedBody(bodyWith(outputReference('Nobody')), {})).toThrow(/Nobody, which is no output/);
  });
});

test.each([
  ['ALARM("rl-orders-a")', ['rl-orders-a']],
  ['ALARM("a") OR ALARM("b") OR ALARM("a")', ['a', 'b']],
  ['FALSE', []],
])('the alarms in %s are known (OBS-2)', (rule, names) => {
  expect(alarmsIn(rule)).toEqual(names);
});

test('a beat is not tried again, and is within what EventBridge takes (OBS-5)', () => {
  const { maximumEventAgeInSeconds, maximumRetryAttempts } = canaryDelivery.retryPolicy;
  expect(maximumRetryAttempts).toBe(0);
  // Source: EventBridge API Reference, RetryPolicy: 60 to 86,400 seconds.
  expect(maximumEventAgeInSeconds).toBeGreaterThanOrEqual(60);
});
