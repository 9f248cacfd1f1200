import { dies, type Lab, must, openLab, poolerStandIn, ready } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

test('a runtime that dies after any of its calls leaves no pooler paused once it runs again (RDS-10, CUT-5)', async () => {
  lab = await openLab();
  const config = { ...lab.config, poolers: { at: ['127.0.0.1:6432'], tls: 'OFF' as const } };
  const poolers = poolerStandIn(config);
  await ready(lab);
  let diedPaused = 0;
  for (let at = 1, died = true; died; at += 1) {
    died = false;
    for (const action of ['switchover', 'switch-back'] as const) {
      died = (await dies(lab, action, at, { config, poolers })) || died;
      if (poolers.paused()) diedPaused += 1;
      await must(lab, action, { config, poolers });
      expect([action, at, poolers.paused(), lab.name.current()]).toEqual([
        action,
        at,
        false,
        action === 'switchover' ? 'TARGET' : 'SOURCE',
      ]);
    }
  }
  // Both directions, between PAUSE and RESUME.
  expect(diedPaused).toBeGreaterThan(10);
});

test('what a dead run left paused is resumed by cleanup too, and the probe says so before', async () => {
  lab = await openLab();
  const config = { ...lab.config, poolers: { at: ['127.0.0.1:6432'], tls: 'OFF' as const } };
  const poolers = poolerStandIn(config);
  await ready(lab);
  await must(lab, 'switchover', { config, poolers });
  await must(lab, 'probe', { config, poolers });
  await poolers.pause('127.0.0.1:6432', 'orders', 1);
  await expect(must(lab, 'probe', { config, poolers })).rejects.toThrow(/PoolerNotServing[\s\S]*paused: orders/);
  await must(lab, 'cleanup', { config, poolers });
  expect(poolers.paused()).toBe(false);
});
