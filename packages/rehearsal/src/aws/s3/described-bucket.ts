import type { ReplicationConfiguration } from '@aws-sdk/client-s3';
import type { StoredBucket } from './stored-bucket';

/** What a bucket is like, without what it holds. */
export type BucketDescription = Omit<StoredBucket, 'name' | 'region' | 'versions'>;

/** A bucket as its CloudFormation properties describe it. S3 encrypts with its own keys where nobody chose others. */
export function describedBucket(properties: Readonly<Record<string, unknown>>): BucketDescription {
  const told = properties as BucketProperties;
  const { SSEAlgorithm = 'AES256', KMSMasterKeyID } =
    told.BucketEncryption?.ServerSideEncryptionConfiguration?.[0]?.ServerSideEncryptionByDefault ?? {};
  const replication = told.ReplicationConfiguration;
  return {
    ...(told.VersioningConfiguration?.Status !== undefined && { versioning: told.VersioningConfiguration.Status }),
    encryption: { algorithm: SSEAlgorithm, ...(KMSMasterKeyID !== undefined && { keyId: KMSMasterKeyID }) },
    objectLock: told.ObjectLockEnabled === true,
    tags: told.Tags ?? {},
    ...(replication !== undefined && {
      replication: {
        Role: replication.Role,
        // CloudFormation spells the name of a rule otherwise than S3.
        Rules: replication.Rules.map(({ Id, ...rule }) => ({ ...rule, ID: Id })),
      } as ReplicationConfiguration,
    }),
    besides: {
      notifications: Object.keys(told.NotificationConfiguration ?? {}).length,
      lifecycle: told.LifecycleConfiguration?.Rules?.length ?? 0,
      policy: told.Policy === undefined ? 0 : 1,
      cors: told.CorsConfiguration?.CorsRules?.length ?? 0,
      website: told.WebsiteConfiguration === undefined ? 0 : 1,
      inventory: told.InventoryConfigurations?.length ?? 0,
    },
  };
}

/** `AWS::S3::Bucket`, as far as it is looked at. */
interface BucketProperties {
  readonly VersioningConfiguration?: { readonly Status?: string };
  readonly BucketEncryption?: {
    readonly ServerSideEncryptionConfiguration?: readonly {
      readonly ServerSideEncryptionByDefault?: { readonly SSEAlgorithm?: string; readonly KMSMasterKeyID?: string };
    }[];
  };
  readonly ObjectLockEnabled?: boolean;
  readonly Tags?: Readonly<Record<string, string>>;
  readonly ReplicationConfiguration?: {
    readonly Role: string;
    readonly Rules: readonly (Readonly<Record<string, unknown>> & { readonly Id: string })[];
  };
  readonly NotificationConfiguration?: object;
  readonly LifecycleConfiguration?: { readonly Rules?: readonly unknown[] };
  readonly Policy?: unknown;
  readonly CorsConfiguration?: { readonly CorsRules?: readonly unknown[] };
  readonly WebsiteConfiguration?: unknown;
  readonly InventoryConfigurations?: readonly unknown[];
}
