import {
  deferred,
  type MigrationAlerts,
  type MigrationFacts,
  type PartDeclaration,
  type Phase,
  planMigration,
} from '@regionlift/migration/core';
import { type CutoverFacts, type CutoverPlan, planCutover } from '../src/core';
import { parts } from './parts';

export const account = '111122223333';

/** Every phase, in order. */
export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];

/** What the migration of these tests is told. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account,
  phase: 'REPLICATE',
};

const topic = (region: string, severity: string) => `arn:aws:sns:${region}:${account}:rl-orders-alerts-${severity}`;
/** Topics of both regions, as MigrationAlerts declares them. */
export const alerts: MigrationAlerts = {
  topics: {
    CRITICAL: [topic('us-west-2', 'critical'), topic('us-east-1', 'critical')],
    WARNING: [topic('us-west-2', 'warning'), topic('us-east-1', 'warning')],
  },
  severityOf: {},
};

const planned = planMigration('Orders', migrationFacts);
if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));

/** The migration of these tests, with topics. */
export const migration = { ...planned.plan, alerts };

/** A part that keeps the evidence, besides those that move. */
export const backups: PartDeclaration = {
  name: 'backups',
  kind: 'BACKUP',
  functionName: 'rl-orders-backups-runtime',
  steps: [
    {
      name: 'fresh-recovery-points',
      stage: 'GATE',
      action: 'fresh-recovery-points',
      changes: true,
      timeoutSeconds: 86_400,
      pollSeconds: 300,
      effects: [],
    },
  ],
  signals: [],
  protects: [],
  panels: [],
  logs: [],
  outputs: [],
  evidence: {
    bucketName: 'rl-orders-exports-111122223333-us-east-1',
    region: 'us-east-1',
    keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-backups',
  },
};

/** Everything that is declared above the cutover. */
export const declared: readonly PartDeclaration[] = [...parts, backups];

/** The same in a phase: where nothing is left to carry, parts have neither steps nor a function. */
export const declaredIn = (phase: unknown): readonly PartDeclaration[] =>
  phase === 'FINALISED' ? declared.map(({ functionName: _, ...part }) => ({ ...part, steps: [] })) : declared;

export const goodFacts: CutoverFacts = { name: 'Cutover' };

/** A plan, or a test that fails. */
export function planOf(facts: Partial<CutoverFacts> = {}, given = declared): CutoverPlan {
  const outcome = planCutover('Orders/Cutover', migration, given, { ...goodFacts, ...facts });
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.findings));
  return outcome.plan;
}

const without = (side: Partial<PartDeclaration>) => (part: PartDeclaration) => ({ ...part, ...side });
const [first] = parts;

/** Bad inputs with the codes that they are refused with. */
export const badInputs: readonly {
  readonly title: string;
  readonly facts?: Partial<CutoverFacts>;
  readonly parts?: readonly PartDeclaration[];
  readonly codes: readonly string[];
}[] = [
  { title: 'no parts', parts: [], codes: ['NothingToCutOver', 'NoEvidencePlace'] },
  { title: 'parts without steps', parts: declared.map(without({ steps: [] })), codes: ['NothingToCutOver'] },
  {
    title: 'an unknown part',
    facts: { order: ['assets', 'database', 'web', 'backups', 'queue'] },
    codes: ['UnknownPart'],
  },
  { title: 'a part left out', facts: { order: ['assets', 'web', 'backups'] }, codes: ['PartNotInOrder'] },
  {
    title: 'a part twice',
    facts: { order: ['assets', 'assets', 'database', 'web', 'backups'] },
    codes: ['PartNotInOrder'],
  },
  {
    title: 'a part without a function',
    parts: declared.map(({ functionName: _, ...part }) => part),
    codes: ['PartWithoutFunction'],
  },
  {
    title: 'two steps of a name',
    parts: [
      ...declared.slice(1),
      ...(first ? [{ ...first, steps: [...first.steps, ...first.steps.slice(0, 1)] }] : []),
    ],
    codes: ['DuplicateStep'],
  },
  {
    title: 'a flip without a way back',
    parts: declared.map((part) => ({ ...part, steps: part.steps.map(({ undo: _, ...step }) => step) })),
    codes: ['NoWayBack'],
  },
  { title: 'no bucket for evidence', parts, codes: ['NoEvidencePlace'] },
  { title: 'a question of no time', facts: { approvalHours: 0 }, codes: ['InvalidApprovalTime'] },
  { title: 'a question of half an hour', facts: { approvalHours: 0.5 }, codes: ['InvalidApprovalTime'] },
  { title: 'a deferred time', facts: { approvalHours: deferred('a test') }, codes: ['PlainValueNeeded'] },
  { title: 'a deferred bucket', facts: { evidenceBucketName: deferred('a test') }, codes: ['PlainValueNeeded'] },
  {
    title: 'a topic elsewhere',
    facts: { alarmActionArns: ['arn:aws:sns:eu-west-1:111122223333:ops'] },
    codes: ['AlarmActionElsewhere'],
  },
];

/** Cutovers that are rendered in both dialects. */
export const scenarios = {
  'a cutover as it is': {},
  'a cutover with everything chosen': {
    order: ['web', 'backups', 'database', 'assets'],
    approvalHours: 24,
    evidenceBucketName: 'orders-evidence',
    evidenceKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-0000-4000-8000-0123456789ab',
    alarmActionArns: ['arn:aws:sns:us-east-1:111122223333:ops'],
  },
  'a bucket without a key of its own': { evidenceBucketName: 'orders-evidence' },
} as const satisfies Record<string, Partial<CutoverFacts>>;

/** See {@link scenarios}. */
export type Scenario = keyof typeof scenarios;

/** Names of {@link scenarios}. */
export const scenarioNames = Object.keys(scenarios) as Scenario[];
