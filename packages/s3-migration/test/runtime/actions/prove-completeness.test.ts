import { version } from '../../core/listing';
import { type StandInAccount, standInAccount } from '../stand-in/account';
import { bucketOf, config, run } from '../stand-in/run';

describe('prove-completeness (S3-11)', () => {
  const filled = (missing: readonly number[]): StandInAccount => {
    const account = standInAccount(config);
    const all = Array.from({ length: 25_000 }, (_, index) => version(`k${String(index).padStart(6, '0')}`, 'v'));
    bucketOf(account).versions = all;
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

  test.each([
    ['the rule was put in', ['put-forward-rule']],
    ['the rule was put in and taken out', ['put-forward-rule', 'restore-replication']],
    ['a backfill was started', ['start-backfill']],
  ] as const)('an interrupted comparison begins anew when %s meanwhile', async (_, meanwhile) => {
    const account = filled([]);
    const first = await run(account, 'prove-completeness', sample, config, () => 59_000);
    expect(first).toMatchObject({ status: 'RUNNING', evidence: { compared: 10_000 } });
    for (const action of meanwhile) await run(account, action);
    // Written while nothing replicated, in front of where the first comparison stopped.
    bucketOf(account).versions = [version('a', 'v'), ...bucketOf(account).versions];
    expect(await run(account, 'prove-completeness', sample)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'VersionsMissing', found: '1 of 25001 versions' }],
    });
  });

  test.each([
    [15 * 60_000, 'REFUSED', 'VersionsMissing'],
    [15 * 60_000 - 1, 'DONE', 'VersionsInFlight'],
  ])('a missing version of %d ms of age: %s', async (age, status, code) => {
    const account = standInAccount(config);
    bucketOf(account).versions = [version('a', 'v', { lastModified: account.now - age })];
    expect(await run(account, 'prove-completeness')).toMatchObject({ status, findings: [{ code }] });
  });

  test('a sample is not continued as a full comparison, and the evidence says which it was', async () => {
    const account = filled([]);
    await run(account, 'prove-completeness', sample, config, () => 59_000);
    bucketOf(account).versions = bucketOf(account).versions.slice(0, 20);
    bucketOf(account, config.target.bucketName).versions = bucketOf(account).versions;
    expect(await run(account, 'prove-completeness')).toMatchObject({
      status: 'DONE',
      evidence: { compared: 20, checksums: 'of every version' },
    });
    expect(await run(account, 'prove-completeness', sample)).toMatchObject({
      evidence: { checksums: 'of one key in 1000000' },
    });
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
