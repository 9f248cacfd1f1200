import type { BucketAction } from '../../../src/core';
import { standInAccount } from '../stand-in/account';
import { bucketOf, config, routed, run } from '../stand-in/run';

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

  test('an unknown action is an error with a code', async () => {
    await expect(run(standInAccount(config), 'fly' as BucketAction)).rejects.toMatchObject({ name: 'UnknownAction' });
  });
});
