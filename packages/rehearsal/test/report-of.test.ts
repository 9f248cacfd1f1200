import type { TrafficVerdict } from '../src/contract/traffic';
import type { MeasuredStep } from '../src/machine/step-log';
import { type Findings, reportOf } from '../src/report-of';

const clean: TrafficVerdict = {
  requests: 100,
  failedRequests: 0,
  retriedRequests: 3,
  acknowledgedWrites: 50,
  lostWrites: 0,
  duplicateWrites: 0,
  splitBrainMs: 0,
  longestGapMs: 400,
  objectsMissing: 0,
};

const step = (name: string, evidence: MeasuredStep['evidence']): MeasuredStep => ({
  step: name,
  fromMs: 0,
  untilMs: 1,
  calls: 1,
  status: 'DONE',
  findings: [],
  errors: [],
  evidence,
});

const found = (more: Partial<Findings> = {}): Findings => ({
  options: { dialect: 'pulumi', rttMs: 60, clients: 8, seed: 1, dryRun: false, rollback: false },
  outcome: 'CUT_OVER',
  expected: 'CUT_OVER',
  verdict: clean,
  steps: [step('database: attach', {}), step('database: switchover', { pauseMs: 296, fenceToFlipMs: 41 })],
  faults: [],
  standIns: [{ title: 'S3', services: ['S3'], limits: 'no policies', answer: async () => ({}) }],
  timeline: [],
  permissions: { unused: { role: ['s3:PutObject *'] }, missing: {}, judged: ['role'] },
  ...more,
});

test('a report says what happened, in the words of the contract (REH-3)', () => {
  const report = reportOf(found());
  expect(report).toMatchObject({
    ...clean,
    version: 1,
    dialect: 'pulumi',
    pauseMs: 296,
    fenceToFlipMs: 41,
    standIns: [{ title: 'S3', limits: 'no policies' }],
    unusedPermissions: { role: ['s3:PutObject *'] },
    missingPermissions: {},
    ok: true,
  });
  expect(report.steps.map((one) => Object.keys(one))).toEqual(
    Array(2).fill(['step', 'fromMs', 'untilMs', 'calls', 'status', 'findings', 'errors']),
  );
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('there is no pause where nothing was fenced', () => {
  expect(Object.keys(reportOf(found({ steps: [] })))).not.toContain('pauseMs');
});

const permissions = (more: Partial<Findings['permissions']>): Findings['permissions'] => ({
  unused: {},
  missing: {},
  judged: ['role'],
  ...more,
});

test.each([
  ['another outcome than the expected one', { outcome: 'ABORTED' }],
  ['a lost write', { verdict: { ...clean, lostWrites: 1 } }],
  ['a write that is there twice', { verdict: { ...clean, duplicateWrites: 1 } }],
  ['a millisecond of split brain', { verdict: { ...clean, splitBrainMs: 1 } }],
  ['a missing object', { verdict: { ...clean, objectsMissing: 1 } }],
  [
    'a permission that a role lacks (IAM-3)',
    { permissions: permissions({ missing: { role: ['s3:GetObject arn:aws:s3:::orders/a'] } }) },
  ],
] as const)('%s is not ok', (_title, more) => {
  expect(reportOf(found(more)).ok).toBe(false);
});

test('a permission that one run did not use decides nothing (IAM-3)', () => {
  expect(reportOf(found({ permissions: permissions({ unused: { role: ['s3:PutObject *'] } }) })).ok).toBe(true);
});

test('an abort that was expected is ok', () => {
  expect(reportOf(found({ outcome: 'ABORTED', expected: 'ABORTED' })).ok).toBe(true);
});
