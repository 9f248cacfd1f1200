import { planOf, sourceKeyArn } from '../cases';

const alias = (region: string) => `arn:aws:kms:${region}:111122223333:alias/rl-orders-assets`;

describe('replication rules', () => {
  test('forward: explicit priority, all objects, KMS objects, delete markers, time control and metrics (S3-1, S3-3, S3-5)', () => {
    expect(planOf().forwardRule).toEqual({
      ID: 'regionlift-rl-orders-assets',
      Priority: 1,
      Status: 'Enabled',
      Filter: { Prefix: '' },
      SourceSelectionCriteria: {
        SseKmsEncryptedObjects: { Status: 'Enabled' },
        ReplicaModifications: { Status: 'Enabled' },
      },
      DeleteMarkerReplication: { Status: 'Enabled' },
      Destination: {
        Bucket: 'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1',
        EncryptionConfiguration: { ReplicaKmsKeyID: alias('us-east-1') },
        ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
        Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
      },
    });
  });

  test('reverse: the same with the sides exchanged, so that a rollback keeps new objects (S3-8)', () => {
    const { forwardRule, reverseRule } = planOf();
    expect(reverseRule).toEqual({
      ...forwardRule,
      ID: 'regionlift-rl-orders-assets-reverse',
      Destination: {
        ...forwardRule.Destination,
        Bucket: 'arn:aws:s3:::orders-assets',
        EncryptionConfiguration: { ReplicaKmsKeyID: alias('us-west-2') },
      },
    });
  });

  test('reverse takes the key of a KMS source (S3-1)', () => {
    const { reverseRule } = planOf({ sourceEncryption: 'KMS', sourceKeyArn });
    expect(reverseRule.Destination.EncryptionConfiguration).toEqual({ ReplicaKmsKeyID: sourceKeyArn });
  });

  test('metrics stay on without time control, because alarms and gate read them (S3-5, S3-6)', () => {
    const { forwardRule, reverseRule } = planOf({ replicationTimeControl: false });
    for (const { Destination } of [forwardRule, reverseRule]) {
      expect(Destination.ReplicationTime).toBeUndefined();
      expect(Destination.Metrics).toEqual({ Status: 'Enabled' });
    }
  });

  test('a target full of KMS objects is always selected on the way back (S3-3)', () => {
    const { forwardRule, reverseRule } = planOf({ replicateKmsEncryptedObjects: false, replicateDeleteMarkers: false });
    expect(forwardRule.SourceSelectionCriteria?.SseKmsEncryptedObjects).toEqual({ Status: 'Disabled' });
    expect(reverseRule.SourceSelectionCriteria?.SseKmsEncryptedObjects).toEqual({ Status: 'Enabled' });
    expect([forwardRule, reverseRule].map(({ DeleteMarkerReplication: markers }) => markers?.Status)).toEqual([
      'Disabled',
      'Disabled',
    ]);
  });
});
