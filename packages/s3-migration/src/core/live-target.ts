import { type Finding, show } from '@regionlift/migration/core';
import type { LiveBucket, LiveTarget } from './live-facts';
import { failing, listing } from './live-finding';
import type { BucketRuntimeConfig } from './runtime-config';

/**
 * What is wrong with the live target.
 *
 * Codes: TargetBucketMissing, TargetBucketForbidden, TargetRegionDiffers, TargetUnversioned, TargetEncryptionDiffers,
 * TargetNotOurs, ObjectLockMissing (S3 fails replication with `DstBucketObjectLockConfigMissing`: User Guide, "Amazon S3
 * replication failure reasons"), ReverseRuleMissing.
 */
export function targetFindings(
  subject: string,
  config: BucketRuntimeConfig,
  live: LiveTarget,
  source: LiveBucket,
): readonly Finding[] {
  const [fail, list] = [failing(subject), listing(subject)];
  const name = show(config.target.bucketName);
  if (live.access === 'MISSING')
    return [
      fail(
        'TargetBucketMissing',
        'targetBucketName',
        `no bucket ${name}`,
        'the bucket that the target stack declares',
        'deploy the target stack',
      ),
    ];
  if (live.access === 'FORBIDDEN')
    return [
      fail(
        'TargetBucketForbidden',
        'targetBucketName',
        `no access to ${name}`,
        `a bucket of account ${config.account}`,
        'choose another name: bucket names are shared by all accounts',
      ),
    ];
  if (live.region !== config.target.region) {
    return [
      fail(
        'TargetRegionDiffers',
        'to',
        show(live.region),
        show(config.target.region),
        'choose another target name; a bucket cannot move',
      ),
    ];
  }
  const tag = `${config.qualifier}-${config.migration}`;
  const ours = live.migrationTag === tag;
  const reverse =
    live.replication?.Rules.some(({ ID, Status }) => ID === config.reverseRuleId && Status === 'Enabled') ?? false;
  return [
    ...(live.versioning === 'Enabled'
      ? []
      : [
          fail(
            'TargetUnversioned',
            'targetBucketName',
            `versioning ${show(live.versioning)}`,
            "'Enabled'",
            'deploy the target stack again: somebody changed the bucket',
          ),
        ]),
    ...(live.encryption?.algorithm === 'aws:kms'
      ? []
      : [
          fail(
            'TargetEncryptionDiffers',
            'targetBucketName',
            `default encryption ${show(live.encryption?.algorithm)}`,
            "'aws:kms'",
            'deploy the target stack again: somebody changed the bucket',
          ),
        ]),
    ...(ours || live.empty === true
      ? []
      : [
          fail(
            'TargetNotOurs',
            'targetBucketName',
            `objects in a bucket with tag regionlift:migration=${show(live.migrationTag)}`,
            `an empty bucket, or one tagged ${show(tag)}`,
            'choose another target name: its objects would be mixed with ours',
          ),
        ]),
    ...(source.objectLock === true && live.objectLock !== true
      ? [
          fail(
            'ObjectLockMissing',
            'targetBucketName',
            'a source with Object Lock and a target without',
            'Object Lock on both',
            'switch Object Lock on for the target and let the replication role read retention and legal hold',
          ),
        ]
      : []),
    ...(reverse
      ? []
      : [
          list(
            'ReverseRuleMissing',
            'targetBucketName',
            `no enabled rule ${show(config.reverseRuleId)}`,
            'the rule that brings new objects back',
            'deploy the phase that declares it before the endpoint is flipped',
          ),
        ]),
  ];
}
