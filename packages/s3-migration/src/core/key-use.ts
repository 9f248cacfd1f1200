import { arns, type Conditions, dnsSuffixOf, type Effect, type MigrationPlan } from '@regionlift/migration/core';

/** A key that S3 uses for one bucket on behalf of a role. */
export interface KeyUse {
  readonly region: string;
  /** `alias/…` of a key whose id nobody knows before it exists, or a full key ARN. */
  readonly key: string;
  /** The bucket whose objects are encrypted. */
  readonly bucketName: string;
}

/** One effect per KMS action, each only through S3 and only for the objects of the bucket (S3-2). */
export const keyEffects = (
  migration: MigrationPlan,
  use: KeyUse,
  reason: string,
  ...actions: readonly string[]
): Effect[] =>
  actions.map((action) => ({
    action,
    access: 'write',
    resources: [use.key.startsWith('alias/') ? arns.anyKey(migration, use.region) : use.key],
    conditions: keyUseConditions(migration, use),
    reason,
  }));

/**
 * Conditions under which a key may be used: through S3 of its region, for objects of one bucket.
 *
 * With an S3 Bucket Key the encryption context is the ARN of the bucket, without one the ARN of the object; both occur in
 * one bucket, because the objects that were there before keep theirs (S3 User Guide, "Replicating encrypted objects"). A
 * key of another stack is named by its alias: `key/*` with `kms:ResourceAliases`, as an alias is no resource of a
 * cryptographic operation (KMS Developer Guide, "Use aliases to control access to KMS keys"; changes of aliases take up to
 * five minutes to count).
 */
export const keyUseConditions = (migration: MigrationPlan, { region, key, bucketName }: KeyUse): Conditions => ({
  StringEquals: { 'kms:ViaService': viaS3(migration, region) },
  StringLike: {
    'kms:EncryptionContext:aws:s3:arn': [arns.bucket(migration, bucketName), arns.objects(migration, bucketName)],
  },
  ...(key.startsWith('alias/') && { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [key] } }),
});

/**
 * How S3 of a region names itself in `kms:ViaService`. The page of the China regions gives no example: there both
 * spellings are allowed, which are AWS's alone (not verified which one S3 sends).
 */
export const viaS3 = ({ partition }: MigrationPlan, region: string): readonly string[] => [
  ...new Set([`s3.${region}.amazonaws.com`, `s3.${region}.${dnsSuffixOf(partition)}`]),
];
