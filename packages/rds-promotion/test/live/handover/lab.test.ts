import { audit, type Lab, openLab, startWorkload } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

test.each([16, 18] as const)('a laboratory of PostgreSQL %d is copied and promoted under writers', async (major) => {
  lab = await openLab({ major, rttMs: 10 });
  const workload = startWorkload(lab);
  await workload.progress();
  await lab.copy();
  await workload.progress();
  await lab.promote();
  await workload.stop();
  expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, duplicates: 0, torn: 0 });
  const { source, target } = lab.context('probe');
  for (const end of [source, target]) {
    const session = await end.session('orders');
    expect(await session.query('SELECT current_user AS me, $1::int AS n', [7])).toEqual([{ me: 'regionlift', n: 7 }]);
    expect(await session.batch(['SELECT 1 AS a', 'SELECT 2 AS b'])).toEqual([[{ a: 1 }], [{ b: 2 }]]);
    const seen: unknown[] = [];
    for await (const row of session.rows('SELECT g FROM generate_series(1, $1::int) g', [2500])) seen.push(row.g);
    expect(seen.length).toBe(2500);
    const [system] = await (await end.replicationSession('orders')).query('IDENTIFY_SYSTEM');
    expect(system).toMatchObject({ timeline: end.side === 'SOURCE' ? '1' : '2', dbname: 'orders' });
  }
});
