import * as s3 from '@pulumi/aws/s3';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { ReplicationRule } from '../../core';
import type { RenderedBucket } from './bucket';

/** A replication configuration of one rule; it comes and goes with the phase. */
export function renderReplication(
  { name, region, child }: Site,
  id: string,
  { bucket, versioning }: RenderedBucket,
  role: string,
  rule: ReplicationRule,
  after: readonly pulumi.Resource[],
): void {
  new s3.BucketReplicationConfig(
    `${name}-${id}-replication`,
    { region, bucket: bucket.bucket, role, rules: [renderRule(rule)] },
    { ...child, dependsOn: [versioning, ...after] },
  );
}

function renderRule(rule: ReplicationRule) {
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
    deleteMarkerReplication: status(rule.DeleteMarkerReplication),
    destination: {
      bucket: destination.Bucket,
      encryptionConfiguration: { replicaKmsKeyId: destination.EncryptionConfiguration?.ReplicaKmsKeyID ?? '' },
      ...(time && { replicationTime: { status: time.Status, time: { minutes: time.Time.Minutes ?? 15 } } }),
      ...(metrics && {
        metrics: {
          status: metrics.Status,
          ...(metrics.EventThreshold && { eventThreshold: { minutes: metrics.EventThreshold.Minutes ?? 15 } }),
        },
      }),
    },
  };
}

const status = (of: { readonly Status?: string } | undefined) => ({ status: of?.Status ?? 'Disabled' });
