import { audit, type Lab, must, openLab, ready, startWorkload } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

describe.each([
  { major: 18, rttMs: 0 },
  { major: 16, rttMs: 0 },
  { major: 18, rttMs: 60 },
] as const)('PostgreSQL $major, round-trip time $rttMs ms', ({ major, rttMs }) => {
  test('hands over under writers and back: no acknowledged write is lost (RDS-3, RDS-6, RDS-8, RDS-10)', async () => {
    lab = await openLab({ major, rttMs });
    const workload = startWorkload(lab);
    await workload.progress();
    await ready(lab);
    await workload.progress();
    const out = await must(lab, 'switchover');
    expect(out.findings).toEqual([]);
    expect(lab.name.current()).toBe('TARGET');
    await workload.progress();
    expect((await must(lab, 'probe')).evidence).toMatchObject({ source: 'CLOSED', target: 'OPEN', unwritten: [] });
    await must(lab, 'switch-back');
    await workload.progress();
    await workload.stop();
    expect(lab.name.current()).toBe('SOURCE');
    expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
    await must(lab, 'wait-catch-up');
    expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
  });
});
