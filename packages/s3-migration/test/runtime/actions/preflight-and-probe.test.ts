import type { BucketAction } from '../../../src/core';
import { standInAccount } from '../stand-in/account';
import { bucketOf, config, routed, run, theirs } from '../stand-in/run';

describe('preflight and probe', () => {
  test('preflight reads the account and lists what does not follow', async () => {
    expect(await run(standInAccount(config), 'preflight')).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'LifecycleDoesNotFollow', verdict: 'unknown' }],
    });
    expect(await run(standInAccount(routed), 'preflight', {}, routed)).toMatchObject({ status: 'DONE' });
  });

  test('preflight refuses a source that is elsewhere without asking for more', async () => {
    const account = standInAccount(config);
    bucketOf(account).region = 'eu-west-1';
    expect(await run(account, 'preflight')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'SourceRegionDiffers' }],
    });
  });

  test.each([config, routed])('probe is refused before the flip and passes after it', async (told) => {
    const account = standInAccount(told);
    expect(await run(account, 'probe', {}, told)).toMatchObject({ status: 'REFUSED' });
    await run(account, 'flip-endpoint', {}, told);
    expect(await run(account, 'probe', {}, told)).toMatchObject({ status: 'DONE', findings: [] });
  });

  test('probe is refused when new objects would not find their way back (S3-8)', async () => {
    const account = standInAccount(config);
    await run(account, 'flip-endpoint');
    (account.buckets.get(config.target.bucketName) as { replication: unknown }).replication = undefined;
    expect(await run(account, 'probe')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ReverseRuleMissing' }],
    });
  });

  test('probe is refused when the way back is switched off', async () => {
    const account = standInAccount(config);
    await run(account, 'flip-endpoint');
    const target = bucketOf(account, config.target.bucketName);
    target.replication = {
      Role: config.forwardRoleArn,
      Rules: (target.replication?.Rules ?? []).map((rule) => ({ ...rule, Status: 'Disabled' })),
    };
    expect(await run(account, 'probe')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ReverseRuleMissing' }],
    });
  });

  test('probe names a target that is gone, and does not fall over it', async () => {
    const account = standInAccount(config);
    await run(account, 'flip-endpoint');
    account.buckets.delete(config.target.bucketName);
    expect(await run(account, 'probe')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'TargetBucketMissing' }, { code: 'ReverseRuleMissing' }],
    });
  });

  test('a thousand rules of others make no evidence that a state machine cannot carry', async () => {
    const account = standInAccount(config);
    const [rule] = theirs.Rules;
    bucketOf(account).replication = {
      ...theirs,
      Rules: Array.from({ length: 999 }, (_, index) => ({ ...rule, ID: `r${index}`, Priority: index }) as never),
    };
    const outcome = await run(account, 'preflight');
    expect(outcome).toMatchObject({
      status: 'DONE',
      evidence: { facts: { source: { replication: { role: config.forwardRoleArn, rules: 999 } } } },
    });
    expect(JSON.stringify(outcome).length).toBeLessThan(10_000);
  });

  test('an unknown action is an error with a code', async () => {
    await expect(run(standInAccount(config), 'fly' as BucketAction)).rejects.toMatchObject({ name: 'UnknownAction' });
  });
});
