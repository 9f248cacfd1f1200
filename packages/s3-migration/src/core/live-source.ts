import { type Finding, show } from '@regionlift/migration/core';
import type { LiveSource, Straggler } from './live-facts';
import { stragglers } from './live-facts';
import { failing, listing } from './live-finding';
import { mergeReplication } from './merge-replication';
import type { BucketRuntimeConfig } from './runtime-config';

/**
 * What is wrong with the live source, and what does not follow it.
 *
 * Codes: SourceBucketMissing, SourceBucketForbidden, SourceRegionDiffers, SourceUnversioned, SourceEncryptionDiffers,
 * SourceKeyDiffers, SourceKeyAwsManaged, SourceKeyByAlias, SourceDualLayerEncrypted, KmsSelectionMissing, RequesterPays,
 * ForwardRuleMissing, those of {@link mergeReplication}, and one `…DoesNotFollow` for each straggler.
 */
export function sourceFindings(subject: string, config: BucketRuntimeConfig, live: LiveSource): readonly Finding[] {
  const [fail, list] = [failing(subject), listing(subject)];
  const name = show(config.source.bucketName);
  if (live.access === 'MISSING')
    return [
      fail(
        'SourceBucketMissing',
        'sourceBucketName',
        `no bucket ${name}`,
        'a bucket of this account',
        'correct the name',
      ),
    ];
  if (live.access === 'FORBIDDEN')
    return [
      fail(
        'SourceBucketForbidden',
        'sourceBucketName',
        `no access to ${name}`,
        `a bucket of account ${config.account} that admits the runtime`,
        'correct the name, or let the bucket policy admit the runtime role',
      ),
    ];
  if (live.region !== config.source.region) {
    return [
      fail(
        'SourceRegionDiffers',
        'from',
        show(live.region),
        show(config.source.region),
        'name the region that the bucket is in',
      ),
    ];
  }
  return [
    ...(live.versioning === 'Enabled'
      ? []
      : [
          fail(
            'SourceUnversioned',
            'sourceBucketName',
            `versioning ${show(live.versioning)}`,
            "'Enabled'",
            'switch versioning on: replication needs it',
          ),
        ]),
    ...encryptionFindings(subject, config, live),
    ...replicationFindings(subject, config, live),
    ...(live.requestPayer === 'Requester'
      ? [
          list(
            'RequesterPays',
            'sourceBucketName',
            'the requester pays',
            'the target set likewise, by hand',
            'set request payment on the target if clients are to pay there too',
          ),
        ]
      : []),
    ...stragglers
      .filter((straggler) => (live.besides?.[straggler] ?? 0) > 0)
      .map((straggler) => {
        const { code, what } = doesNotFollow[straggler];
        return list(
          code,
          'sourceBucketName',
          `${live.besides?.[straggler]} ${what}`,
          'the same on the target, by hand',
          `declare the ${what} on the target before the cutover`,
        );
      }),
  ];
}

function encryptionFindings(
  subject: string,
  { source, forwardRule }: BucketRuntimeConfig,
  live: LiveSource,
): readonly Finding[] {
  const [fail, list] = [failing(subject), listing(subject)];
  const { algorithm, keyId } = live.encryption ?? {};
  const usesKms = algorithm === 'aws:kms' || algorithm === 'aws:kms:dsse';
  const stated = source.encryption === 'KMS';
  const selected = forwardRule.SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status === 'Enabled';
  return [
    ...(usesKms === stated
      ? []
      : [
          fail(
            'SourceEncryptionDiffers',
            'sourceEncryption',
            `default encryption ${show(algorithm)}`,
            stated ? "'aws:kms' or 'aws:kms:dsse'" : "'AES256'",
            'state the encryption that the bucket has',
          ),
        ]),
    ...(usesKms && !selected
      ? [
          fail(
            'KmsSelectionMissing',
            'replicateKmsEncryptedObjects',
            'a rule without SseKmsEncryptedObjects',
            'Enabled for a KMS-encrypted source',
            'select KMS-encrypted objects: S3 leaves them out otherwise',
          ),
        ]
      : []),
    ...(usesKms && stated ? keyFindings(subject, source.keyArn, keyId) : []),
    ...(algorithm === 'aws:kms:dsse'
      ? [
          list(
            'SourceDualLayerEncrypted',
            'sourceEncryption',
            "'aws:kms:dsse'",
            'replicas keep both layers',
            'check that clients of the target may use dual-layer encryption',
          ),
        ]
      : []),
  ];
}

/** A default key can be written as key id, key ARN, alias name or alias ARN; absent means the AWS-managed `aws/s3`. */
function keyFindings(subject: string, stated: string | undefined, found: string | undefined): readonly Finding[] {
  if (found === undefined || found.endsWith('alias/aws/s3')) {
    return [
      failing(subject)(
        'SourceKeyAwsManaged',
        'sourceKeyArn',
        'the AWS-managed key aws/s3',
        show(stated),
        'give the ARN of the key in use, or encrypt the bucket with a customer-managed key',
      ),
    ];
  }
  if (found.includes('alias/')) {
    return [
      listing(subject)(
        'SourceKeyByAlias',
        'sourceKeyArn',
        show(found),
        `an alias of ${show(stated)}`,
        'check that the alias points to the stated key',
      ),
    ];
  }
  return stated === found || stated?.endsWith(`:key/${found}`)
    ? []
    : [
        failing(subject)(
          'SourceKeyDiffers',
          'sourceKeyArn',
          show(found),
          show(stated),
          'give the ARN of the key that the bucket uses',
        ),
      ];
}

function replicationFindings(subject: string, config: BucketRuntimeConfig, live: LiveSource): readonly Finding[] {
  const merged = mergeReplication(subject, live.replication, config.forwardRule, config.forwardRoleArn);
  if (!merged.accepted) return merged.findings;
  const present =
    live.replication?.Rules.some(({ ID, Status }) => ID === config.forwardRule.ID && Status === 'Enabled') ?? false;
  return config.source.ownership === 'ANOTHER_STACK' || present
    ? []
    : [
        failing(subject)(
          'ForwardRuleMissing',
          'sourceOwnership',
          `no enabled rule ${show(config.forwardRule.ID)}`,
          'the rule that the source stack declares',
          'deploy the source stack after the target stack',
        ),
      ];
}

const doesNotFollow: Readonly<Record<Straggler, { readonly code: string; readonly what: string }>> = {
  notifications: { code: 'NotificationsDoNotFollow', what: 'event notifications' },
  lifecycle: { code: 'LifecycleDoesNotFollow', what: 'lifecycle rules' },
  policy: { code: 'BucketPolicyDoesNotFollow', what: 'bucket policy' },
  cors: { code: 'CorsDoesNotFollow', what: 'CORS rules' },
  website: { code: 'WebsiteDoesNotFollow', what: 'website configuration' },
  inventory: { code: 'InventoryDoesNotFollow', what: 'inventory configurations' },
  accessPoints: { code: 'AccessPointsDoNotFollow', what: 'access points' },
};
