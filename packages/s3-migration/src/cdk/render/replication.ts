import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ReplicationRule } from '../../core';

/** A replication configuration of one rule, in CloudFormation's words. */
export const renderReplication = (role: string, rule: ReplicationRule): CfnBucket.ReplicationConfigurationProperty => ({
  role,
  rules: [renderRule(rule)],
});

function renderRule(rule: ReplicationRule): CfnBucket.ReplicationRuleProperty {
  const { Destination: destination, SourceSelectionCriteria: selection } = rule;
  const { ReplicationTime: time, Metrics: metrics } = destination;
  return {
    id: rule.ID,
    priority: rule.Priority,
    status: rule.Status,
    filter: { prefix: rule.Filter?.Prefix },
    sourceSelectionCriteria: {
      sseKmsEncryptedObjects: status(selection?.SseKmsEncryptedObjects),
      replicaModifications: status(selection?.ReplicaModifications),
    },
    deleteMarkerReplication: { status: rule.DeleteMarkerReplication?.Status },
    destination: {
      bucket: destination.Bucket,
      encryptionConfiguration: { replicaKmsKeyId: destination.EncryptionConfiguration?.ReplicaKmsKeyID ?? '' },
      replicationTime: time && { ...status(time), time: { minutes: time.Time.Minutes ?? 15 } },
      metrics: metrics && {
        ...status(metrics),
        eventThreshold: metrics.EventThreshold && { minutes: metrics.EventThreshold.Minutes ?? 15 },
      },
    },
  };
}

const status = <T extends { readonly Status: string } | undefined>(of: T) =>
  (of && { status: of.Status }) as { status: string };
