import {
  judgeLive,
  type LiveFacts,
  type LiveSource,
  type LiveTarget,
  mergeReplication,
  stragglers,
} from '../../src/core';
import { sampleConfig } from '../sample-plan';

const keyArn = 'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const plain = sampleConfig();
const kms = sampleConfig({ sourceEncryption: 'KMS', sourceKeyArn: keyArn });
const point = sampleConfig({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' });
const reverse = {
  Role: 'arn:aws:iam::123456789012:role/reverse',
  Rules: [{ ...plain.forwardRule, ID: plain.reverseRuleId }],
};

const goodSource: LiveSource = {
  access: 'FOUND',
  region: 'us-west-2',
  versioning: 'Enabled',
  encryption: { algorithm: 'AES256' },
  objectLock: false,
  requestPayer: 'BucketOwner',
};
const goodTarget: LiveTarget = {
  access: 'FOUND',
  region: 'us-east-1',
  versioning: 'Enabled',
  encryption: { algorithm: 'aws:kms' },
  objectLock: false,
  migrationTag: 'rl-orders',
  empty: false,
  replication: reverse,
};
const buckets = [plain.source, plain.target].map(({ bucketName, region }) => ({ bucket: bucketName, region }));
const goodPoint = { status: 'READY', buckets };

interface Live {
  readonly config?: typeof plain;
  readonly source?: Partial<LiveSource>;
  readonly target?: Partial<LiveTarget>;
  readonly accessPoint?: LiveFacts['accessPoint'];
}
const found = ({ config = plain, source, target, accessPoint }: Live) =>
  judgeLive('Orders/Assets', config, {
    source: { ...goodSource, ...source },
    target: { ...goodTarget, ...target },
    ...(accessPoint === undefined ? {} : { accessPoint }),
  });
const codes = (live: Live) => found(live).map(({ code, verdict }) => `${verdict} ${code}`);

describe('the live account', () => {
  test.each<[string, Live, readonly string[]]>([
    ['as stated', {}, []],
    [
      'a target of which nobody knows whether it is empty',
      { target: { migrationTag: undefined as never, empty: undefined as never } },
      ['fail TargetNotOurs'],
    ],
    ['no source', { source: { access: 'MISSING' } }, ['fail SourceBucketMissing']],
    ["somebody else's source", { source: { access: 'FORBIDDEN' } }, ['fail SourceBucketForbidden']],
    ['a source elsewhere', { source: { region: 'eu-west-1' } }, ['fail SourceRegionDiffers']],
    ['a suspended source', { source: { versioning: 'Suspended' } }, ['fail SourceUnversioned']],
    ['a source that never was versioned', { source: { versioning: undefined } }, ['fail SourceUnversioned']],
    [
      'KMS where SSE-S3 was stated',
      { source: { encryption: { algorithm: 'aws:kms', keyId: keyArn } } },
      ['fail SourceEncryptionDiffers'],
    ],
    ['SSE-S3 where KMS was stated', { config: kms }, ['fail SourceEncryptionDiffers']],
    ['the stated key by ARN', { config: kms, source: { encryption: { algorithm: 'aws:kms', keyId: keyArn } } }, []],
    [
      'the stated key by id',
      { config: kms, source: { encryption: { algorithm: 'aws:kms', keyId: keyArn.split('/')[1] ?? '' } } },
      [],
    ],
    [
      'another key',
      { config: kms, source: { encryption: { algorithm: 'aws:kms', keyId: `${keyArn}0` } } },
      ['fail SourceKeyDiffers'],
    ],
    [
      'a key by its alias',
      { config: kms, source: { encryption: { algorithm: 'aws:kms', keyId: 'alias/mine' } } },
      ['unknown SourceKeyByAlias'],
    ],
    [
      'the AWS-managed key, by silence',
      { config: kms, source: { encryption: { algorithm: 'aws:kms' } } },
      ['fail SourceKeyAwsManaged'],
    ],
    [
      'the AWS-managed key, by name',
      {
        config: kms,
        source: { encryption: { algorithm: 'aws:kms', keyId: 'arn:aws:kms:us-west-2:123456789012:alias/aws/s3' } },
      },
      ['fail SourceKeyAwsManaged'],
    ],
    [
      'dual-layer encryption',
      { config: kms, source: { encryption: { algorithm: 'aws:kms:dsse', keyId: keyArn } } },
      ['unknown SourceDualLayerEncrypted'],
    ],
    [
      'a rule without the KMS selection (S3-3)',
      {
        config: {
          ...kms,
          forwardRule: {
            ...kms.forwardRule,
            SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Disabled' } },
          },
        },
        source: { encryption: { algorithm: 'aws:kms', keyId: keyArn } },
      },
      ['fail KmsSelectionMissing'],
    ],
    ['a requester-pays source', { source: { requestPayer: 'Requester' } }, ['unknown RequesterPays']],
    [
      'another replication role',
      { source: { replication: { Role: 'arn:aws:iam::123456789012:role/theirs', Rules: [] } } },
      ['fail ExistingReplicationRole'],
    ],
    [
      'our own source without the declared rule',
      { config: sampleConfig({ sourceOwnership: 'THIS_MIGRATION' }) },
      ['fail ForwardRuleMissing'],
    ],
    ['no target', { target: { access: 'MISSING' } }, ['fail TargetBucketMissing']],
    ["somebody else's target", { target: { access: 'FORBIDDEN' } }, ['fail TargetBucketForbidden']],
    ['a target elsewhere', { target: { region: 'eu-west-1' } }, ['fail TargetRegionDiffers']],
    ['an unversioned target', { target: { versioning: 'Suspended' } }, ['fail TargetUnversioned']],
    ['a target without its key', { target: { encryption: { algorithm: 'AES256' } } }, ['fail TargetEncryptionDiffers']],
    ['objects in a target of another migration', { target: { migrationTag: 'rl-invoices' } }, ['fail TargetNotOurs']],
    ['an empty target of nobody', { target: { migrationTag: undefined, empty: true } }, []],
    ['a locked source', { source: { objectLock: true } }, ['fail ObjectLockMissing']],
    ['a locked source and a locked target', { source: { objectLock: true }, target: { objectLock: true } }, []],
    ['no way back yet', { target: { replication: undefined } }, ['unknown ReverseRuleMissing']],
    ['an access point as declared', { config: point, accessPoint: goodPoint }, []],
    ['no access point', { config: point }, ['fail AccessPointMissing']],
    [
      'an access point in the making',
      { config: point, accessPoint: { status: 'CREATING', buckets } },
      ['fail AccessPointNotReady'],
    ],
    [
      'an access point of other buckets',
      { config: point, accessPoint: { status: 'READY', buckets: [...buckets, { bucket: 'x', region: 'eu-west-1' }] } },
      ['fail AccessPointBucketsDiffer'],
    ],
  ])('%s', (_, live, expected) => {
    expect(codes(live)).toEqual(expected);
  });

  test('our own source with the declared rule is as stated', () => {
    const config = sampleConfig({ sourceOwnership: 'THIS_MIGRATION' });
    const merged = mergeReplication('s', undefined, config.forwardRule, config.forwardRoleArn);
    expect(codes({ config, source: { replication: merged.accepted ? merged.configuration : undefined } })).toEqual([]);
  });

  test.each(stragglers)('%s do not follow: listed with their number, no obstacle', (straggler) => {
    const besides = {
      notifications: 0,
      lifecycle: 0,
      policy: 0,
      cors: 0,
      website: 0,
      inventory: 0,
      accessPoints: 0,
      [straggler]: 2,
    };
    const [finding, ...more] = found({ source: { besides } });
    expect(more).toEqual([]);
    expect(finding?.verdict).toBe('unknown');
    expect(finding?.found).toMatch(/^2 /);
  });

  test('everything wrong is told at once', () => {
    expect(
      codes({ source: { versioning: undefined, requestPayer: 'Requester' }, target: { access: 'MISSING' } }),
    ).toEqual(['fail SourceUnversioned', 'unknown RequesterPays', 'fail TargetBucketMissing']);
  });
});
