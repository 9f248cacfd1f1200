import { planOf, scenarios } from '../cases';

describe('instances of green', () => {
  test('answer metadata to sessions alone, on encrypted volumes of the size that is asked for (EC2-6)', () => {
    expect(planOf().target.template).toEqual({
      name: 'rl-orders-web',
      instanceType: 'm7g.large',
      instanceProfileName: 'rl-orders-web-instance',
      volume: { deviceName: '/dev/xvda', gibibytes: 20, type: 'gp3' },
      metadata: { httpTokens: 'required', httpPutResponseHopLimit: 1, instanceMetadataTags: 'disabled' },
      hasUserData: false,
    });
  });

  test('use a reservation and a script where there are some', () => {
    expect(planOf(scenarios['an accelerator with everything chosen']).target.template).toMatchObject({
      volume: { deviceName: '/dev/sda1', gibibytes: 40 },
      capacityReservationId: 'cr-0a1b2c3d4e5f60718',
      hasUserData: true,
    });
  });

  test('a mixed fleet prefers the first type', () => {
    const { template, scalingGroup } = planOf(scenarios['a mixed fleet']).target;
    expect([template.instanceType, scalingGroup.instanceTypes, scalingGroup.onDemandPercent]).toEqual([
      'm7g.large',
      ['m7g.large', 'm6g.large', 'c7gn.large'],
      50,
    ]);
  });
});

describe('the Auto Scaling group of green', () => {
  test('is decided without a desired capacity (EC2-4)', () => {
    expect(planOf().target.scalingGroup).toEqual({
      name: 'rl-orders-web',
      minCapacity: 2,
      maxCapacity: 12,
      healthCheckGraceSeconds: 300,
      warmupSeconds: 120,
      instanceTypes: ['m7g.large'],
      onDemandPercent: 100,
      warmPoolSize: 0,
      targetCpuPercent: 50,
      drainHook: { name: 'drain', heartbeatSeconds: 120 },
      terminationPolicies: ['OldestLaunchTemplate', 'Default'],
      metrics: [
        'GroupDesiredCapacity',
        'GroupInServiceInstances',
        'GroupMaxSize',
        'GroupMinSize',
        'GroupPendingInstances',
        'GroupStandbyInstances',
        'GroupTerminatingInstances',
        'GroupTotalInstances',
      ],
    });
  });

  test('gives a slow start its time, and a leaving instance what Auto Scaling takes at least (EC2-7)', () => {
    const { scalingGroup } = planOf({ warmupSeconds: 400, deregistrationDelaySeconds: 0 }).target;
    expect([scalingGroup.healthCheckGraceSeconds, scalingGroup.drainHook.heartbeatSeconds]).toEqual([400, 30]);
  });
});
