import { type BackfillJobState, backfillJob, backfillToken, judgeBackfill } from '../../src/core';
import { account, sampleConfig } from '../sample-plan';

const config = sampleConfig();

describe('the backfill job (S3-7)', () => {
  test('replicates what was there before the rule and what failed, reports into the ledger, asks nobody', () => {
    expect(backfillJob(config, 1)).toEqual({
      AccountId: account,
      ConfirmationRequired: false,
      Operation: { S3ReplicateObject: {} },
      ManifestGenerator: {
        S3JobManifestGenerator: {
          ExpectedBucketOwner: account,
          SourceBucket: 'arn:aws:s3:::orders-assets',
          EnableManifestOutput: false,
          Filter: { EligibleForReplication: true, ObjectReplicationStatuses: ['NONE', 'FAILED'] },
        },
      },
      Report: {
        Bucket: `arn:aws:s3:::${config.ledger.bucketName}`,
        Format: 'Report_CSV_20180820',
        Enabled: true,
        Prefix: 'batch-reports/assets',
        ReportScope: 'AllTasks',
        ExpectedBucketOwner: account,
      },
      Priority: 10,
      RoleArn: config.backfillRoleArn,
      ClientRequestToken: backfillToken(config, 1),
      Description: 'rl-orders-assets: backfill, attempt 1',
    });
  });

  test('the token is the same for the same attempt, another for another, and fits 64 characters', () => {
    expect(backfillToken(config, 1)).toBe(backfillToken(sampleConfig(), 1));
    expect(backfillToken(config, 2)).not.toBe(backfillToken(config, 1));
    expect(backfillToken(sampleConfig({ sourceBucketName: 'other-assets' }), 1)).not.toBe(backfillToken(config, 1));
    expect(backfillToken(config, 1)).toMatch(/^[\w-]{1,64}$/);
  });
});

describe('judging a job (S3-7)', () => {
  const job = (Status: string, more: Partial<BackfillJobState> = {}): BackfillJobState => ({
    JobId: 'j',
    Status,
    ...more,
  });
  const tasks = (total: number, failed: number) => ({
    ProgressSummary: { TotalNumberOfTasks: total, NumberOfTasksSucceeded: total - failed, NumberOfTasksFailed: failed },
  });
  const nothing = {
    FailureReasons: [
      {
        FailureCode: 'ManifestGenerationFailed',
        FailureReason: 'Manifest generation found no keys matching the filter criteria.',
      },
    ],
  };

  test.each<[BackfillJobState | undefined, string, readonly string[]]>([
    [job('Complete', tasks(5, 0)), 'DONE', []],
    [job('Complete', tasks(5, 1)), 'FAILED', ['BackfillTasksFailed']],
    [job('Complete', tasks(0, 0)), 'DONE', ['BackfillFoundNothing']],
    [job('Complete'), 'RUNNING', ['BackfillStatusUnknown']],
    ...['New', 'Preparing', 'Ready', 'Active', 'Completing', 'Pausing', 'Failing', 'Cancelling'].map(
      (status): [BackfillJobState, string, string[]] => [job(status), 'RUNNING', []],
    ),
    [job('Paused'), 'RUNNING', ['BackfillPaused']],
    [job('Suspended'), 'FAILED', ['BackfillSuspended']],
    [job('Cancelled'), 'FAILED', ['BackfillCancelled']],
    [job('Failed'), 'FAILED', ['BackfillFailed']],
    [job('Failed', nothing), 'DONE', ['BackfillFoundNothing']],
    [job('Failed', { ...nothing, ...tasks(3, 3) }), 'FAILED', ['BackfillFailed']],
    [job('Melted'), 'RUNNING', ['BackfillStatusUnknown']],
    [undefined, 'RUNNING', ['BackfillStatusUnknown']],
  ])('%j is %s', (state, expected, codes) => {
    const judged = judgeBackfill('rl-orders/assets', state);
    expect([judged.state, judged.findings.map(({ code }) => code)]).toEqual([expected, codes]);
  });

  test('a failure says why', () => {
    const [finding] = judgeBackfill(
      's',
      job('Failed', {
        FailureReasons: [{ FailureCode: 'AccessDenied', FailureReason: 'no PutInventoryConfiguration' }],
      }),
    ).findings;
    expect(finding?.found).toBe('a failed job: AccessDenied no PutInventoryConfiguration (job j)');
  });
});
