import {
  arns,
  type Finding,
  hasReached,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type PartDeclaration,
  type Planned,
  planUnlessFailed,
  regionIn,
  runtimeConfigFits,
} from '@regionlift/migration/core';
import { documentOf, keyAdministration, keyForLogGroup } from '@regionlift/secure-iam/core';
import { stateMachineOf } from './asl/state-machine';
import { cutoverChecks, plainOr } from './checks';
import type { CutoverFacts } from './cutover-facts';
import type { CutoverPlan, Evidence } from './cutover-plan';
import { buildGraph, ownPart } from './graph/build-graph';
import { cutoverNames, cutoverSlug } from './naming';
import { planCutoverRoles } from './roles';
import { runtimeConfigOf } from './runtime-config';

/**
 * Plans the cutover of a migration from what its parts declare (CUT-1), or says everything that is in the way.
 *
 * @param parts what was declared before, in order
 */
export function planCutover(
  subject: string,
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  facts: CutoverFacts,
): Planned<CutoverPlan> {
  const findings = judgeAll(subject, { ...facts, migration, parts }, cutoverChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = acceptedPlan(migration, parts, facts);
  return planUnlessFailed([...findings, ...judgedAfterwards(subject, plan)], () => plan);
}

function acceptedPlan(migration: MigrationPlan, all: readonly PartDeclaration[], facts: CutoverFacts): CutoverPlan {
  const names = cutoverNames(migration);
  const order = facts.order ?? protectorsFirst(all).map(({ name }) => name);
  const parts = order.flatMap((name) => all.filter((part) => part.name === name && part.steps.length > 0));
  const approvalSeconds = plainOr(facts.approvalHours, 72) * 3_600;
  const graph = buildGraph(parts, { approvalSeconds });
  const functionArn = arns.lambda(migration, migration.to, names.function.value);
  const topicArn = migration.alerts?.topics.CRITICAL.find((arn) => regionIn(arn) === migration.to);
  const retentionDays = logRetentionDays(migration.rollbackWindowDays);
  const log = { groupName: names.log.value, retentionDays };
  const machineLog = { groupName: names.machineLog.value, retentionDays };
  return {
    migration,
    part: cutoverSlug,
    exists: !hasReached(migration.phase, 'FINALISED'),
    parts,
    graph,
    stateMachineName: names.machine.value,
    stateMachineArn: arns.stateMachine(migration, migration.to, names.machine.value),
    definition: stateMachineOf(graph, {
      comment: `The move of ${migration.migration} from ${migration.from} to ${migration.to}`,
      partition: migration.partition,
      functionArns: {
        [ownPart]: functionArn,
        ...Object.fromEntries(
          parts.flatMap(({ name, functionName }) =>
            functionName === undefined ? [] : [[name, arns.lambda(migration, migration.to, functionName)]],
          ),
        ),
      },
      helpSeconds: longestQuestion,
    }),
    functionName: names.function.value,
    functionArn,
    keyAlias: names.alias.value,
    keyPolicy: documentOf([
      keyAdministration(migration),
      keyForLogGroup(migration, migration.to, log.groupName),
      { ...keyForLogGroup(migration, migration.to, machineLog.groupName), sid: 'MachineLog' },
    ]),
    log,
    machineLog,
    evidence: evidenceOf(migration, all, facts),
    ...(topicArn !== undefined && { topicArn }),
    approvalSeconds,
    alarmActionArns: plainOr<readonly string[]>(facts.alarmActionArns, []),
    roles: { machine: names.machineRole.value, runtime: names.runtimeRole.value },
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
}

/** Whoever vouches for recovery points speaks first in each stage: before anything is moved, and before anything is retired. */
const protectorsFirst = (parts: readonly PartDeclaration[]): readonly PartDeclaration[] => [
  ...parts.filter(({ kind }) => kind === 'BACKUP'),
  ...parts.filter(({ kind }) => kind !== 'BACKUP'),
];

/** Seconds; a way back that does not succeed waits as long as it may: 30 days. */
const longestQuestion = 30 * 86_400;

function evidenceOf(migration: MigrationPlan, parts: readonly PartDeclaration[], facts: CutoverFacts): Evidence {
  const place = parts.find(({ evidence }) => evidence !== undefined)?.evidence;
  const given = plainOr<string | undefined>(facts.evidenceBucketName, undefined);
  const keyArn = given === undefined ? place?.keyArn : plainOr<string | undefined>(facts.evidenceKeyArn, undefined);
  const prefix = `cutover/${migration.qualifier}-${migration.migration}/`;
  return {
    bucketName: given ?? place?.bucketName ?? '',
    ...(keyArn !== undefined && { keyArn }),
    ledgerKey: `${prefix}ledger.json`,
    evidencePrefix: `${prefix}evidence/`,
  };
}

const judgedAfterwards = (subject: string, plan: CutoverPlan): readonly Finding[] => {
  const roles = planCutoverRoles(subject, plan);
  return [
    ...judgeAll(subject, plan, [configFits, definitionFits]),
    ...(roles.accepted ? roles.unknowns : roles.findings),
  ];
};

const configFits = runtimeConfigFits('evidenceBucketName', ['CUT-1'], runtimeConfigOf, 'choose a shorter bucket name');

/** Source: Step Functions Developer Guide, "Quotas" ("Maximum request size", 1 MB). */
const definitionFits = {
  code: 'DefinitionTooLarge',
  asks: 'the state machine fits one request of Step Functions',
  property: 'order',
  serves: ['CUT-1'],
  judge: ({ definition }: CutoverPlan) => {
    const size = JSON.stringify(definition).length;
    return size <= 1_000_000
      ? ({ verdict: 'pass' } as const)
      : ({
          verdict: 'fail',
          found: `${size} characters`,
          allowed: 'at most 1,000,000',
          remedy: 'move the parts in several migrations',
        } as const);
  },
};
