import { arns, type Effect, type MigrationPlan } from '@regionlift/migration/core';
import { viaService } from '@regionlift/secure-iam/core';
import type { CutoverAction } from './actions';
import type { CutoverPlan } from './cutover-plan';

/** Every API call of each action. */
export const effectsOf = (plan: CutoverPlan): Readonly<Record<CutoverAction, readonly Effect[]>> => {
  const ledger = [...readLedger(plan), ...writeLedger(plan)];
  const watch = watches(plan.migration);
  return {
    begin: [...ledger, ...describesExecution(plan)],
    watch,
    ask: publishes(plan),
    cross: ledger,
    guard: readLedger(plan),
    retire: ledger,
    settle: [...ledger, ...readsHistory(plan), ...writesEvidence(plan), ...publishes(plan)],
  };
};

const objectOf = ({ migration, evidence }: CutoverPlan, key: string): string =>
  `${arns.bucket(migration, evidence.bucketName)}/${key}`;

const readLedger = (plan: CutoverPlan): readonly Effect[] => [
  {
    action: 's3:GetObject',
    access: 'read',
    resources: [objectOf(plan, plan.evidence.ledgerKey)],
    reason: 'where the workload stands, and who holds the lock',
  },
  {
    action: 's3:ListBucket',
    access: 'list',
    resources: [arns.bucket(plan.migration, plan.evidence.bucketName)],
    reason: 'without it S3 answers 403, not 404, for a ledger that is not there yet (API Reference, GetObject)',
  },
  ...keyUse(plan, 'kms:Decrypt', 'reads what is encrypted'),
];

const writeLedger = (plan: CutoverPlan): readonly Effect[] => [
  {
    action: 's3:PutObject',
    access: 'write',
    resources: [objectOf(plan, plan.evidence.ledgerKey)],
    reason: 'takes and gives back the lock, notes the point of no return; always on condition',
  },
  ...keyUse(plan, 'kms:GenerateDataKey', 'encrypts what is written'),
];

const writesEvidence = (plan: CutoverPlan): readonly Effect[] => [
  {
    action: 's3:PutObject',
    access: 'write',
    resources: [objectOf(plan, `${plan.evidence.evidencePrefix}*`)],
    reason: 'the evidence report of an execution (CUT-7)',
  },
];

/** A key is named by itself or by its alias; ids of keys behind an alias are not known. */
function keyUse({ migration, evidence }: CutoverPlan, action: string, reason: string): readonly Effect[] {
  const { keyArn } = evidence;
  if (keyArn === undefined) return [];
  const alias = /:(alias\/.+)$/.exec(keyArn)?.[1];
  const through = { StringEquals: { 'kms:ViaService': viaService(migration, migration.to, 's3') } };
  return [
    alias === undefined
      ? { action, access: 'write', resources: [keyArn], conditions: through, reason }
      : {
          action,
          access: 'write',
          resources: [arns.anyKey(migration, migration.to)],
          conditions: { ...through, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] } },
          reason,
        },
  ];
}

/** One execution at a time: whether the holder of the lock runs still. */
const describesExecution = ({ migration, stateMachineName }: CutoverPlan): readonly Effect[] => [
  {
    action: 'states:DescribeExecution',
    access: 'read',
    resources: [executionsOf(migration, stateMachineName)],
    reason: 'whether the execution that holds the lock runs still',
  },
];

const readsHistory = ({ migration, stateMachineName }: CutoverPlan): readonly Effect[] => [
  {
    action: 'states:GetExecutionHistory',
    access: 'read',
    resources: [executionsOf(migration, stateMachineName)],
    reason: 'the history is the journal that the evidence is made of',
  },
];

const executionsOf = ({ partition, to, account }: MigrationPlan, name: string): string =>
  `arn:${partition}:states:${to}:${account}:execution:${name}:*`;

/**
 * The abort signal is a composite alarm, and those are told only to whom `DescribeAlarms` is granted on `*`: with a narrower
 * resource the signal would look as if it were not there (CloudWatch API Reference, DescribeAlarms).
 */
const watches = ({ from, to }: MigrationPlan): readonly Effect[] => [
  {
    action: 'cloudwatch:DescribeAlarms',
    access: 'read',
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': [from, to] } },
    reason: "the migration's abort signal in both regions",
    unscoped: 'composite alarms are told only where the permission names * (CloudWatch API Reference, DescribeAlarms)',
  },
];

/** The topic's key is behind the topic: KMS is asked by SNS on behalf of the publisher. */
const publishes = ({ migration, topicArn }: CutoverPlan): readonly Effect[] =>
  topicArn === undefined
    ? []
    : [
        {
          action: 'sns:Publish',
          access: 'write',
          resources: [topicArn],
          reason: 'asks a person, and tells what it came to',
        },
        ...['kms:Decrypt', 'kms:GenerateDataKey'].map(
          (action): Effect => ({
            action,
            access: 'write',
            resources: [arns.anyKey(migration, migration.to)],
            conditions: { StringEquals: { 'kms:ViaService': viaService(migration, migration.to, 'sns') } },
            reason: 'the topic is encrypted; SNS Developer Guide, "Key management" (publishers)',
          }),
        ),
      ];
