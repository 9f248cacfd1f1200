import { canaryMetrics } from '@regionlift/migration/core';
import { effectsOf, fleetCanary, fleetDeclaration, fleetPanels, fleetSignals, runtimeConfigOf } from '../../src/core';
import { phases, planOf, type Scenario, scenarioNames, scenarios } from '../cases';

const ids = { loadBalancerArn: 'arn:lb', targetGroupArn: 'arn:tg' };
const titlesOf = (facts: Parameters<typeof planOf>[0], phase: (typeof phases)[number]) =>
  fleetPanels(planOf(facts, { phase })).map(({ title }) => title);
const metricsOf = (scenario: Scenario, phase: (typeof phases)[number]) =>
  fleetPanels(planOf(scenarios[scenario], { phase })).flatMap(({ metrics }) => metrics);

describe('panels (OBS-1)', () => {
  test('of application load balancers', () => {
    expect(titlesOf({}, 'PROMOTED')).toEqual([
      'Canary request',
      'Requests',
      'Errors',
      'Response time',
      'Connections',
      'Hosts',
      'Group size',
      'Instance states, us-west-2',
      'Instance states, us-east-1',
      'CPU',
      'Disk operations',
      'Disk bytes',
      'Network',
      'Status checks',
      'Runtime function',
    ]);
  });

  test('a blue of another kind has graphs of its own', () => {
    const panels = fleetPanels(planOf({ loadBalancerType: 'NETWORK' }, { phase: 'PROMOTED' }));
    const regions = (title: string) => [
      ...new Set(panels.find((panel) => panel.title === title)?.metrics.map(({ region }) => region)),
    ];
    expect([regions('Requests'), regions('Flows')]).toEqual([['us-west-2'], ['us-east-1']]);
  });

  test('before the fleet is declared only the source has instances, when the migration is over only the target', () => {
    const regions = (phase: (typeof phases)[number]) => [
      ...new Set(
        metricsOf('an accelerator', phase)
          .filter(({ namespace }) => namespace === 'AWS/EC2')
          .map(({ region }) => region),
      ),
    ];
    expect(phases.map(regions)).toEqual([
      ['us-west-2'],
      ['us-west-2', 'us-east-1'],
      ['us-west-2', 'us-east-1'],
      ['us-east-1'],
    ]);
    expect(titlesOf({}, 'FINALISED')).not.toContain('Canary request');
  });

  test.each(scenarioNames)('titles and labels are unique, outputs exist, every signal is drawn: %s', (name) => {
    for (const phase of phases) {
      const plan = planOf(scenarios[name], { phase });
      const panels = fleetPanels(plan);
      const outputs = fleetDeclaration(plan).outputs.map((output) => output.name);
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
      for (const { metrics } of panels) {
        expect(metrics.length).toBeGreaterThan(0);
        expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
        for (const value of metrics.flatMap(({ dimensions }) => Object.values(dimensions))) {
          const output = /^\$\{(\w+)\}$/.exec(value)?.[1];
          if (output !== undefined) expect(outputs).toContain(output);
        }
      }
      const drawn = panels.flatMap(({ metrics }) => metrics).map(identity);
      for (const signal of fleetSignals(plan)) expect(drawn).toContain(identity(signal));
    }
  });
});

describe('canary (OBS-3)', () => {
  const pathsOf = (facts: Parameters<typeof planOf>[0]) =>
    phases.map((phase) => fleetCanary(planOf(facts, { phase }))?.paths.map(({ name }) => name));

  test('as clients come at once, to the target when it has a fleet, not at all when the migration is over', () => {
    expect(pathsOf({})).toEqual([['CLIENTS'], ['CLIENTS', 'TARGET'], ['CLIENTS', 'TARGET'], undefined]);
  });

  test('where not everybody may connect the function is no client', () => {
    expect(pathsOf({ clientCidrs: ['203.0.113.0/24'] })).toEqual([undefined, ['TARGET'], ['TARGET'], undefined]);
  });

  test('the runtime is told the ways that are declared, and granted what they take', () => {
    for (const phase of phases) {
      const plan = planOf(scenarios.records, { phase });
      const declared = fleetCanary(plan)?.paths.map(({ name }) => name) ?? [];
      expect(runtimeConfigOf(plan, ids).canaryPaths).toEqual(declared);
      expect(effectsOf(plan).canary.map(({ action }) => action)).toEqual(
        declared.includes('TARGET') ? ['ec2:DescribeNetworkInterfaces'] : [],
      );
    }
  });

  test('a port of its own lets it out as clients come, where everybody may connect', () => {
    const egressOf = (facts: Parameters<typeof planOf>[0]) =>
      planOf(facts).target.securityGroups.runtime.egress.map(({ port, cidr, group }) => [port, cidr ?? group]);
    expect(egressOf({ listenerPort: 8443 })).toEqual([
      [8443, 'LOAD_BALANCER'],
      [443, '0.0.0.0/0'],
      [8443, '0.0.0.0/0'],
    ]);
    expect(egressOf({})).toEqual([
      [443, 'LOAD_BALANCER'],
      [443, '0.0.0.0/0'],
    ]);
    expect(egressOf({ listenerPort: 8443, clientCidrs: ['203.0.113.0/24'] })).toHaveLength(2);
  });

  test('its delays are drawn, and late is what clients do not wait for', () => {
    const plan = planOf({}, { phase: 'PROMOTED' });
    expect(fleetPanels(plan)[0]?.metrics.map(({ metricName, label }) => [metricName, label])).toEqual([
      [canaryMetrics.delay, 'www.orders.example'],
      [canaryMetrics.delay, 'load balancer in us-east-1'],
    ]);
    expect(fleetCanary(plan)).toMatchObject({
      action: 'canary',
      tries: 'request',
      functionName: 'rl-orders-web-runtime',
      side: 'TARGET',
      region: 'us-east-1',
      paths: [{ delayThresholdSeconds: 3 }, { delayThresholdSeconds: 3 }],
    });
  });
});

test("logs: the function's, until there is no function; nothing of a fleet is backed up (OBS-4, BAK-1)", () => {
  expect(phases.map((phase) => fleetDeclaration(planOf({}, { phase })).logs.map((log) => log.groupName))).toEqual([
    ['/regionlift/rl/orders/web/runtime'],
    ['/regionlift/rl/orders/web/runtime'],
    ['/regionlift/rl/orders/web/runtime'],
    [],
  ]);
  for (const phase of phases)
    expect(fleetDeclaration(planOf({}, { phase })).protects.flatMap(({ backup }) => backup ?? [])).toEqual([]);
});

const identity = ({
  region,
  metricName,
  dimensions,
}: {
  readonly region: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
}): string => JSON.stringify([region, metricName, dimensions]);
