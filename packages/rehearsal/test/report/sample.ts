import type { RehearsalReport, StepRecord, TimelinePoint } from '../../src/contract/result';

/** A report in which something went wrong, with text that is HTML where anybody could bring some in. */
export const report: RehearsalReport = {
  version: 1,
  dialect: 'cdk',
  options: { dialect: 'cdk', rttMs: 60, clients: 8, seed: 7, fault: 'lag', dryRun: false, rollback: true },
  outcome: 'ABORTED',
  expected: 'ROLLED_BACK',
  requests: 12_345,
  failedRequests: 3,
  retriedRequests: 41,
  acknowledgedWrites: 6_100,
  lostWrites: 2,
  duplicateWrites: 0,
  splitBrainMs: 1_500,
  longestGapMs: 2_340,
  objectsMissing: 0,
  pauseMs: 432,
  fenceToFlipMs: 38,
  steps: [
    step('begin', 0, 500),
    step('database: preflight', 500, 1_500, {
      calls: 2,
      errors: ['States.Timeout'],
      findings: [
        {
          code: 'StorageNearlyFull',
          subject: 'db',
          property: 'storage',
          found: '1 GiB',
          allowed: '2',
          remedy: 'grow it',
        },
      ],
    }),
    step('approve', 1_500, 1_600, { status: 'YES' }),
    step('web: scale-green', 1_600, 4_600, {
      status: 'REFUSED',
      findings: [{ code: 'NoCapacity', found: '</script><b>' }],
    }),
    step('undo database: switch-back', 4_600, 4_600),
  ],
  faults: [
    { name: 'lag', atMs: 1_700, expected: 'CUT_OVER' },
    { name: 'lag', atMs: 2_500, expected: 'CUT_OVER' },
  ],
  standIns: [
    { title: 'RDS', limits: 'two servers on one machine' },
    { title: 'Route 53 <i>', limits: 'tables & zones' },
  ],
  timeline: [0, 1_000, 2_000, 3_000, 4_000].map(second),
  unusedPermissions: { web: ['ec2:CopyImage *', 'ec2:RunInstances *'] },
  missingPermissions: { database: ['rds:DescribeDBInstances *'] },
  ok: false,
};

/** The same rehearsal, had all gone well. */
export const good: RehearsalReport = {
  ...report,
  outcome: 'ROLLED_BACK',
  lostWrites: 0,
  splitBrainMs: 0,
  steps: report.steps.filter(({ status }) => status !== 'REFUSED'),
  faults: [],
  unusedPermissions: {},
  missingPermissions: {},
  ok: true,
};

export function step(name: string, fromMs: number, untilMs: number, rest: Partial<StepRecord> = {}): StepRecord {
  return { step: name, fromMs, untilMs, calls: 1, status: 'DONE', findings: [], errors: [], ...rest };
}

export function second(atMs: number): TimelinePoint {
  const moved = atMs >= 3_000;
  return {
    atMs,
    requests: 200 + atMs / 1_000,
    failed: atMs === 2_000 ? 3 : 0,
    p50Ms: 4,
    p99Ms: 14,
    sourceWrites: moved ? 0 : 100,
    targetWrites: moved ? 101 : 0,
    weights: moved ? { source: 0, target: 100 } : { source: 100, target: 0 },
  };
}
