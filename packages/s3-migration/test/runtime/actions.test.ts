import { type BucketAction, type ReplicationConfiguration, routesTo } from '../../src/core';
import { type ActionRequest, runAction } from '../../src/runtime';
import { version } from '../core/listing';
import { account as accountId, sampleConfig } from '../sample-plan';
import { type StandInAccount, standInAccount } from './stand-in/account';
import { standInContext } from './stand-in/context';

const config = sampleConfig();
const routed = sampleConfig({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' });
const theirs: ReplicationConfiguration = {
  Role: config.forwardRoleArn,
  Rules: [
    {
      ID: 'theirs',
      Priority: 1,
      Status: 'Enabled',
      Filter: { Prefix: 'logs/' },
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: { Bucket: 'arn:aws:s3:::theirs' },
    },
  ],
};
const withReplication = (replication: ReplicationConfiguration | undefined, told = config): StandInAccount => {
  const account = standInAccount(told);
  source(account).replication = replication;
  return account;
};
const source = (account: StandInAccount) =>
  account.buckets.get('orders-assets') as NonNullable<ReturnType<StandInAccount['buckets']['get']>>;
const run = (
  account: StandInAccount,
  action: BucketAction,
  more: Partial<ActionRequest> = {},
  told = config,
  remaining?: () => number,
) => runAction(standInContext(told, account, { action, ...more }, remaining));
const ids = (account: StandInAccount) => source(account).replication?.Rules.map(({ ID }) => ID);

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
    expect(source(account).replication).toEqual(before);
  });

  test('running it again writes nothing', async () => {
    const account = withReplication(theirs);
    await run(account, 'put-forward-rule');
    const [written, ledger] = [source(account).replication, [...account.ledger]];
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { changed: false } });
    expect(source(account).replication).toBe(written);
    expect([...account.ledger]).toEqual(ledger);
  });

  test('what was there before is remembered once, even when our rule has to be repaired later', async () => {
    const account = withReplication(theirs);
    await run(account, 'put-forward-rule');
    const remembered = account.ledger.get('journal/assets/replication-before-1.json');
    source(account).replication = {
      ...theirs,
      Rules: theirs.Rules.map((rule) => ({ ...rule, Status: 'Disabled' as const })),
    };
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { changed: true, round: 1 } });
    expect(account.ledger.get('journal/assets/replication-before-1.json')).toBe(remembered);
    expect(await run(account, 'restore-replication')).toMatchObject({ evidence: { how: 'OUR_RULE_ONLY' } });
    expect(source(account).replication?.Rules).toEqual([{ ...theirs.Rules[0], Status: 'Disabled' }]);
  });

  test('a second migration after an undo remembers anew', async () => {
    const account = withReplication(undefined);
    await run(account, 'put-forward-rule');
    await run(account, 'restore-replication');
    source(account).replication = theirs;
    expect(await run(account, 'put-forward-rule')).toMatchObject({ evidence: { round: 2 } });
    await run(account, 'retire-forward-rule');
    expect(source(account).replication).toEqual(theirs);
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
        source(account).replication = theirs;
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
    source(account).replication = theirs;
    await expect(runAction(lag(99))).rejects.toMatchObject({ name: 'ReplicationNotVisible' });
  });

  test.each<[string, (account: StandInAccount) => void, string]>([
    [
      'the source is not versioned',
      (account) => {
        source(account).versioning = 'Suspended';
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
    expect(source(account).replication).toEqual(theirs);
  });
});

