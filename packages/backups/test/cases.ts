import {
  deferred,
  type MigrationFacts,
  type MigrationPlan,
  type PartDeclaration,
  type Phase,
  planMigration,
} from '@regionlift/migration/core';
import { type BackupsFacts, type BackupsPlan, planBackups } from '../src/core';
import { sampleParts } from './sample-parts';

/** Facts of a migration that every check accepts. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** Facts of backups that every check accepts: the shortest program. */
export const goodFacts: BackupsFacts = { name: 'Backups' };

/** One program per need of the README. */
export const scenarios = {
  'every part': {},
  'a part and what carries tags': { protect: ['assets'], selectTags: { app: 'orders', tier: 'web' } },
  'a governance lock': { lock: { mode: 'GOVERNANCE', minRetentionDays: 7 } },
  'no points in time': { continuousDays: 0 },
  'points in time of five weeks': { protect: ['assets'], continuousDays: 35 },
  'nothing that AWS would restore or report': { restoreTests: { enabled: false }, reports: false },
  'everything chosen': {
    protect: ['assets', 'database'],
    timeZone: 'Europe/Berlin',
    daily: {
      enabled: true,
      schedule: 'cron(30 1 ? * MON-SAT *)',
      retentionDays: 30,
      copyRetentionDays: 14,
    },
    weekly: { schedule: 'cron(30 4 ? * SUN *)', retentionDays: 60 },
    monthly: { enabled: false },
    continuousDays: 7,
    freshHours: 6,
    lock: { mode: 'COMPLIANCE', minRetentionDays: 7, maxRetentionDays: 400, graceDays: 30 },
    restoreTests: { enabled: true, schedule: 'cron(0 12 1 * ? *)', validationHours: 8 },
    reports: true,
    exportDays: 400,
    accessLogBucketName: 'orders-logs-east',
    alarmActionArns: ['arn:aws:sns:us-west-2:111122223333:ops', 'arn:aws:sns:us-east-1:111122223333:ops'],
  },
} as const satisfies Record<string, Partial<BackupsFacts>>;

export type Scenario = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as Scenario[];
export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];

