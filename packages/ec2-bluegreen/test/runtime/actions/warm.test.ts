import { releaseScaling } from '../../../src/runtime/actions/release-scaling';
import { scaleGreen } from '../../../src/runtime/actions/scale-green';
import { smokeTest } from '../../../src/runtime/actions/smoke-test';
import { waitHealthy } from '../../../src/runtime/actions/wait-healthy';
import { fakeContext } from '../fake/context';
import { policyWants, sicken } from '../fake/fleet';
import { complete, run } from '../fake/run';
import { acceleratorConfig as config } from '../fake/sample-config';
import { fakeWorld } from '../fake/world';

describe('scale-green and release-scaling (EC2-4)', () => {
  test('green gets what blue has, and neither scales by its policy until it is released', async () => {
    const world = fakeWorld(config);
    const { BLUE, GREEN } = world.fleets;
    expect(await run(world, scaleGreen)).toMatchObject({ status: 'DONE', evidence: { capacity: 4, changed: true } });
    policyWants(BLUE, 2);
    policyWants(GREEN, 0);
    expect([BLUE.desired, GREEN.desired]).toEqual([4, 4]);
    expect(world.ledger).toEqual({
      suspended: { BLUE: ['AlarmNotification'], GREEN: ['AlarmNotification'] },
      blueCapacity: 4,
      healthySamples: 0,
    });
    expect(await run(world, scaleGreen)).toMatchObject({ evidence: { capacity: 4, changed: false } });
    expect(await run(world, releaseScaling)).toMatchObject({ status: 'DONE' });
    policyWants(BLUE, 2);
    expect([BLUE.desired, BLUE.suspended, GREEN.suspended, world.ledger.suspended]).toEqual([2, [], [], undefined]);
  });

  test('what somebody else suspended stays suspended', async () => {
    const world = fakeWorld(config);
    world.fleets.BLUE.suspended = ['AlarmNotification', 'AZRebalance'];
    await run(world, scaleGreen);
    await run(world, releaseScaling);
    expect(world.fleets.BLUE.suspended).toEqual(['AlarmNotification', 'AZRebalance']);
    expect(world.fleets.GREEN.suspended).toEqual([]);
  });

  test('a policy that grows blue while it is being frozen is counted', async () => {
    const world = fakeWorld(config);
    const context = fakeContext(config, world, { action: 'scale-green' });
    const { write } = context.ledger;
    const ledger = {
      ...context.ledger,
      write: async (next: Parameters<typeof write>[0]) => {
        policyWants(world.fleets.BLUE, 9);
        return write(next);
      },
    };
    expect(await scaleGreen({ ...context, ledger })).toMatchObject({ evidence: { capacity: 9 } });
    expect(world.fleets.GREEN.desired).toBe(9);
  });

  test('a blue that outgrows green is refused, green stays as it is', async () => {
    const world = fakeWorld({ ...config, target: { ...config.target, maxCapacity: 3 } });
    expect(await run(world, scaleGreen, { ...config, target: { ...config.target, maxCapacity: 3 } })).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'CapacityExceedsMaximum', found: '4 instances of blue', allowed: 'at most 3 of green' }],
    });
    expect(world.fleets.GREEN.desired).toBe(0);
    // Frozen all the same; the undo of the step releases them.
    expect(world.ledger.suspended).toEqual({ BLUE: ['AlarmNotification'], GREEN: ['AlarmNotification'] });
  });

  test('a fleet that is not deployed is refused and nothing is frozen', async () => {
    const world = fakeWorld(config);
    world.fleets.GREEN.exists = false;
    expect(await run(world, scaleGreen)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'GreenGroupMissing' }],
    });
    expect([world.fleets.BLUE.suspended, world.ledger]).toEqual([[], {}]);
  });

  test('a blue that was deleted after the move does not hinder the release', async () => {
    const world = fakeWorld(config);
    await run(world, scaleGreen);
    world.fleets.BLUE.exists = false;
    expect(await run(world, releaseScaling)).toMatchObject({ status: 'DONE' });
    expect([world.fleets.GREEN.suspended, world.ledger.suspended]).toEqual([[], undefined]);
  });
});

describe('wait-healthy (EC2-4)', () => {
  const scaled = async () => {
    const world = fakeWorld(config);
    await run(world, scaleGreen);
    return world;
  };

  test('waits for the instances, then for three samples in a row', async () => {
    const world = await scaled();
    const outcomes: unknown[] = [];
    const { outcome } = await complete(world, waitHealthy, {
      pollSeconds: 15,
      meanwhile: ({ ledger }) => outcomes.push(ledger.healthySamples),
    });
    expect(outcomes).toEqual([0, 0, 0, 0, 1, 2]);
    expect(outcome).toMatchObject({ status: 'DONE', evidence: { samples: 3, healthy: 4, capacity: 4 } });
  });

  test('a target that falls ill begins the row anew and is named', async () => {
    const world = await scaled();
    world.now += 120_000;
    await run(world, waitHealthy);
    sicken(world.fleets.GREEN, 1, 'Target.ResponseCodeMismatch');
    world.now += 15_000;
    expect(await run(world, waitHealthy)).toMatchObject({
      status: 'RUNNING',
      evidence: { samples: 0 },
      findings: [
        {
          code: 'GreenNotHealthy',
          found:
            '3 of 4 targets healthy, 4 of 4 instances in service, i-green1 unhealthy (Target.ResponseCodeMismatch)',
        },
      ],
    });
  });

  test('a region without capacity is waited for, and never taken for healthy', async () => {
    const world = await scaled();
    world.fleets.GREEN.launches = false;
    world.fleets.GREEN.instances.splice(2);
    world.now += 300_000;
    expect(await run(world, waitHealthy)).toMatchObject({
      status: 'RUNNING',
      findings: [{ code: 'GreenNotHealthy', found: '2 of 2 targets healthy, 2 of 4 instances in service' }],
    });
  });

  test('a blue that somebody enlarged meanwhile has green scaled anew', async () => {
    const world = await scaled();
    world.fleets.BLUE.desired = 6;
    expect(await run(world, waitHealthy)).toMatchObject({ status: 'REFUSED', findings: [{ code: 'GreenTooSmall' }] });
  });
});

describe('smoke-test', () => {
  test('green that answers everywhere passes at the first attempt', async () => {
    const world = fakeWorld(config);
    await run(world, scaleGreen);
    world.now += 120_000;
    expect(await run(world, smokeTest)).toMatchObject({ status: 'DONE', evidence: { attempt: 1, path: '/health' } });
  });

  test('a node that answers a moment later passes; one that never does is refused after three attempts', async () => {
    const world = fakeWorld(config);
    const started = world.now;
    expect(await run(world, smokeTest)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'SmokeTestFailed', found: '503 from 10.21.0.10, 503 from 10.21.1.10' }],
      evidence: { attempt: 3 },
    });
    expect(world.now - started).toBe(10_000);
    const context = fakeContext(config, world, { action: 'smoke-test' });
    const answers = [502, 200];
    const smoke = {
      ...context.smoke,
      ask: async () => [{ address: '10.21.0.10', status: answers.shift() ?? 500, milliseconds: 9 }],
    };
    expect(await smokeTest({ ...context, smoke })).toMatchObject({ status: 'DONE', evidence: { attempt: 2 } });
  });
});
