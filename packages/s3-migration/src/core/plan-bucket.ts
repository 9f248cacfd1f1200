import {
  arns,
  type Finding,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type Planned,
  planUnlessFailed,
  runtimeConfigFits,
  slugOf,
} from '@regionlift/migration/core';
import { bucketChecks } from './bucket-checks';
import type { BucketFacts } from './bucket-facts';
import { bucketNaming } from './bucket-naming';
import type { BucketPlan, EndpointFlip, SourceEncryption, SourceOwnership } from './bucket-plan';
import { planBucketRoles } from './bucket-roles';
import { defaultThresholds } from './bucket-signals';
import { forwardRuleOf, reverseRuleOf } from './replication-rules';
import { runtimeConfigOf } from './runtime-config';

/**
 * Judges a bucket part's inputs and returns its plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Assets`
 * @param migration the accepted plan of the migration
 */
export function planBucketMigration(
  subject: string,
  migration: MigrationPlan,
  facts: BucketFacts,
): Planned<BucketPlan> {
  const findings = judgeAll(subject, { ...facts, migration }, bucketChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = decided(migration, facts as KnownFacts);
  return planUnlessFailed([...findings, ...judgedAfterwards(subject, plan)], () => plan);
}

type KnownFacts = { readonly [K in keyof BucketFacts]: Exclude<BucketFacts[K], object> } & {
  readonly alarmActionArns?: readonly string[];
};

function decided(migration: MigrationPlan, facts: KnownFacts): BucketPlan {
  const naming = bucketNaming(migration, facts.name);
  const encryption = (facts.sourceEncryption ?? 'S3_MANAGED') as SourceEncryption;
  const flip = (facts.endpointFlip ?? 'PARAMETER') as EndpointFlip;
  const existing = facts.existingReplicationRoleArn;
  const base = {
    migration,
    part: slugOf(facts.name),
    source: {
      bucketName: facts.sourceBucketName,
      region: migration.from,
      ownership: (facts.sourceOwnership ?? 'ANOTHER_STACK') as SourceOwnership,
      encryption,
      ...(facts.sourceKeyArn !== undefined && { keyArn: facts.sourceKeyArn }),
      ...(existing !== undefined && { existingReplicationRoleArn: existing }),
    },
    target: {
      bucketName: facts.targetBucketName ?? naming.target.value,
      region: migration.to,
      keyAlias: naming.alias.value,
      ...(facts.noncurrentVersionRetentionDays !== undefined && {
        noncurrentRetentionDays: facts.noncurrentVersionRetentionDays,
      }),
      ...(facts.accessLogBucketName !== undefined && { accessLogBucketName: facts.accessLogBucketName }),
    },
    sourceSideAlias: naming.alias.value,
  };
  const choices = {
    replicateKmsEncryptedObjects: facts.replicateKmsEncryptedObjects ?? true,
    replicateDeleteMarkers: facts.replicateDeleteMarkers ?? true,
    replicationTimeControl: facts.replicationTimeControl ?? true,
  };
  return {
    ...base,
    ledger: {
      bucketName: naming.ledger.value,
      region: migration.from,
      retentionDays: Math.max(shortestLedgerRetention, migration.rollbackWindowDays),
    },
    roles: {
      forward: naming.forward.value,
      reverse: naming.reverse.value,
      backfill: naming.backfill.value,
      runtime: naming.runtime.value,
    },
    forwardRule: forwardRuleOf(base, choices),
    reverseRule: reverseRuleOf(base, choices),
    forwardRoleArn: existing ?? arns.role(migration, naming.forward.value),
    ...(existing !== undefined && { existingRolePolicyName: naming.forwardPolicy.value }),
    endpoint: {
      flip,
      parameterName: naming.parameter.value,
      ...(flip === 'MULTI_REGION_ACCESS_POINT' && { accessPointName: naming.accessPoint.value }),
    },
    functionName: naming.function.value,
    log: { groupName: naming.logGroup.value, retentionDays: logRetentionDays(migration.rollbackWindowDays) },
    alarms: {
      pendingBytes: facts.pendingBytesThreshold ?? defaultThresholds.pendingBytes,
      pendingOperations: facts.pendingOperationsThreshold ?? defaultThresholds.pendingOperations,
      latencySeconds: facts.latencyThresholdSeconds ?? defaultThresholds.latencySeconds,
      actionArns: facts.alarmActionArns ?? [],
    },
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
}

/** Days for which reports of batch jobs are kept at least: a quarter, so that an auditor still finds them. */
const shortestLedgerRetention = 90;

const judgedAfterwards = (subject: string, plan: BucketPlan): readonly Finding[] => {
  const roles = planBucketRoles(subject, plan);
  return [...judgeAll(subject, plan, [configFits]), ...(roles.accepted ? roles.unknowns : roles.findings)];
};

const configFits = runtimeConfigFits('name', ['S3-7'], runtimeConfigOf, 'shorten names of buckets, roles or the part');
