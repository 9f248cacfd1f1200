import { readGate } from '../../../src/runtime/actions/handover/ends';
import { audit, dies, type Lab, must, openLab, startWorkload } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

/** Whether the two ends take the application's writes. */
const gates = async () => {
  const context = lab.context('probe');
  const both = [await readGate(context, 'SOURCE'), await readGate(context, 'TARGET')];
  await Promise.all([context.source.close(), context.target.close()]);
  return both;
};

test('a runtime that dies after any of its calls, and runs again, completes every action; nothing is lost (RDS-3, CUT-5)', async () => {
  lab = await openLab();
  const workload = startWorkload(lab, { kinds: ['insert', 'update', 'transaction'] });
  await workload.progress();
  const deaths: Record<string, number> = {};
  const diesEverywhere = async (action: 'prepare' | 'attach' | 'wait-catch-up' | 'cleanup') => {
    let at = 1;
    while (await dies(lab, action, at)) at += 1;
    deaths[action] = at - 1;
    await must(lab, action);
  };
  await diesEverywhere('prepare');
  await lab.copy();
  await lab.promote();
  await diesEverywhere('attach');
  await must(lab, 'wait-catch-up');
  for (let at = 1, died = true; died; at += 1) {
    died = false;
    for (const action of ['switchover', 'switch-back'] as const) {
      died = (await dies(lab, action, at)) || died;
      expect((await gates()).filter((gate) => gate === 'OPEN').length).toBeLessThanOrEqual(1);
      await must(lab, action);
      expect(await gates()).toEqual(action === 'switchover' ? ['CLOSED', 'OPEN'] : ['OPEN', 'CLOSED']);
      deaths[action] = at - 1;
    }
  }
  await workload.progress();
  await workload.stop();
  await must(lab, 'wait-catch-up');
  expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0 });
  expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0 });
  await diesEverywhere('cleanup');
  for (const server of [lab.source, lab.target()]) {
    expect(
      await server.sql('orders', "SELECT slot_name FROM pg_replication_slots WHERE slot_type = 'logical'"),
    ).toEqual([]);
    expect(await server.sql('orders', 'SELECT subname FROM pg_subscription')).toEqual([]);
    expect(await server.sql('orders', 'SELECT pubname FROM pg_publication')).toEqual([]);
    expect(await server.sql('orders', "SELECT nspname FROM pg_namespace WHERE nspname = 'regionlift'")).toEqual([]);
  }
  expect(Object.values(deaths).every((count) => count > 0)).toBe(true);
});
