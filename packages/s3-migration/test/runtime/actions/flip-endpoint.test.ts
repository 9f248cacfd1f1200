import { routesTo } from '../../../src/core';
import { runAction } from '../../../src/runtime';
import { type StandInAccount, standInAccount } from '../stand-in/account';
import { standInContext } from '../stand-in/context';
import { config, routed, run } from '../stand-in/run';

describe('flip-endpoint (S3-10)', () => {
  const values = (account: StandInAccount) => [...account.parameters.values()];

  test('both parameters name the target, and the source again after the flip back', async () => {
    const account = standInAccount(config);
    expect(await run(account, 'flip-endpoint')).toMatchObject({
      status: 'DONE',
      evidence: { written: ['us-east-1', 'us-west-2'] },
    });
    expect(values(account)).toEqual([config.target.bucketName, config.target.bucketName]);
    expect(await run(account, 'flip-endpoint')).toMatchObject({ evidence: { written: [] } });
    await run(account, 'flip-endpoint-back');
    expect(values(account)).toEqual(['orders-assets', 'orders-assets']);
  });

  test('an access point whose regions both became active is set to the source first', async () => {
    const account = standInAccount(routed);
    expect(await run(account, 'set-routes-to-source', {}, routed)).toMatchObject({ status: 'RUNNING' });
    account.now += 120_000;
    expect(await run(account, 'set-routes-to-source', {}, routed)).toMatchObject({ status: 'DONE' });
    expect(account.routes).toEqual(routesTo(routed.source, routed.target));
  });

  test('routes are done two minutes after the submission, not before; a later flip waits anew', async () => {
    const account = standInAccount(routed);
    const flips = ['flip-endpoint', 'flip-endpoint-back', 'flip-endpoint'] as const;
    for (const action of flips) {
      expect(await run(account, action, {}, routed)).toMatchObject({
        status: 'RUNNING',
        evidence: { submitted: true },
      });
      account.now += 119_999;
      expect(await run(account, action, {}, routed)).toMatchObject({
        status: 'RUNNING',
        evidence: { submitted: false },
      });
      account.now += 1;
      expect(await run(account, action, {}, routed)).toMatchObject({ status: 'DONE' });
    }
  });

  test('the moment is remembered before routes are submitted: a crash in between makes the wait longer, never shorter', async () => {
    const account = standInAccount(routed);
    const context = standInContext(routed, account, { action: 'flip-endpoint' });
    const ledger = { ...context.ledger, write: () => Promise.reject(new Error('crash')) };
    await expect(runAction({ ...context, ledger })).rejects.toThrow('crash');
    expect(account.routes.map(({ TrafficDialPercentage }) => TrafficDialPercentage)).toEqual([100, 100]);
  });

  test('a third active bucket is refused', async () => {
    const account = standInAccount(routed);
    account.routes.push({ Bucket: 'other', Region: 'eu-west-1', TrafficDialPercentage: 100 });
    expect(await run(account, 'flip-endpoint', {}, routed)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'AccessPointBucketsDiffer' }],
    });
  });

  test('no access point is an error with a code', async () => {
    const account = Object.assign(standInAccount(routed), { accessPoint: { buckets: [] } });
    await expect(run(account, 'flip-endpoint', {}, routed)).rejects.toMatchObject({ name: 'AccessPointMissing' });
  });
});
