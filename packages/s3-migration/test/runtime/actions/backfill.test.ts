import { standInAccount } from '../stand-in/account';
import { config, run } from '../stand-in/run';

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
