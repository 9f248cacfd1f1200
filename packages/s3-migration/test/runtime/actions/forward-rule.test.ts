import type { ReplicationConfiguration } from '../../../src/core';
import { runAction } from '../../../src/runtime';
import { account as accountId } from '../../sample-plan';
import { type StandInAccount, standInAccount } from '../stand-in/account';
import { standInContext } from '../stand-in/context';
import { bucketOf, config, run, theirs } from '../stand-in/run';

const withReplication = (replication: ReplicationConfiguration | undefined, told = config): StandInAccount => {
  const account = standInAccount(told);
  bucketOf(account).replication = replication;
  return account;
};
const ids = (account: StandInAccount) => bucketOf(account).replication?.Rules.map(({ ID }) => ID);

describe('put-forward-rule and restore-replication (S3-9)', () => {
  test.each([
    ['no configuration', undefined],
    ['a foreign rule', theirs],
  ])('%s comes back exactly', async (_, before) => {
    const account = withReplication(before);
    expect(await run(account, 'put-forward-rule')).toMatchObject({
      status: 'DONE',
      evidence: { changed: true, round: 1 },
    });
    expect(ids(account)).toEqual([...(before?.Rules ?? []).map(({ ID }) => ID), config.forwardRule.ID]);
    expect(await run(account, 'restore-replication')).toMatchObject({ status: 'DONE', evidence: { how: 'EXACT' } });
    expect(bucketOf(account).replication).toEqual(before);
  });

  test('running it again writes nothing', async () => {
    const account = withReplication(theirs);
    await run(account, 'put-forward-rule');
    const [written, ledger] = [bucketOf(account).replication, [...account.ledger]];
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { changed: false } });
    expect(bucketOf(account).replication).toBe(written);
    expect([...account.ledger]).toEqual(ledger);
  });

  test('what was there before is remembered once, even when our rule has to be repaired later', async () => {
    const account = withReplication(theirs);
    await run(account, 'put-forward-rule');
    const remembered = account.ledger.get('journal/assets/replication-before-1.json');
    bucketOf(account).replication = {
      ...theirs,
      Rules: theirs.Rules.map((rule) => ({ ...rule, Status: 'Disabled' as const })),
    };
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { changed: true, round: 1 } });
    expect(account.ledger.get('journal/assets/replication-before-1.json')).toBe(remembered);
    expect(await run(account, 'restore-replication')).toMatchObject({ evidence: { how: 'OUR_RULE_ONLY' } });
    expect(bucketOf(account).replication?.Rules).toEqual([{ ...theirs.Rules[0], Status: 'Disabled' }]);
  });

  test('a second migration after an undo remembers anew', async () => {
    const account = withReplication(undefined);
    await run(account, 'put-forward-rule');
    await run(account, 'restore-replication');
    bucketOf(account).replication = theirs;
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { round: 2 } });
    await run(account, 'retire-forward-rule');
    expect(bucketOf(account).replication).toEqual(theirs);
  });

  test('another role is refused and nothing is written', async () => {
    const account = withReplication({ ...theirs, Role: `arn:aws:iam::${accountId}:role/theirs` });
    expect(await run(account, 'put-forward-rule')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ExistingReplicationRole' }],
    });
    expect([ids(account), account.ledger.size]).toEqual([['theirs'], 0]);
  });

  test('an edit between reading and writing is not overwritten', async () => {
    const account = withReplication(undefined);
    const context = standInContext(config, account, { action: 'put-forward-rule' });
    const ledger = {
      ...context.ledger,
      remember: async (key: string, value: unknown) => {
        bucketOf(account).replication = theirs;
        return context.ledger.remember(key, value);
      },
    };
    await expect(runAction({ ...context, ledger })).rejects.toMatchObject({ name: 'ReplicationChangedMeanwhile' });
    expect(ids(account)).toEqual(['theirs']);
    await run(account, 'put-forward-rule');
    expect(ids(account)).toEqual(['theirs', config.forwardRule.ID]);
  });

  test('reads that lag behind are waited for; ones that never catch up are an error', async () => {
    const account = withReplication(theirs);
    const lagging = standInContext(config, account, { action: 'put-forward-rule' });
    const put = lagging.source.putReplication;
    const lag = (reads: number) => ({
      ...lagging,
      source: {
        ...lagging.source,
        putReplication: async (next: ReplicationConfiguration) => {
          await put(next);
          account.staleReads = reads;
        },
      },
    });
    expect(await runAction(lag(2))).toMatchObject({ status: 'DONE' });
    account.staleReads = 0;
    bucketOf(account).replication = theirs;
    await expect(runAction(lag(99))).rejects.toMatchObject({ name: 'ReplicationNotVisible' });
  });

  test.each<[string, (account: StandInAccount) => void, string]>([
    [
      'the source is not versioned',
      (account) => {
        bucketOf(account).versioning = 'Suspended';
      },
      'InvalidRequest',
    ],
    [
      'the target is not versioned',
      (account) => {
        (account.buckets.get(config.target.bucketName) as { versioning?: string }).versioning = 'Suspended';
      },
      'InvalidRequest',
    ],
    [
      'the target is gone',
      (account) => {
        account.buckets.delete(config.target.bucketName);
      },
      'InvalidRequest',
    ],
    [
      'the source is gone',
      (account) => {
        account.buckets.delete('orders-assets');
      },
      'NoSuchBucket',
    ],
  ])("S3's refusal comes through with its own code: %s", async (_, break_, name) => {
    const account = withReplication(undefined);
    break_(account);
    await expect(run(account, 'put-forward-rule')).rejects.toMatchObject({ name });
  });

  test('restoring without a journal takes out our rule and nothing else', async () => {
    const account = withReplication({ ...theirs, Rules: [...theirs.Rules, { ...config.forwardRule, Priority: 2 }] });
    expect(await run(account, 'restore-replication')).toMatchObject({
      evidence: { how: 'OUR_RULE_ONLY', journalled: false },
    });
    expect(bucketOf(account).replication).toEqual(theirs);
  });
});
