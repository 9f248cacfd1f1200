import { runAction } from '../../../src/runtime';
import { standInAccount } from '../stand-in/account';
import { standInContext } from '../stand-in/context';
import { config, run } from '../stand-in/run';
import { s3Error } from '../stand-in/s3-error';

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

  const ended = { Status: 'Complete', ProgressSummary: { TotalNumberOfTasks: 0, NumberOfTasksFailed: 0 } };

  test('a job that has ended is followed by another: it holds nothing that was written since', async () => {
    const account = standInAccount(config);
    await run(account, 'start-backfill');
    Object.assign(account.jobs.get('job-1') ?? {}, ended);
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { jobId: 'job-2', started: true } });
    expect(await run(account, 'wait-backfill')).toMatchObject({ status: 'RUNNING', evidence: { jobId: 'job-2' } });
  });

  test('a job that S3 does not show may be too new; an hour later it is gone, and another is started', async () => {
    const account = standInAccount(config);
    await run(account, 'start-backfill');
    account.jobs.clear();
    account.now += 3_599_000;
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { started: false } });
    expect(await run(account, 'wait-backfill')).toMatchObject({ status: 'RUNNING' });
    account.now += 1_000;
    expect(await run(account, 'start-backfill')).toMatchObject({ evidence: { started: true, attempt: 2 } });
  });

  test('a job that ends while it is being cancelled is no error; any other refusal is one', async () => {
    const account = standInAccount(config);
    await run(account, 'start-backfill');
    const ending = standInContext(config, account, { action: 'cancel-backfill' });
    const control = {
      ...ending.control,
      cancelJob: async (jobId: string) => {
        Object.assign(account.jobs.get('job-1') ?? {}, ended);
        return ending.control.cancelJob(jobId);
      },
    };
    expect(await runAction({ ...ending, control })).toMatchObject({ status: 'DONE', evidence: { cancelled: false } });
    Object.assign(account.jobs.get('job-1') ?? {}, { Status: 'Active' });
    const denied = { ...ending.control, cancelJob: () => Promise.reject(s3Error('AccessDenied', 'no')) };
    await expect(runAction({ ...ending, control: denied })).rejects.toMatchObject({ name: 'AccessDenied' });
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
