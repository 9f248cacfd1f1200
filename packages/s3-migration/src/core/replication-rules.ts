import { arns } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import type { ReplicationRule, RuleDestination } from './replication-rule';
import { ruleIdOf } from './runtime-config';

/** What both rules of a part depend on. */
export interface RuleChoices {
  readonly replicateKmsEncryptedObjects: boolean;
  readonly replicateDeleteMarkers: boolean;
  readonly replicationTimeControl: boolean;
}

type RuledPlan = Pick<BucketPlan, 'migration' | 'part' | 'source' | 'target' | 'sourceSideAlias'>;

/**
 * Source → target. KMS-encrypted objects are selected whatever the default encryption of the source is: single objects
 * may be encrypted otherwise, and so are the replicas that a rollback brought back. What the role cannot decrypt then
 * fails and raises the alarm, where S3 would skip it silently without the selection (S3-3).
 *
 * `ReplicaKmsKeyID` takes a key ARN or an alias ARN of the destination's region (S3 API Reference,
 * EncryptionConfiguration). An alias of one's own account is meant here, so that KMS resolves it to the right key.
 */
export const forwardRuleOf = (plan: RuledPlan, choices: RuleChoices): ReplicationRule =>
  ruleOf(ruleIdOf(plan), choices, {
    Bucket: arns.bucket(plan.migration, plan.target.bucketName),
    EncryptionConfiguration: {
      ReplicaKmsKeyID: arns.alias(plan.migration, plan.target.region, plan.target.keyAlias),
    },
  });

/**
 * Target → source: what keeps a rollback whole (S3-8). Everything that clients write to the target is KMS-encrypted, so the
 * selection is not a choice here. (Replicas of SSE-S3 objects stay SSE-S3: S3 User Guide, "How default bucket encryption
 * affects replication".) Replicas take the source's own key, or, where the source has none, the part's key in the source region.
 */
export const reverseRuleOf = (plan: RuledPlan, choices: RuleChoices): ReplicationRule =>
  ruleOf(
    `${ruleIdOf(plan)}-reverse`,
    { ...choices, replicateKmsEncryptedObjects: true },
    {
      Bucket: arns.bucket(plan.migration, plan.source.bucketName),
      EncryptionConfiguration: {
        ReplicaKmsKeyID: plan.source.keyArn ?? arns.alias(plan.migration, plan.source.region, plan.sourceSideAlias),
      },
    },
  );

function ruleOf(id: string, choices: RuleChoices, destination: RuleDestination): ReplicationRule {
  return {
    ID: id,
    // The runtime chooses a free one when it merges the rule into a configuration that has rules already.
    Priority: 1,
    Status: 'Enabled',
    // A filter makes it a V2 rule, which alone knows delete markers, priorities and metrics; the empty prefix means all.
    Filter: { Prefix: '' },
    SourceSelectionCriteria: {
      SseKmsEncryptedObjects: { Status: choices.replicateKmsEncryptedObjects ? 'Enabled' : 'Disabled' },
      // Changes of metadata to replicas go both ways: S3 User Guide, "Replicating metadata changes with replica modification sync".
      ReplicaModifications: { Status: 'Enabled' },
    },
    DeleteMarkerReplication: { Status: choices.replicateDeleteMarkers ? 'Enabled' : 'Disabled' },
    Destination: { ...destination, ...timing(choices.replicationTimeControl) },
  };
}

/**
 * Replication Time Control knows one value, 15 minutes (S3 API Reference, ReplicationTimeValue). Metrics are on with and
 * without it: alarms and the gate read them (S3 User Guide, "Using S3 Replication metrics").
 */
const timing = (control: boolean): Pick<RuleDestination, 'ReplicationTime' | 'Metrics'> =>
  control
    ? {
        ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
        Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
      }
    : { Metrics: { Status: 'Enabled' } };
