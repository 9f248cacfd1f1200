import { runtimeConfigOf } from '../../src/core';
import { planOf, scenarioNames, scenarios } from '../cases';

const loadBalancerArn =
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/rl-orders-web/6d0ecf831eec9f09';
const targetGroupArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/rl-orders-web/73e2d6bc24d8a067';
const listener = 'arn:aws:globalaccelerator::111122223333:accelerator/a/listener/b';
const endpointGroups = { source: `${listener}/endpoint-group/c`, target: `${listener}/endpoint-group/d` };

describe('what the runtime is told', () => {
  test('all of it, where an accelerator moves clients', () => {
    const plan = planOf();
    expect(runtimeConfigOf(plan, { loadBalancerArn, targetGroupArn, endpointGroups })).toEqual({
      version: 1,
      qualifier: 'rl',
      migration: 'orders',
      part: 'web',
      partition: 'aws',
      account: '111122223333',
      source: {
        region: 'us-west-2',
        loadBalancerArn:
          'arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
        scalingGroupName: 'orders-web',
        imageId: 'ami-0a1b2c3d4e5f60718',
        clientIpPreserved: true,
      },
      target: {
        region: 'us-east-1',
        loadBalancerArn,
        loadBalancerType: 'APPLICATION',
        targetGroupArn,
        scalingGroupName: 'rl-orders-web',
        launchTemplateName: 'rl-orders-web',
        instanceTypes: ['m7g.large'],
        maxCapacity: 12,
        listener: { port: 443, protocol: 'HTTPS' },
        keyAlias: 'alias/rl-orders-web',
      },
      hostName: 'www.orders.example',
      routing: 'ACCELERATOR',
      endpointGroups,
      shift: {
        percents: [1, 10, 50, 100],
        bakeSeconds: 300,
        alarmGate: true,
        gateAlarmNames: plan.shift.gateAlarmNames,
        healthySamples: 3,
        drainSeconds: 600,
        smokeTestPath: '/health',
      },
      canaryPaths: ['CLIENTS'],
      ledgerParameter: '/rl/orders/web-runtime/ledger',
      imageParameter: '/rl/orders/web-runtime/image',
    });
  });

  test('the zone and no endpoint groups, where records move clients (EC2-8)', () => {
    const config = runtimeConfigOf(planOf(scenarios.records), { loadBalancerArn, targetGroupArn });
    expect(config.record).toEqual({
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      recordName: 'www.orders.example',
      ttlSeconds: 60,
    });
    expect(config).not.toHaveProperty('endpointGroups');
  });

  test.each([
    ['a network load balancer', { port: 443, protocol: 'TCP' }],
    ['a network load balancer that ends TLS', { port: 443, protocol: 'TLS' }],
    ['an accelerator with everything chosen', { port: 8443, protocol: 'HTTPS' }],
  ] as const)('%s: the listener that serves clients', (name, expected) => {
    expect(runtimeConfigOf(planOf(scenarios[name]), { loadBalancerArn, targetGroupArn }).target.listener).toEqual(
      expected,
    );
  });

  test('a reservation where one is given', () => {
    const told = scenarioNames.filter((name) =>
      Object.hasOwn(
        runtimeConfigOf(planOf(scenarios[name]), { loadBalancerArn, targetGroupArn }).target,
        'capacityReservationId',
      ),
    );
    expect(told).toEqual(['an accelerator with everything chosen']);
  });

  test('a plan that no shell could have made raises: no listener serves clients', () => {
    const plan = planOf();
    const target = { ...plan.target, loadBalancer: { ...plan.target.loadBalancer, listeners: [] } };
    expect(() => runtimeConfigOf({ ...plan, target }, { loadBalancerArn, targetGroupArn })).toThrow(
      new TypeError('no listener serves clients'),
    );
  });
});
