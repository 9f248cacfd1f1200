import type { ActionContext } from '../../../src/runtime';
import { runAction } from '../../../src/runtime';
import { type StandInAccount, standInAccount } from '../stand-in/account';
import { standInContext } from '../stand-in/context';
import { Crash, crashing } from '../stand-in/crash';
import { bucketOf, config, run } from '../stand-in/run';
import { s3Error } from '../stand-in/s3-error';

const replicating = async (): Promise<StandInAccount> => {
  const account = standInAccount(config);
  await run(account, 'put-forward-rule');
  return account;
};

const writtenIn = (account: StandInAccount, name?: string) => bucketOf(account, name).canaries.map(({ key }) => key);

/** A beat, with the metrics that its log lines publish. */
async function beat(account: StandInAccount, more: Partial<ActionContext> = {}) {
  const published: Record<string, unknown>[] = [];
  const context = {
    ...standInContext(config, account, { action: 'canary' }),
    log: (_: string, event: string, fields: Readonly<Record<string, unknown>> = {}) => {
      if (event === 'canary') published.push({ ...fields });
    },
    ...more,
  };
  const outcome = await runAction(context);
  const metrics = Object.fromEntries(
    published.map(({ Path, CanaryFailed, CanaryDelay }) => [Path, [CanaryFailed, CanaryDelay]]),
  );
  return { outcome, metrics, published };
}

describe('canary (OBS-3)', () => {
  test('both ways are tried, each by an object of its own, and timed until it is seen', async () => {
    const account = await replicating();
    const { outcome, metrics, published } = await beat(account);
    expect(outcome).toMatchObject({ status: 'DONE', findings: [] });
    expect(metrics).toEqual({ FORWARD: [0, expect.any(Number)], REVERSE: [0, expect.any(Number)] });
    for (const { CanaryDelay } of published) {
      expect(CanaryDelay).toBeGreaterThanOrEqual(10);
      expect(CanaryDelay).toBeLessThan(45);
    }
    expect(published[0]).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Namespace: 'Regionlift', Dimensions: [['Migration', 'Part', 'Path']] }] },
      Migration: 'rl-orders',
      Part: 'assets',
    });
    expect([writtenIn(account), writtenIn(account, config.target.bucketName)]).toEqual([
      ['regionlift/canary/forward'],
      ['regionlift/canary/reverse'],
    ]);
  });

  test('a way without its rule has nothing to try, and says so at every beat', async () => {
    const account = standInAccount(config);
    const { metrics } = await beat(account);
    expect(metrics).toEqual({ FORWARD: [0, undefined], REVERSE: [0, expect.any(Number)] });
    expect(writtenIn(account)).toEqual([]);
  });

  test('what has not arrived is looked for by the next beat, which writes nothing new; its age grows', async () => {
    const account = await replicating();
    account.replicationTakes = 610_000;
    const ages: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const started = account.now;
      ages.push((await beat(account)).metrics.FORWARD);
      // Both ways sleep by one clock in the stand-in.
      expect(account.now - started).toBeLessThan(100_000);
      account.now = started + 300_000;
    }
    expect(writtenIn(account)).toHaveLength(1);
    const [first, second, third] = ages as [number, number][];
    expect([first?.[0], second?.[0], third?.[0]]).toEqual([0, 0, 0]);
    expect(first?.[1]).toBeGreaterThanOrEqual(45);
    expect(second?.[1]).toBeGreaterThan(300);
    expect(third?.[1]).toBeGreaterThanOrEqual(610);
    expect((await beat(account)).outcome.status).toBe('DONE');
    expect(writtenIn(account)).toHaveLength(2);
  });

  test('an object that S3 fails to replicate is a failure, and the next beat tries another', async () => {
    const account = await replicating();
    account.replicationTakes = undefined;
    const { outcome, metrics } = await beat(account);
    expect(metrics).toEqual({ FORWARD: [1, expect.any(Number)], REVERSE: [1, expect.any(Number)] });
    expect(outcome.evidence).toMatchObject({ beats: { FORWARD: { code: 'ReplicationFailed' } } });
    await beat(account);
    expect(writtenIn(account)).toHaveLength(2);
  });

  test('a call that is refused is a failure of its way alone, told and not raised', async () => {
    const account = await replicating();
    const context = standInContext(config, account, { action: 'canary' });
    const source = {
      ...context.source,
      writeCanary: async () => {
        throw s3Error('AccessDenied', 'explicit deny in a resource-based policy');
      },
    };
    const { outcome, metrics } = await beat(account, { source });
    expect(metrics).toEqual({ FORWARD: [1, undefined], REVERSE: [0, expect.any(Number)] });
    expect(outcome).toMatchObject({ status: 'DONE', evidence: { beats: { FORWARD: { code: 'AccessDenied' } } } });
  });

  test('an invocation that runs out of time does not wait', async () => {
    const account = await replicating();
    const started = account.now;
    const context = standInContext(config, account, { action: 'canary' }, () => 9_000);
    await runAction(context);
    expect(account.now).toBe(started);
  });

  test.each(['before', 'after'] as const)(
    'whatever it dies at, %s AWS has done it, the next beat is as good as any',
    async (when) => {
      const counted = await replicating();
      const undisturbed = crashing(standInContext(config, counted, { action: 'canary' }), 0, when);
      await runAction(undisturbed.context);
      expect(undisturbed.calls()).toBeGreaterThan(8);
      for (let at = 1; at <= undisturbed.calls(); at += 1) {
        const account = await replicating();
        const dying = crashing(standInContext(config, account, { action: 'canary' }), at, when);
        await runAction(dying.context).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        account.now += 300_000;
        expect((await beat(account)).metrics).toEqual({
          FORWARD: [0, expect.any(Number)],
          REVERSE: [0, expect.any(Number)],
        });
      }
    },
  );
});
