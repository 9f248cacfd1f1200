import {
  deferred,
  type MigrationAlerts,
  type MigrationFacts,
  type MigrationPlan,
  type Phase,
  planMigration,
} from '@regionlift/migration/core';
import type { ObservabilityFacts } from '../src/core';

/** Facts of a migration that every check accepts. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** Facts of what watches it that every check accepts: the shortest program. */
export const goodFacts: ObservabilityFacts = { name: 'Ops' };

/** A part that a program declares before. */
export type DeclaredPart = 'Assets' | 'Web' | 'Crowd';

/** A program of one need of the README. */
export interface Scenario {
  readonly facts: Partial<ObservabilityFacts>;
  /** @default a bucket and a fleet */
  readonly parts?: readonly DeclaredPart[];
  /** Whether the migration has alerts. @default false */
  readonly alerts?: boolean;
}

const topic = (region: string, severity: string) => `arn:aws:sns:${region}:111122223333:rl-orders-alerts-${severity}`;

/** What the migration's alerts would be. */
export const alerts: MigrationAlerts = {
  topics: {
    CRITICAL: [topic('us-west-2', 'critical'), topic('us-east-1', 'critical')],
    WARNING: [topic('us-west-2', 'warning'), topic('us-east-1', 'warning')],
  },
  severityOf: {},
};

/** One program per need. */
export const scenarios = {
  'every part': { facts: {} },
  'the parts of a migration with alerts': { facts: {}, alerts: true },
  'one part without canaries': { facts: { watch: ['assets'], canaries: false } },
  'more alarms than one composite holds': { facts: {}, parts: ['Assets', 'Crowd'] },
  'everything chosen': {
    facts: {
      watch: ['assets', 'web'],
      canaries: true,
      canaryMinutes: 1,
      runbookUrl: 'https://runbooks.orders.example/cutover',
      logGroups: ['/orders/web', '/orders/worker'],
      logRetentionDays: 90,
      alarmActionArns: [topic('us-west-2', 'ops'), topic('us-east-1', 'ops')],
    },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as ScenarioName[];
export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];

/** Facts that are refused. */
export interface BadInput extends Scenario {
  readonly title: string;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const token = deferred('a test');

/** One table for core and both dialects. */
export const badInputs: readonly BadInput[] = [
  { title: 'a name with a hyphen', facts: { name: 'Our-Ops' }, codes: ['InvalidName'] },
  { title: 'the name of a part, capitals aside', facts: { name: 'WEB' }, codes: ['DuplicatePartName'] },
  { title: 'a migration without parts', facts: {}, parts: [], codes: ['NothingWatched'] },
  { title: 'an empty list of parts', facts: { watch: [] }, codes: ['NothingWatched'] },
  { title: 'a part that nobody declared', facts: { watch: ['assets', 'cache'] }, codes: ['UnknownPart'] },
  { title: 'a canary that never rests', facts: { canaryMinutes: 0 }, codes: ['CanaryIntervalInvalid'] },
  { title: 'a canary that beats every two hours', facts: { canaryMinutes: 120 }, codes: ['CanaryIntervalInvalid'] },
  { title: 'half a minute', facts: { canaryMinutes: 1.5 }, codes: ['CanaryIntervalInvalid'] },
  { title: 'an interval that is known later', facts: { canaryMinutes: token }, codes: ['PlainValueNeeded'] },
  { title: 'canaries that are known later', facts: { canaries: token }, codes: ['PlainValueNeeded'] },
  {
    title: 'a runbook in plain text',
    facts: { runbookUrl: 'http://runbooks.orders.example' },
    codes: ['InvalidRunbookUrl'],
  },
  { title: 'a retention that CloudWatch Logs does not know', facts: logs(31), codes: ['LogRetentionInvalid'] },
  { title: 'a retention below the rollback window', facts: logs(5), codes: ['RetentionShorterThanRollback'] },
  {
    title: 'an alarm action in a third region',
    facts: { alarmActionArns: [topic('eu-west-1', 'ops')] },
    codes: ['AlarmActionElsewhere'],
  },
  { title: 'an alarm action that is known later', facts: { alarmActionArns: [token] }, codes: ['PlainValueNeeded'] },
];

/** The plan of a migration. */
export function migrationPlan(facts: Partial<MigrationFacts> = {}): MigrationPlan {
  const planned = planMigration('Orders', { ...migrationFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

function logs(logRetentionDays: number): Partial<ObservabilityFacts> {
  return { logGroups: ['/orders/web'], logRetentionDays };
}
