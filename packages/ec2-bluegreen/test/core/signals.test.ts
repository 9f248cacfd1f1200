import { fleetAlarms, fleetSignals } from '../../src/core';
import { planOf, scenarios } from '../cases';

const figuresOf = (facts: Parameters<typeof planOf>[0]) =>
  fleetSignals(planOf(facts, { phase: 'PROMOTED' })).map((one) => [
    one.name,
    one.metricName,
    one.statistic,
    one.comparison,
    one.threshold,
    one.periodSeconds * one.evaluationPeriods,
    one.missingData,
    one.abortsCutover,
  ]);

test('figures of an application load balancer (EC2-3, A6)', () => {
  expect(figuresOf({})).toEqual([
    ['healthy-hosts', 'HealthyHostCount', 'Maximum', 'BELOW', 1, 120, 'NOT_BREACHING', true],
    ['unhealthy-hosts', 'UnHealthyHostCount', 'Maximum', 'ABOVE', 0, 180, 'NOT_BREACHING', true],
    ['target-errors', 'HTTPCode_Target_5XX_Count', 'Sum', 'ABOVE', 10, 120, 'NOT_BREACHING', true],
    ['load-balancer-errors', 'HTTPCode_ELB_5XX_Count', 'Sum', 'ABOVE', 10, 120, 'NOT_BREACHING', true],
    ['latency', 'TargetResponseTime', 'p99', 'ABOVE', 3, 300, 'NOT_BREACHING', false],
    ['in-service', 'GroupInServiceInstances', 'Minimum', 'BELOW', 2, 300, 'BREACHING', false],
    ['status-checks', 'StatusCheckFailed', 'Maximum', 'ABOVE', 0, 180, 'NOT_BREACHING', false],
    ['cpu', 'CPUUtilization', 'Average', 'ABOVE', 80, 900, 'NOT_BREACHING', false],
    ['source-load-balancer-errors', 'HTTPCode_ELB_5XX_Count', 'Sum', 'ABOVE', 10, 120, 'NOT_BREACHING', false],
  ]);
});

test('figures of a network load balancer', () => {
  const named = figuresOf(scenarios['a network load balancer']).filter(([name]) => /port/.test(String(name)));
  expect(named).toEqual([
    ['port-allocation-errors', 'PortAllocationErrorCount', 'Sum', 'ABOVE', 0, 60, 'NOT_BREACHING', true],
    ['source-port-allocation-errors', 'PortAllocationErrorCount', 'Sum', 'ABOVE', 0, 60, 'NOT_BREACHING', false],
  ]);
});

test("a blue of another kind is watched by its own kind's metrics", () => {
  const signals = fleetSignals(planOf({ loadBalancerType: 'NETWORK' }, { phase: 'PROMOTED' }));
  expect(signals.map(({ name, namespace }) => [name, namespace])).toEqual([
    ['healthy-hosts', 'AWS/NetworkELB'],
    ['unhealthy-hosts', 'AWS/NetworkELB'],
    ['port-allocation-errors', 'AWS/NetworkELB'],
    ['in-service', 'AWS/AutoScaling'],
    ['status-checks', 'AWS/EC2'],
    ['cpu', 'AWS/EC2'],
    ['source-load-balancer-errors', 'AWS/ApplicationELB'],
  ]);
});

test('alarms say whose they are, where, and why', () => {
  const descriptions = fleetAlarms(planOf({}, { phase: 'PROMOTED' })).map(({ description }) => description);
  expect([descriptions[0], descriptions.at(-1)]).toEqual([
    '[CRITICAL] Fleet that is moved to, us-east-1, HealthyHostCount: nobody is left to answer',
    '[CRITICAL] Fleet that is left, us-west-2, HTTPCode_ELB_5XX_Count: the load balancer finds no instance that answers',
  ]);
  // CloudWatch API Reference, PutMetricAlarm, AlarmDescription.
  expect(descriptions.every((text) => text.length <= 1_024)).toBe(true);
});

describe('severities (OBS-2)', () => {
  const criticalIn = (phase: 'PROMOTED' | 'CUT_OVER', facts: Parameters<typeof planOf>[0] = {}) =>
    fleetSignals(planOf(facts, { phase }))
      .filter(({ severity }) => severity === 'CRITICAL')
      .map(({ name }) => name);

  test('errors of the side that serves wake somebody; single instances and slowness do not', () => {
    const ofTarget = ['healthy-hosts', 'target-errors', 'load-balancer-errors'];
    expect(criticalIn('PROMOTED')).toEqual([...ofTarget, 'source-load-balancer-errors']);
    expect(criticalIn('CUT_OVER')).toEqual(ofTarget);
    expect(criticalIn('CUT_OVER', scenarios['a network load balancer'])).toEqual([
      'healthy-hosts',
      'port-allocation-errors',
    ]);
  });

  test.each([
    [{}, 'AWS/ApplicationELB', 'RequestCount'],
    [scenarios['a network load balancer'], 'AWS/NetworkELB', 'ProcessedBytes'],
  ])(
    'once clients are here, a drop of their traffic is told by what is usual, and aborts nothing',
    (facts, ...metric) => {
      const traffic = (phase: 'PROMOTED' | 'CUT_OVER') =>
        fleetSignals(planOf(facts, { phase })).filter(({ anomaly }) => anomaly);
      expect(traffic('PROMOTED')).toEqual([]);
      expect(traffic('CUT_OVER')).toMatchObject([
        {
          name: 'traffic',
          side: 'TARGET',
          region: 'us-east-1',
          comparison: 'BELOW',
          threshold: 3,
          statistic: 'Sum',
          periodSeconds: 300,
          evaluationPeriods: 3,
          severity: 'WARNING',
          abortsCutover: false,
        },
      ]);
      expect(traffic('CUT_OVER').map(({ namespace, metricName }) => [namespace, metricName])).toEqual([metric]);
    },
  );

  test('each says why absence is taken as it is', () => {
    for (const { missingDataReason } of fleetSignals(planOf({}, { phase: 'CUT_OVER' })))
      expect(missingDataReason).toMatch(/^[a-z]/);
  });
});
