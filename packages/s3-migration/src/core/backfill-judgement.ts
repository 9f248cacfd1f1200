import { type Finding, show } from '@regionlift/migration/core';

/** What DescribeJob says, as far as it is judged. */
export interface BackfillJobState {
  readonly JobId?: string;
  readonly Status?: string;
  readonly ProgressSummary?: {
    readonly TotalNumberOfTasks?: number;
    readonly NumberOfTasksSucceeded?: number;
    readonly NumberOfTasksFailed?: number;
  };
  readonly FailureReasons?: readonly { readonly FailureCode?: string; readonly FailureReason?: string }[];
  readonly StatusUpdateReason?: string;
}

/** What a job's state means. FAILED jobs may be followed by another attempt. */
export interface BackfillJudgement {
  readonly state: 'DONE' | 'RUNNING' | 'FAILED';
  readonly findings: readonly Finding[];
}

/**
 * Judges a job. Complete with a failed task is not done: objects are missing on the target. Suspended waits for a
 * confirmation that we never ask for, so somebody has to look. A generated manifest without any key fails the job; that
 * is "nothing was eligible", an unknown that the completeness comparison settles (the wording of that failure reason is
 * not documented: not verified). An unknown status is never done.
 *
 * Codes: BackfillTasksFailed, BackfillFailed, BackfillCancelled, BackfillSuspended, BackfillPaused,
 * BackfillFoundNothing, BackfillStatusUnknown. Source of states: User Guide, "Job statuses".
 */
export function judgeBackfill(subject: string, job: BackfillJobState | undefined): BackfillJudgement {
  const say = findingsAbout(subject, job);
  const failed = job?.ProgressSummary?.NumberOfTasksFailed ?? 0;
  switch (job?.Status) {
    case 'Complete':
      if (failed > 0)
        return {
          state: 'FAILED',
          findings: [
            say(
              'BackfillTasksFailed',
              'fail',
              `${failed} tasks failed`,
              'no failed task',
              'read the report under batch-reports/, mend the cause, start the backfill again',
            ),
          ],
        };
      if (job.ProgressSummary?.NumberOfTasksFailed === undefined)
        return {
          state: 'RUNNING',
          findings: [
            say('BackfillStatusUnknown', 'unknown', 'no task counts', 'counts in DescribeJob', 'wait for the counts'),
          ],
        };
      return {
        state: 'DONE',
        findings: (job.ProgressSummary.TotalNumberOfTasks ?? 0) === 0 ? [foundNothing(say)] : [],
      };
    case 'New':
    case 'Preparing':
    case 'Ready':
    case 'Active':
    case 'Completing':
    case 'Pausing':
    case 'Failing':
    case 'Cancelling':
      return { state: 'RUNNING', findings: [] };
    case 'Paused':
      return {
        state: 'RUNNING',
        findings: [
          say(
            'BackfillPaused',
            'unknown',
            'a paused job',
            'an active job',
            'a job of higher priority runs; wait for it or raise the priority',
          ),
        ],
      };
    case 'Suspended':
      return {
        state: 'FAILED',
        findings: [
          say(
            'BackfillSuspended',
            'fail',
            'a suspended job',
            'a job that needs no confirmation',
            'confirm or cancel the job in the source region',
          ),
        ],
      };
    case 'Cancelled':
      return {
        state: 'FAILED',
        findings: [
          say(
            'BackfillCancelled',
            'fail',
            `a cancelled job${because(job)}`,
            'a complete job',
            'start the backfill again',
          ),
        ],
      };
    case 'Failed':
      if (nothingEligible(job)) return { state: 'DONE', findings: [foundNothing(say)] };
      return {
        state: 'FAILED',
        findings: [
          say(
            'BackfillFailed',
            'fail',
            `a failed job${because(job)}`,
            'a complete job',
            'mend the cause (role, key policy, rule), start the backfill again',
          ),
        ],
      };
    default:
      return {
        state: 'RUNNING',
        findings: [
          say(
            'BackfillStatusUnknown',
            'unknown',
            show(job?.Status),
            'a documented job status',
            'look at the job; it may be too new to be described',
          ),
        ],
      };
  }
}

type Say = (code: string, verdict: Finding['verdict'], found: string, allowed: string, remedy: string) => Finding;

const findingsAbout =
  (subject: string, job: BackfillJobState | undefined): Say =>
  (code, verdict, found, allowed, remedy) => ({
    code,
    verdict,
    subject,
    property: 'backfill',
    found: `${found} (job ${job?.JobId ?? 'not found'})`,
    allowed,
    remedy,
  });

const foundNothing = (say: Say): Finding =>
  say(
    'BackfillFoundNothing',
    'unknown',
    'no object was eligible',
    'the completeness comparison',
    'nothing to do when the source was empty or already replicated; otherwise compare the rule with the bucket',
  );

const because = ({ FailureReasons = [], StatusUpdateReason }: BackfillJobState): string => {
  const reasons = [
    ...FailureReasons.map(({ FailureCode, FailureReason }) => [FailureCode, FailureReason].filter(Boolean).join(' ')),
    StatusUpdateReason,
  ].filter(Boolean);
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
};

const nothingEligible = ({ FailureReasons = [], ProgressSummary }: BackfillJobState): boolean =>
  (ProgressSummary?.TotalNumberOfTasks ?? 0) === 0 &&
  FailureReasons.some(({ FailureReason }) =>
    /found no keys|no keys (found|matching)|no objects? (found|matching|eligible)/i.test(FailureReason ?? ''),
  );
