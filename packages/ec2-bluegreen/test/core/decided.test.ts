import { deferred } from '@regionlift/migration/core';
import { planFleetMigration } from '../../src/core';
import { goodFacts, migrationPlan, planOf, scenarios } from '../cases';

const token = deferred('a test');

describe('a fleet plan', () => {
  test('names everything after the migration and the part', () => {
    const plan = planOf();
    expect([
      plan.part,
      plan.outputPrefix,
      plan.keyAlias,
      plan.functionName,
      plan.roles,
      plan.log,
      plan.ledgerParameter,
      plan.imageParameter,
    ]).toEqual([
      'web',
      'Web',
      'alias/rl-orders-web',
      'rl-orders-web-runtime',
      { runtime: 'rl-orders-web-runtime', instance: 'rl-orders-web-instance' },
      { groupName: '/regionlift/rl/orders/web/runtime', retentionDays: 30 },
      '/rl/orders/web-runtime/ledger',
      '/rl/orders/web-runtime/image',
    ]);
  });

  test('knows blue by what the user says of it', () => {
    expect(planOf().source).toEqual({
      region: 'us-west-2',
      loadBalancerArn: goodFacts.sourceLoadBalancerArn,
      loadBalancerType: 'APPLICATION',
      loadBalancerFullName: 'app/orders-web/50dc6c495c0c9188',
      clientIpPreserved: true,
      scalingGroupName: 'orders-web',
      imageId: 'ami-0a1b2c3d4e5f60718',
    });
  });

  test('settings stand apart from what the runtime writes', () => {
    expect(planOf(scenarios['an accelerator with everything chosen']).settings).toEqual([
      { key: 'DATABASE_NAME', parameterName: '/rl/orders/web/DATABASE_NAME' },
      { key: 'assets.bucket', parameterName: '/rl/orders/web/assets.bucket' },
    ]);
  });

  test('the shift has its defaults (EC2-3)', () => {
    expect(planOf().shift).toEqual({
      percents: [1, 10, 50, 100],
      bakeSeconds: 300,
      alarmGate: true,
      gateAlarmNames: [
        'rl-orders-web-healthy-hosts',
        'rl-orders-web-unhealthy-hosts',
        'rl-orders-web-target-errors',
        'rl-orders-web-load-balancer-errors',
      ],
      healthySamples: 3,
      drainSeconds: 600,
      smokeTestPath: '/health',
    });
  });

  test("the user's gate alarms follow the part's own", () => {
    const { gateAlarmNames } = planOf({ gateAlarmNames: ['rl-orders-web-healthy-hosts', 'checkout'] }).shift;
    expect(gateAlarmNames.at(-1)).toBe('checkout');
    expect(gateAlarmNames).toHaveLength(5);
  });

  test('moves clients by an accelerator or by records, never by both (EC2-1, EC2-8)', () => {
    expect(planOf().record).toBeUndefined();
    const { accelerator, record } = planOf(scenarios['records with everything chosen']);
    expect([accelerator, record]).toEqual([
      undefined,
      { hostedZoneId: 'Z0123456789ABCDEFGHIJ', recordName: 'www.orders.example', ttlSeconds: 30 },
    ]);
  });

  test('accepts a network of the same program, whose ids are not known yet', () => {
    const { target } = planOf({ targetVpcId: token, publicSubnetIds: token, privateSubnetIds: token });
    expect(target.privateSubnetIds).toBeUndefined();
    const some = planOf({ privateSubnetIds: ['subnet-0dddddddddddddddd', token] });
    expect(some.target.privateSubnetIds).toBeUndefined();
    expect(planOf().target.privateSubnetIds).toEqual(goodFacts.privateSubnetIds);
  });

  test('user data that is not known yet is not taken for small and free of secrets', () => {
    const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, userData: token });
    expect(planned.accepted ? planned.unknowns.map(({ code }) => code) : []).toEqual([
      'UserDataTooLarge',
      'PlaintextSecret',
    ]);
  });

  test('a setting that is not known yet is a setting', () => {
    expect(planOf({ settings: { DATABASE: token } }).settings.map(({ key }) => key)).toEqual(['DATABASE']);
  });

  test('user data fits up to the last byte', () => {
    const codes = (bytes: number) => {
      const userData = `#!/bin/sh\n${'#'.repeat(bytes - 10)}`;
      const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, userData });
      return planned.accepted ? [] : planned.findings.map(({ code }) => code);
    };
    expect([codes(16_384), codes(16_385)]).toEqual([[], ['UserDataTooLarge']]);
  });
});
