import { type Harness, harness, stepsBefore, warm } from './harness';

let here: Harness;
afterEach(() => here?.dispose());

test('every client moves to green, blue is drained and detached: no request fails, not even once (EC2-3, EC2-7)', async () => {
  here = await harness({ shift: { drainSeconds: 1_800 } });
  const { lab, must } = here;
  const { accelerator, fleets } = lab;
  await must(...warm);
  for (const percent of [1, 10, 50, 100]) {
    let arrived = false;
    const outcome = await lab.run(`shift-to-${percent}`, ({ evidence }) => {
      // Connections are counted from when the dials stand.
      if (evidence.until === 'ARRIVED' && !arrived) accelerator.taken();
      arrived ||= evidence.until === 'ARRIVED';
    });
    expect([outcome.status, accelerator.weights()]).toEqual(['DONE', { blue: 100 - percent, green: percent }]);
    const { BLUE: blue, GREEN: green, NOBODY: nobody } = accelerator.taken();
    expect(nobody).toBe(0);
    expect(Math.abs(green - ((blue + green) * percent) / 100)).toBeLessThanOrEqual(1);
  }
  expect(await must('drain-blue')).toEqual([]);
  expect([fleets.BLUE.balancer.connections(), fleets.BLUE.balancer.inFlight()]).toEqual([0, 0]);
  await must('detach-blue', 'release-scaling');
  expect(accelerator.cut()).toBe(0);
  expect(await here.answering()).toEqual(['green']);
  expect(await here.end('forward')).toMatchObject({ mended: 0, failed: [], kinds: {} });
});

test('and back again after blue was detached and has shrunk: no request fails (EC2-3)', async () => {
  here = await harness();
  const { lab, must } = here;
  await must(...warm, ...stepsBefore(101), 'drain-blue', 'detach-blue', 'release-scaling');
  await lab.fleets.BLUE.port.setCapacity(1);
  await must('return-to-blue');
  expect(lab.fleets.BLUE.instances().filter((instance) => instance.state() === 'healthy')).toHaveLength(3);
  expect(lab.accelerator.weights()).toEqual({ blue: 100, green: 0 });
  expect(await here.end('forward and back')).toMatchObject({ mended: 0, failed: [], kinds: {} });
});

test('clients that never let go of blue are cut when its time is over, and connect again to green (EC2-7)', async () => {
  here = await harness({ shift: { drainSeconds: 400 }, clientKeepAlive: 360_000 });
  const { lab, must } = here;
  await must(...warm, ...stepsBefore(101));
  expect(await must('drain-blue')).toEqual(['ConnectionsLeft']);
  const held = lab.fleets.BLUE.balancer.connections();
  expect(held).toBeGreaterThan(0);
  await must('detach-blue');
  expect(lab.accelerator.cut()).toBe(held);
  expect(await here.answering()).toEqual(['green']);
  const { failed, mended } = await here.end('stubborn clients');
  expect(failed).toEqual([]);
  // Each of them at most once, and none that had its answer.
  expect(mended).toBeLessThanOrEqual(held);
});
