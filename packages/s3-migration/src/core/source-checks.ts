import { type Check, fail, type MigrationPlan, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BucketQuestion } from './bucket-facts';

/** What a bucket part asks of the bucket that is left. */
export const sourceChecks: readonly Check<BucketQuestion>[] = [
  {
    code: 'SourceUnversioned',
    asks: 'the source keeps versions: replication needs them, and so does a way back',
    property: 'sourceVersioning',
    serves: ['S3-4', 'S3-9'],
    judge: ({ sourceVersioning }) =>
      whenPlain([sourceVersioning], () =>
        sourceVersioning === 'SUSPENDED' || sourceVersioning === 'DISABLED'
          ? fail(show(sourceVersioning), "'ENABLED'", 'enable versioning on the source bucket, then say so')
          : pass,
      ),
  },
  {
    code: 'SourceKmsKeyMissing',
    asks: 'the key of a KMS-encrypted source is named: replication has to decrypt with it',
    property: 'sourceKeyArn',
    serves: ['S3-1', 'S3-3'],
    judge: ({ sourceEncryption, sourceKeyArn }) =>
      whenPlain([sourceEncryption, sourceKeyArn], () =>
        sourceEncryption === 'KMS' && !sourceKeyArn
          ? fail('nothing', 'the full ARN of the key', "give the ARN of the source's customer-managed key")
          : pass,
      ),
  },
  {
    code: 'SourceKmsKeyUnused',
    asks: 'a key is named only for a KMS-encrypted source',
    property: 'sourceKeyArn',
    serves: ['S3-3'],
    judge: ({ sourceEncryption, sourceKeyArn }) =>
      whenPlain([sourceEncryption, sourceKeyArn], () =>
        sourceKeyArn && (sourceEncryption ?? 'S3_MANAGED') === 'S3_MANAGED'
          ? fail(
              `${show(sourceKeyArn)} with encryption S3_MANAGED`,
              'a key together with encryption KMS',
              'state the encryption as KMS, or leave the key out',
            )
          : pass,
      ),
  },
  {
    code: 'InvalidKeyArn',
    asks: "the key is a key ARN of the migration's account in the source region",
    property: 'sourceKeyArn',
    serves: ['S3-1'],
    judge: ({ sourceKeyArn, migration }) =>
      whenPlain([sourceKeyArn], () =>
        sourceKeyArn === undefined || keyPattern(migration).test(String(sourceKeyArn))
          ? pass
          : fail(
              show(sourceKeyArn),
              `arn:${migration.partition}:kms:${migration.from}:${migration.account}:key/<id>`,
              'give the key ARN (not an alias, not a bare id); a key of another account or region is not supported',
            ),
      ),
  },
  {
    code: 'KmsSelectionMissing',
    asks: 'the rule selects KMS-encrypted objects when the source has them: S3 skips them silently otherwise',
    property: 'replicateKmsEncryptedObjects',
    serves: ['S3-3'],
    judge: ({ sourceEncryption, replicateKmsEncryptedObjects }) =>
      whenPlain([sourceEncryption, replicateKmsEncryptedObjects], () =>
        sourceEncryption === 'KMS' && replicateKmsEncryptedObjects === false
          ? fail(
              'false with a KMS-encrypted source',
              'true',
              'leave it at its default: without SseKmsEncryptedObjects no object of the source is replicated',
            )
          : pass,
      ),
  },
  {
    code: 'InvalidRoleArn',
    asks: "the existing replication role is a role of the migration's account",
    property: 'existingReplicationRoleArn',
    serves: ['S3-9'],
    judge: ({ existingReplicationRoleArn: arn, migration }) =>
      whenPlain([arn], () =>
        arn === undefined || rolePattern(migration).test(String(arn))
          ? pass
          : fail(
              show(arn),
              `arn:${migration.partition}:iam::${migration.account}:role/<name>`,
              "give the ARN under `Role` in the source's replication configuration",
            ),
      ),
  },
];

/** A multi-Region key id begins with `mrk-`. Source: KMS Developer Guide, "Key identifiers (KeyId)". */
const keyPattern = ({ partition, from, account }: MigrationPlan) =>
  new RegExp(
    `^arn:${partition}:kms:${from}:${account}:key/(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$`,
  );

/** Characters of paths and names. Source: IAM User Guide, "IAM identifiers". */
const rolePattern = ({ partition, account }: MigrationPlan) =>
  new RegExp(`^arn:${partition}:iam::${account}:role/([!-~]+/)?[\\w+=,.@-]{1,64}$`);