export function migrationPlan(facts: Partial<MigrationFacts> = {}): MigrationPlan {
  const planned = planMigration('Orders', { ...migrationFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The plan of a scenario, or of other facts, in a phase, with the sample parts. */
export const planOf = (facts: Partial<BackupsFacts> = {}, migration: Partial<MigrationFacts> = {}): BackupsPlan => {
  const plan = migrationPlan(migration);
  return planWith(plan, sampleParts(plan), facts);
};

/** The same with other parts. */
export function planWith(
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  facts: Partial<BackupsFacts> = {},
): BackupsPlan {
  const planned = planBackups('Orders/Backups', migration, parts, { ...goodFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

export interface BadInput {
  readonly title: string;
  readonly facts: Partial<BackupsFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Whether the migration has no parts. @default the sample parts */
  readonly withoutParts?: boolean;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const token = deferred('a test');

/** One bad input per row. */
export const badInputs: readonly BadInput[] = [
  // The rollback window (BAK-6).
  {
    title: 'daily backups that end before the rollback window',
    facts: { daily: { retentionDays: 6 } },
    codes: ['RetentionShorterThanRollback'],
  },
  {
    title: 'copies that end before the rollback window',
    facts: { weekly: { copyRetentionDays: 3 } },
    codes: ['RetentionShorterThanRollback'],
  },
  {
    title: 'points in time that end before the rollback window',
    facts: { continuousDays: 6 },
    codes: ['RetentionShorterThanRollback'],
  },
  {
    title: 'exports that end before the rollback window',
    facts: { exportDays: 6 },
    codes: ['RetentionShorterThanRollback'],
  },
  {
    title: 'points in time and a rollback window longer than AWS keeps any',
    facts: {},
    migration: { rollbackWindowDays: 60 },
    codes: ['RetentionShorterThanRollback'],
  },
  // Retention and cold storage (BAK-2).
  { title: 'half a day of retention', facts: { monthly: { retentionDays: 30.5 } }, codes: ['InvalidRetention'] },
  {
    title: 'a retention of more than 100 years',
    facts: { monthly: { retentionDays: 36_501 } },
    codes: ['InvalidRetention'],
  },
  { title: 'exports kept for less than nothing', facts: { exportDays: -1 }, codes: ['InvalidRetention'] },
  {
    title: 'cold storage for less than 90 days',
    facts: { protect: [], selectTags: { app: 'orders' }, monthly: { retentionDays: 119, coldAfterDays: 30 } },
    codes: ['ColdStorageTooShort'],
  },
  {
    title: 'copies in cold storage for less than 90 days',
    facts: {
      protect: [],
      selectTags: { app: 'orders' },
      monthly: { retentionDays: 365, coldAfterDays: 30, copyRetentionDays: 100 },
    },
    codes: ['ColdStorageTooShort'],
  },
  // Points in time (BAK-2).
  {
    title: 'points in time for more than 35 days',
    facts: { continuousDays: 36 },
    codes: ['ContinuousRetentionInvalid'],
  },
  { title: 'half a day of points in time', facts: { continuousDays: 7.5 }, codes: ['ContinuousRetentionInvalid'] },
  {
    title: "points in time that the database's own template keeps otherwise",
    facts: { continuousDays: 20 },
    migration: { phase: 'PROMOTED' },
    codes: ['ContinuousRetentionDiffers'],
  },
  // Schedules (BAK-2, BAK-4).
  { title: 'a rate', facts: { daily: { schedule: 'rate(1 day)' } }, codes: ['InvalidSchedule'] },
  { title: 'five fields', facts: { daily: { schedule: 'cron(0 3 * * ?)' } }, codes: ['InvalidSchedule'] },
  { title: 'both days named', facts: { daily: { schedule: 'cron(0 3 1 * SUN *)' } }, codes: ['InvalidSchedule'] },
  { title: 'twice an hour', facts: { daily: { schedule: 'cron(0/30 * * * ? *)' } }, codes: ['InvalidSchedule'] },
  { title: 'a schedule that is a number', facts: { weekly: { schedule: 3 as never } }, codes: ['InvalidSchedule'] },
  {
    title: 'the 31st of February',
    facts: { monthly: { schedule: 'cron(0 7 31 2 ? *)' } },
    codes: ['ScheduleNeverFires'],
  },
  {
    title: 'a year that is over',
    facts: { weekly: { schedule: 'cron(0 5 ? * SUN 2020-2025)' } },
    codes: ['ScheduleNeverFires'],
  },
  {
    title: 'restores on trial on the 30th of February',
    facts: { restoreTests: { schedule: 'cron(0 9 30 FEB ? *)' } },
    codes: ['ScheduleNeverFires'],
  },
  { title: 'a time zone that is none', facts: { timeZone: 'Europe/Berln' }, codes: ['InvalidTimeZone'] },
  { title: 'an offset for a time zone', facts: { timeZone: '+01:00' }, codes: ['InvalidTimeZone'] },
  // The lock (BAK-1).
  {
    title: 'a lock with a maximum below its minimum',
    facts: { lock: { mode: 'GOVERNANCE', minRetentionDays: 30, maxRetentionDays: 7 } },
    codes: ['LockContradicts'],
  },
  {
    title: 'a lock that admits no monthly backup',
    facts: { lock: { mode: 'GOVERNANCE', minRetentionDays: 7, maxRetentionDays: 100 } },
    codes: ['LockOutsideRetention'],
  },
  {
    title: 'a lock that admits no points in time',
    facts: { lock: { mode: 'GOVERNANCE', minRetentionDays: 15 } },
    codes: ['LockOutsideRetention'],
  },
  {
    title: 'a lock without a minimum',
    facts: { lock: { mode: 'GOVERNANCE', minRetentionDays: undefined as never } },
    codes: ['InvalidRetention'],
  },
  {
    title: 'an unknown kind of lock',
    facts: { lock: { mode: 'LEGAL', minRetentionDays: 7 } },
    codes: ['UnknownOption'],
  },
  {
    title: 'a compliance lock without its grace',
    facts: { lock: { mode: 'COMPLIANCE', minRetentionDays: 7 } },
    codes: ['LockGraceInvalid'],
  },
  {
    title: 'a compliance lock in force after a day',
    facts: { lock: { mode: 'COMPLIANCE', minRetentionDays: 7, graceDays: 1 } },
    codes: ['LockGraceInvalid'],
  },
  {
    title: 'a governance lock with a grace',
    facts: { lock: { mode: 'GOVERNANCE', minRetentionDays: 7, graceDays: 3 } },
    codes: ['LockGraceInvalid'],
  },
  // What is protected (BAK-3).
  { title: 'a part that was not declared', facts: { protect: ['assets', 'media'] }, codes: ['UnknownPart'] },
  { title: 'a part that has nothing to back up', facts: { protect: ['assets', 'web'] }, codes: ['NothingSelected'] },
  { title: 'no part and no tag', facts: {}, withoutParts: true, codes: ['NothingProtected'] },
  {
    title: 'no rule at all',
    facts: { daily: { enabled: false }, weekly: { enabled: false }, monthly: { enabled: false } },
    codes: ['NothingProtected'],
  },
  { title: 'a part that is not in a list', facts: { protect: 'assets' as never }, codes: ['InvalidList'] },
  { title: 'a tag whose value is no text', facts: { selectTags: { app: 7 as never } }, codes: ['InvalidTag'] },
  { title: 'a tag without a key', facts: { selectTags: { '': 'orders' } }, codes: ['InvalidTag'] },
  { title: 'tags in a list', facts: { selectTags: ['app'] as never }, codes: ['InvalidTag'] },
  // Everything else.
  {
    title: 'a region without AWS Backup (BAK-1)',
    facts: {},
    migration: { to: 'sa-west-1' },
    codes: ['UnsupportedRegion'],
  },
  {
    title: 'recovery points that may be older than a week (BAK-5)',
    facts: { freshHours: 169 },
    codes: ['InvalidFreshness'],
  },
  {
    title: 'a restore that is kept for more than a week (BAK-4)',
    facts: { restoreTests: { validationHours: 169 } },
    codes: ['InvalidValidationWindow'],
  },
  { title: 'reports that are neither on nor off', facts: { reports: 'no' as never }, codes: ['UnknownOption'] },
  { title: 'a rule that is neither on nor off', facts: { daily: { enabled: 0 as never } }, codes: ['UnknownOption'] },
  { title: 'a rule that is no object', facts: { daily: 'cron(0 3 * * ? *)' as never }, codes: ['InvalidOptions'] },
  { title: 'an invalid log bucket (BAK-8)', facts: { accessLogBucketName: 'Logs' }, codes: ['InvalidBucketName'] },
  {
    title: 'an alarm action in a third region (BAK-7)',
    facts: { alarmActionArns: ['arn:aws:sns:eu-west-1:111122223333:ops'] },
    codes: ['AlarmActionElsewhere'],
  },
  {
    title: 'alarm actions that are no list',
    facts: { alarmActionArns: 'arn:aws:sns:us-east-1:111122223333:ops' as never },
    codes: ['InvalidAlarmActions'],
  },
  { title: 'a token as alarm action', facts: { alarmActionArns: [token] }, codes: ['PlainValueNeeded'] },
  { title: 'a token as time zone', facts: { timeZone: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token as retention', facts: { daily: { retentionDays: token } }, codes: ['PlainValueNeeded'] },
  { title: 'a token as tag', facts: { selectTags: { app: token } }, codes: ['PlainValueNeeded'] },
  { title: 'a token as days of points in time', facts: { continuousDays: token }, codes: ['PlainValueNeeded'] },
  {
    title: 'names that are too long after qualification',
    facts: { name: `B${'a'.repeat(31)}` },
    migration: { name: 'O'.repeat(32) },
    codes: ['NameTooLong'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      timeZone: token,
      protect: ['media'],
      daily: { schedule: 'rate(1 day)', retentionDays: 1 },
      monthly: { schedule: 'cron(0 7 31 2 ? *)', retentionDays: 0 },
      lock: { mode: 'COMPLIANCE', minRetentionDays: 30, maxRetentionDays: 7 },
      continuousDays: 90,
      freshHours: 0,
    },
    codes: [
      'PlainValueNeeded',
      'UnknownPart',
      'InvalidSchedule',
      'ScheduleNeverFires',
      'InvalidRetention',
      'ContinuousRetentionInvalid',
      'InvalidFreshness',
      'RetentionShorterThanRollback',
      'LockContradicts',
      'LockGraceInvalid',
    ],
  },
];
