import { hostOf } from '../loopback/wire-account';
import { sampleConfig } from '../sample-config';
import { type WiredPart, wiredPart } from './over-the-wire';

const config = sampleConfig('GLOBAL_DATABASE');
let part: WiredPart;
beforeEach(async () => {
  part = await wiredPart(config);
});
afterEach(() => part.stop());

describe('an Aurora global database over the wire (RDS-5)', () => {
  test('is switched over, and back, each time once and the name last', async () => {
    const { account, run, asked } = part;
    expect(await run('switchover')).toMatchObject({
      status: 'RUNNING',
      evidence: { waitsFor: 'the switchover', to: 'TARGET' },
    });
    expect(await run('switchover')).toMatchObject({
      status: 'RUNNING',
      evidence: { waitsFor: 'the global database is switching-over' },
    });
    expect(account.record).toBe(hostOf(config, 'SOURCE'));
    account.completeSwitchover();
    expect(await run('switchover')).toMatchObject({
      status: 'DONE',
      findings: [],
      evidence: { inUse: 'TARGET', nameInSync: true, nameInSyncMs: 2_000 },
    });
    expect(account.record).toBe(hostOf(config, 'TARGET'));
    expect(await run('switchover')).toMatchObject({ status: 'DONE', evidence: { inUse: 'TARGET' } });
    expect(asked().filter((call) => call.includes('SwitchoverGlobalCluster'))).toHaveLength(1);
    expect(await run('probe')).toMatchObject({ status: 'DONE', findings: [], evidence: { inUse: 'TARGET' } });

    expect(await run('switch-back')).toMatchObject({ status: 'RUNNING', evidence: { to: 'SOURCE' } });
    account.completeSwitchover();
    expect(await run('switch-back')).toMatchObject({ status: 'DONE', evidence: { inUse: 'SOURCE' } });
    expect(account.record).toBe(hostOf(config, 'SOURCE'));
    expect(asked().filter((call) => call.includes('SwitchoverGlobalCluster'))).toEqual([
      expect.stringContaining('rds us-east-1 SwitchoverGlobalCluster'),
    ]);
    expect(await run('probe')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'TargetNotWriting' }, { code: 'NameNotAtTarget' }],
    });
  });

  test('a failover that may lose writes is neither joined nor started', async () => {
    const { account, run, asked } = part;
    account.global.failover = { Status: 'failing-over', IsDataLossAllowed: true };
    for (const action of ['switchover', 'switch-back', 'wait-catch-up'] as const)
      expect(await run(action)).toMatchObject({
        status: 'REFUSED',
        findings: [{ code: 'GlobalFailoverWithDataLoss' }],
      });
    expect(asked().some((call) => /Switchover|Failover/.test(call.split(' ')[2] ?? ''))).toBe(false);
  });

  test('what RDS refuses at the last moment is an error under its name, and the next run goes on', async () => {
    const { account, run } = part;
    const clusters = account.databases;
    if (clusters.TARGET) clusters.TARGET.status = 'backing-up';
    expect(await run('switchover')).toMatchObject({
      status: 'RUNNING',
      evidence: { waitsFor: 'the target is backing-up' },
    });
    if (clusters.TARGET) clusters.TARGET.status = 'available';
    expect(await run('switchover')).toMatchObject({ status: 'RUNNING', evidence: { to: 'TARGET' } });
  });

  test('preflight tells the state of the global database and refuses other versions (RDS-9)', async () => {
    const { account, run } = part;
    if (account.databases.TARGET) account.databases.TARGET.version = '16.1';
    const outcome = await run('preflight', { acknowledged: [{ code: 'InstanceNotAvailable', reason: 'none' }] });
    expect(outcome.status).toBe('REFUSED');
    expect(outcome.findings.map(({ code }) => code)).toContain('GlobalVersionsDiffer');
    expect(outcome.evidence.globalCluster).toMatchObject({ status: 'available', writer: 'SOURCE' });
  });

  test('has nothing to prepare, to attach or to compare, and says so', async () => {
    const { run, asked } = part;
    for (const action of ['create-migration-role', 'prepare', 'attach', 'cleanup'] as const)
      expect(await run(action)).toMatchObject({ status: 'DONE', evidence: { nothingToDo: expect.any(String) } });
    expect(await run('compare')).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'NotCompared', verdict: 'unknown' }],
    });
    expect(await run('wait-catch-up')).toMatchObject({ status: 'DONE' });
    expect(asked().filter((call) => !call.includes('Describe'))).toEqual([]);
  });
});
