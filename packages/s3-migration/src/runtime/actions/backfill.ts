import { backfillJob, done, judgeBackfill, ledgerKeysOf, type Outcome, refused, running } from '../../core';
import type { ActionContext } from '../context';

/**
 * Starts Batch Replication, or finds the job that still runs. A job that has ended, well or badly, is followed by another
 * attempt: what was written since (while the rule was taken out, while replication failed) is in no job that has ended, and
 * a job that finds nothing to do costs next to nothing. A crash between CreateJob and the journal is harmless: the next run
 * asks with the same token and S3 answers with the same job.
 */
export async function startBackfill(context: ActionContext): Promise<Outcome> {
  const { config, control, ledger, clock, log } = context;
  const last = await lastAttempt(context);
  if (last !== undefined && stillRuns(last, clock.now())) {
    return done({ jobId: last.jobId, attempt: last.attempt, started: false }, last.judgement.findings);
  }
  const attempt = (last?.attempt ?? 0) + 1;
  const jobId = await control.createJob(backfillJob(config, attempt));
  await ledger.remember(ledgerKeysOf(config.part).backfill(attempt), {
    jobId,
    at: new Date(clock.now()).toISOString(),
  });
  log('INFO', 'backfill-started', { jobId, attempt });
  return done({ jobId, attempt, started: true });
}

/** Whether the last attempt is complete without a failed task. */
export async function waitBackfill(context: ActionContext): Promise<Outcome> {
  const last = await lastAttempt(context);
  if (last === undefined) return refused([notStarted(context)]);
  const { findings, state } = last.judgement;
  const evidence = {
    jobId: last.jobId,
    attempt: last.attempt,
    status: last.job?.Status,
    progress: last.job?.ProgressSummary,
  };
  if (state === 'DONE') return done(evidence, findings);
  return state === 'RUNNING' ? running(evidence, findings) : refused(findings, evidence);
}

/** Cancels the last attempt when it still runs. One that ends at this very moment needs no cancelling. */
export async function cancelBackfill(context: ActionContext): Promise<Outcome> {
  const last = await lastAttempt(context);
  if (last === undefined || !isOpen(last)) return done({ jobId: last?.jobId, cancelled: false });
  try {
    await context.control.cancelJob(last.jobId);
  } catch (error) {
    const again = await lastAttempt(context);
    if (again === undefined || isOpen(again)) throw error;
    return done({ jobId: last.jobId, cancelled: false });
  }
  return done({ jobId: last.jobId, cancelled: true });
}

const isOpen = ({ job }: Attempt): boolean => job !== undefined && !terminal.includes(job.Status ?? '');

async function lastAttempt({ config, control, ledger, subject }: ActionContext) {
  const keys = ledgerKeysOf(config.part);
  const present = new Set(await ledger.list(keys.journal));
  let attempt = 0;
  while (present.has(keys.backfill(attempt + 1))) attempt += 1;
  if (attempt === 0) return undefined;
  const { jobId, at } = (await ledger.read(keys.backfill(attempt))) as { readonly jobId: string; readonly at: string };
  const job = await control.describeJob(jobId);
  return { attempt, jobId, at, job, judgement: judgeBackfill(subject, job) };
}

type Attempt = NonNullable<Awaited<ReturnType<typeof lastAttempt>>>;

/** A job that cannot be described may be too new; S3 forgets jobs 90 days after they end (User Guide, "Tracking job status"). */
const stillRuns = ({ job, at, judgement }: Attempt, now: number): boolean =>
  job === undefined ? now - Date.parse(at) < tooNewMs : judgement.state === 'RUNNING';

const tooNewMs = 60 * 60_000;

const notStarted = ({ subject }: ActionContext) => ({
  code: 'BackfillNotStarted',
  verdict: 'fail' as const,
  subject,
  property: 'backfill',
  found: 'no attempt in the journal',
  allowed: 'an attempt',
  remedy: 'run start-backfill first',
});

/** States from which a job does not move any more; Cancelling is on its way. */
const terminal: readonly string[] = ['Complete', 'Failed', 'Cancelled', 'Cancelling', 'Failing'];
