import {
  fleetAlarms,
  fleetDeclaration,
  fleetOutputs,
  fleetSignals,
  fleetSteps,
  gateSpeaksAfterSeconds,
} from '../../src/core';
import { shortestGatedBake } from '../../src/core/checks';
import { type phases, planOf, scenarioNames, scenarios } from '../cases';

const namesOf = (facts: Parameters<typeof planOf>[0], phase: (typeof phases)[number]) =>
  fleetSignals(planOf(facts, { phase })).map(({ name }) => name);

describe('signals', () => {
  test('watch green by targets, requests and instances, and blue by its errors (A6)', () => {
    expect(namesOf({}, 'PROMOTED')).toEqual([
      'healthy-hosts',
      'unhealthy-hosts',
      'target-errors',
      'load-balancer-errors',
      'latency',
      'in-service',
      'status-checks',
      'cpu',
      'source-load-balancer-errors',
    ]);
    expect(namesOf(scenarios['a network load balancer'], 'PROMOTED')).toEqual([
      'healthy-hosts',
      'unhealthy-hosts',
      'port-allocation-errors',
      'in-service',
      'status-checks',
      'cpu',
      'source-port-allocation-errors',
    ]);
  });

  test('instances are watched as soon as they are declared, nothing when the migration is over', () => {
    expect(namesOf({}, 'REPLICATE')).not.toContain('in-service');
    expect(namesOf({}, 'FINALISED')).toEqual([]);
  });

  test('those of green alone gate the shift, and are well while nobody asks (EC2-3)', () => {
    for (const name of scenarioNames) {
      const gating = fleetSignals(planOf(scenarios[name], { phase: 'PROMOTED' })).filter((one) => one.abortsCutover);
      expect(gating.length).toBeGreaterThanOrEqual(3);
      for (const { side, missingData } of gating) expect([side, missingData]).toEqual(['TARGET', 'NOT_BREACHING']);
    }
  });

  test('the shortest bake that is accepted is as long as the slowest gate needs', () => {
    expect(gateSpeaksAfterSeconds(fleetSignals(planOf()))).toBe(shortestGatedBake);
    expect(gateSpeaksAfterSeconds([])).toBe(0);
  });

  test('names that AWS gives are referred to by outputs of the part, those of blue are known', () => {
    const signals = fleetSignals(planOf({}, { phase: 'PROMOTED' }));
    const dimensions = Object.fromEntries(
      signals.map((one) => [one.name, [one.namespace, one.region, one.dimensions]]),
    );
    expect(dimensions['healthy-hosts']).toEqual([
      'AWS/ApplicationELB',
      'us-east-1',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an output reference is written like that.
      { TargetGroup: '${WebTargetGroupName}', LoadBalancer: '${WebLoadBalancerName}' },
    ]);
    expect(dimensions['source-load-balancer-errors']).toEqual([
      'AWS/ApplicationELB',
      'us-west-2',
      { LoadBalancer: 'app/orders-web/50dc6c495c0c9188' },
    ]);
    expect(dimensions['status-checks']).toEqual(['AWS/EC2', 'us-east-1', { AutoScalingGroupName: 'rl-orders-web' }]);
  });

  test.each(scenarioNames)('every output that a signal refers to exists: %s', (name) => {
    const plan = planOf(scenarios[name], { phase: 'CUT_OVER' });
    const outputs = fleetDeclaration(plan).outputs.map((output) => output.name);
    const referred = fleetSignals(plan)
      .flatMap(({ dimensions }) => Object.values(dimensions))
      .flatMap((value) => /^\$\{(\w+)\}$/.exec(value)?.[1] ?? []);
    expect(referred.filter((output) => !outputs.includes(output))).toEqual([]);
  });
});

describe('alarms', () => {
  test.each(scenarioNames)('the gate names alarms that exist: %s', (name) => {
    const plan = planOf(scenarios[name], { phase: 'PROMOTED' });
    const own = fleetAlarms(plan)
      .filter(({ signal }) => signal.abortsCutover)
      .map(({ alarmName }) => alarmName);
    expect(plan.shift.gateAlarmNames.slice(0, own.length)).toEqual(own);
  });

  test('each notifies inside of its own region', () => {
    const alarms = fleetAlarms(planOf(scenarios['an accelerator with everything chosen'], { phase: 'PROMOTED' }));
    for (const { signal, actionArns } of alarms)
      expect(actionArns).toEqual([`arn:aws:sns:${signal.region}:111122223333:ops`]);
  });
});

describe('what a fleet declares', () => {
  test('outputs of both dialects (A8)', () => {
    const names = (...plan: Parameters<typeof planOf>) =>
      Object.values(fleetOutputs(planOf(...plan))).flatMap((output) => output?.name ?? []);
    expect(names({}, { phase: 'CUT_OVER' })).toEqual([
      'WebLoadBalancerDnsName',
      'WebLoadBalancerName',
      'WebTargetGroupName',
      'WebScalingGroupName',
      'WebTargetKey',
      'WebRuntimeFunction',
      'WebStaticIpAddresses',
      'WebAcceleratorDnsName',
      'WebAccelerator',
    ]);
    expect(names({})).not.toContain('WebScalingGroupName');
    expect(names({}, { phase: 'FINALISED' })).not.toContain('WebRuntimeFunction');
    expect(names(scenarios.records)).not.toContain('WebStaticIpAddresses');
    expect(names(scenarios['an accelerator that exists'])).not.toContain('WebAccelerator');
  });

  test('steps until the migration is over, and what must not be lost', () => {
    const plan = planOf();
    expect(fleetDeclaration(plan)).toMatchObject({ name: 'web', kind: 'FLEET', steps: fleetSteps(plan) });
    expect(fleetDeclaration(planOf({}, { phase: 'FINALISED' })).steps).toEqual([]);
    expect(fleetDeclaration(plan).protects.map(({ kind, side, arn }) => [kind, side, arn])).toEqual([
      ['KMS_KEY', 'TARGET', 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-web'],
      ['S3_BUCKET', 'TARGET', 'arn:aws:s3:::rl-orders-web-logs-111122223333-us-east-1'],
    ]);
  });
});
