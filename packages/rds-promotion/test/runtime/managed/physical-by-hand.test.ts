import { hostOf } from '../loopback/wire-account';
import { sampleConfig } from '../sample-config';
import { type WiredPart, wiredPart } from './over-the-wire';

const config = sampleConfig('PHYSICAL', { engine: 'MYSQL', databases: [], applicationRoles: [] });
const fenced = { acknowledged: [{ code: 'FenceByHandNeeded', reason: 'accounts locked, GTIDs equal' }] };
const outOfTemplate = {
  acknowledged: [...fenced.acknowledged, { code: 'PromotionOutOfTemplate', reason: 'Pulumi program' }],
};
let part: WiredPart;
beforeEach(async () => {
  part = await wiredPart(config);
});
afterEach(() => part.stop());
const calls = () => part.asked().map((call) => call.split(' ').slice(0, 3).join(' '));

describe('MySQL by physical promotion over the wire (RDS-4)', () => {
  test('is refused until somebody has fenced it', async () => {
    expect(await part.run('switchover')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'FenceByHandNeeded', remedy: expect.stringContaining('GTIDs') }],
    });
  });

  test('waits for the deployment that promotes it, then points the name', async () => {
    const { account, run } = part;
    const waiting = { status: 'RUNNING', findings: [{ code: 'PromotionOutOfTemplate', verdict: 'unknown' }] };
    expect(await run('switchover', fenced)).toMatchObject(waiting);
    expect(await run('switchover', fenced)).toMatchObject(waiting);
    expect(account.promotions).toEqual([]);
    account.databases.TARGET = { status: 'modifying', version: '8.4.3', backups: 7 };
    expect(await run('switchover', fenced)).toMatchObject({
      status: 'RUNNING',
      evidence: { waitsFor: 'the target is modifying' },
    });
    account.databases.TARGET.status = 'available';
    expect(await run('switchover', fenced)).toMatchObject({
      status: 'DONE',
      evidence: { inUse: 'TARGET', nameInSync: true },
    });
    expect(account.record).toBe(hostOf(config, 'TARGET'));
    expect(await run('probe')).toMatchObject({
      status: 'DONE',
      findings: [
        { code: 'TargetNotOpen', verdict: 'unknown' },
        { code: 'SourceNotFenced', verdict: 'unknown' },
      ],
    });
    expect(await run('switch-back')).toMatchObject({ status: 'REFUSED', findings: [{ code: 'RollbackLosesWrites' }] });
  });

  test('is promoted by the runtime where somebody takes that on; asking twice is harmless', async () => {
    const { account, run } = part;
    account.lagsBehindPromotion = true;
    const requested = { status: 'RUNNING', evidence: { waitsFor: 'the promotion' } };
    expect(await run('switchover', outOfTemplate)).toMatchObject(requested);
    expect(await run('switchover', outOfTemplate)).toMatchObject(requested);
    expect(account.promotions).toEqual(['1']);
    account.databases.TARGET = { status: 'available', version: '8.4.3', backups: 1 };
    expect(await run('switchover', outOfTemplate)).toMatchObject({ status: 'DONE', evidence: { inUse: 'TARGET' } });
  });

  test('goes back before the name moves; a hand opens what a hand closed', async () => {
    const { account, run } = part;
    expect(await run('switch-back')).toMatchObject({ status: 'DONE', findings: [{ code: 'OpenByHandNeeded' }] });
    account.databases.TARGET = { status: 'available', version: '8.4.3', backups: 1 };
    expect(await run('switch-back')).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'TargetAbandoned' }, { code: 'OpenByHandNeeded' }],
    });
  });

  test('opens no session and reads no secret', async () => {
    for (const action of ['prepare', 'wait-catch-up', 'probe', 'switch-back', 'cleanup'] as const)
      await part.run(action);
    expect(calls().filter((call) => call.startsWith('secretsmanager'))).toEqual([]);
  });
});