describe('backfill (S3-7)', () => {
  test('starts one job however often it is asked, waits for it, and ends with it', async () => {
    const account = standInAccount(config);
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { jobId: 'job-1', started: true } });
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { jobId: 'job-1', started: false } });
    expect(await run(account, 'wait-backfill')).toMatchObject({ status: 'RUNNING' });
    Object.assign(account.jobs.get('job-1') ?? {}, {
      Status: 'Complete',
      ProgressSummary: { TotalNumberOfTasks: 3, NumberOfTasksSucceeded: 3, NumberOfTasksFailed: 0 },
    });
    expect(await run(account, 'wait-backfill')).toMatchObject({ status: 'DONE', findings: [] });
    expect(account.jobs.size).toBe(1);
  });

  test('a job with a failed task is refused, and the next start is another attempt', async () => {
    const account = standInAccount(config);
    await run(account, 'start-backfill');
    Object.assign(account.jobs.get('job-1') ?? {}, {
      Status: 'Complete',
      ProgressSummary: { TotalNumberOfTasks: 3, NumberOfTasksSucceeded: 2, NumberOfTasksFailed: 1 },
    });
    expect(await run(account, 'wait-backfill')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'BackfillTasksFailed' }],
    });
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { jobId: 'job-2', attempt: 2 } });
    expect(await run(account, 'wait-backfill')).toMatchObject({ status: 'RUNNING', evidence: { jobId: 'job-2' } });
  });

  test('an abort cancels a running job, and nothing when there is none or it has ended', async () => {
    const account = standInAccount(config);
    expect(await run(account, 'cancel-backfill')).toMatchObject({ evidence: { cancelled: false } });
    await run(account, 'start-backfill');
    expect(await run(account, 'cancel-backfill')).toMatchObject({ evidence: { cancelled: true } });
    expect(await run(account, 'cancel-backfill')).toMatchObject({ evidence: { cancelled: false } });
  });

  test('waiting for what was never started is refused', async () => {
    expect(await run(standInAccount(config), 'wait-backfill')).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'BackfillNotStarted' }],
    });
  });
});

describe('gate', () => {
  test.each<[StandInAccount['metrics'], string, string | undefined]>([
    [{ pending: { values: [0, 0, 0], complete: true }, failed: { values: [0], complete: true } }, 'DONE', undefined],
    [{ pending: { values: [4, 0, 0], complete: true }, failed: { values: [0], complete: true } }, 'RUNNING', 'unknown'],
    [{ pending: { values: [0, 0, 0], complete: true }, failed: { values: [2], complete: true } }, 'REFUSED', 'fail'],
    [{}, 'RUNNING', 'unknown'],
  ])('%j is %s', async (metrics, status, verdict) => {
    const account = Object.assign(standInAccount(config), { metrics });
    const outcome = await run(account, 'gate');
    expect([outcome.status, outcome.findings[0]?.verdict]).toEqual([status, verdict]);
  });
});

describe('prove-completeness (S3-11)', () => {
  const filled = (missing: readonly number[]): StandInAccount => {
    const account = standInAccount(config);
    const all = Array.from({ length: 25_000 }, (_, index) => version(`k${String(index).padStart(6, '0')}`, 'v'));
    source(account).versions = all;
    (account.buckets.get(config.target.bucketName) as { versions: unknown }).versions = all.filter(
      (_, index) => !missing.includes(index),
    );
    return account;
  };
  // Few lookups: the stand-in searches its list.
  const sample = { sampleOneIn: 1_000_000 };

  test('equal buckets are proven', async () => {
    expect(await run(filled([]), 'prove-completeness', sample)).toMatchObject({
      status: 'DONE',
      findings: [],
      evidence: { compared: 25_000, pages: 0 },
    });
  });

  test('a function that runs out of time continues where it stopped and lists every difference once', async () => {
    const account = filled([3, 15_000, 24_999]);
    const outcomes: string[] = [];
    for (;;) {
      const outcome = await run(account, 'prove-completeness', { ...sample, run: 'night' }, config, () => 59_000);
      outcomes.push(outcome.status);
      if (outcome.status !== 'RUNNING') {
        expect(outcome).toMatchObject({
          status: 'REFUSED',
          findings: [{ code: 'VersionsMissing', found: '3 of 25000 versions' }],
        });
        break;
      }
    }
    expect(outcomes.length).toBeGreaterThan(2);
    const pages = [...account.ledger]
      .filter(([key]) => key.startsWith('evidence/assets/completeness-night-'))
      .flatMap(([, page]) => JSON.parse(page));
    expect(pages.map(({ key }: { key: string }) => key)).toEqual(['k000003', 'k015000', 'k024999']);
  });

  test('the verdict of a run can be asked again, and changes with what somebody takes on', async () => {
    const account = filled([3]);
    await run(account, 'prove-completeness', { ...sample, run: 'one' });
    (account.buckets.get('orders-assets') as { versions: unknown }).versions = [];
    const acknowledged = [{ code: 'VersionsMissing', reason: 'a test object' }];
    expect(await run(account, 'prove-completeness', { ...sample, run: 'one', acknowledged })).toMatchObject({
      status: 'DONE',
      evidence: { compared: 25_000 },
    });
  });
});

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
    source(account).region = 'eu-west-1';
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
