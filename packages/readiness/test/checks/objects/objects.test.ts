import fc from 'fast-check';
import { objectChecks } from '../../../src/checks/objects';
import { goodBuckets } from './good';
import { answersOf, changed, programOf, verdictsOf } from './program-of';

const bucket = ['eu-west-1', 'Bucket', 'Properties'] as const;
const encryption = [...bucket, 'BucketEncryption', 'ServerSideEncryptionConfiguration', 0] as const;
const rule = [...bucket, 'ReplicationConfiguration', 'Rules', 0] as const;
const statement = ['eu-west-1', 'Policy', 'Properties', 'PolicyDocument', 'Statement', 0] as const;
const key = ['eu-west-1', 'Key', 'Properties'] as const;
const role = ['eu-west-1', 'Replicator', 'Properties'] as const;
const grant = (index: number) => [...role, 'Policies', 0, 'PolicyDocument', 'Statement', index] as const;

type Path = readonly (string | number)[];

/** What is changed in a good program, and what is then found: exactly that. */
const defects: readonly (readonly [what: string, path: Path, value: unknown, found: readonly string[]])[] = [
  ['no versions (S3-4)', [...bucket, 'VersioningConfiguration'], undefined, ['fail BucketNotVersioned']],
  ['suspended versions', [...bucket, 'VersioningConfiguration', 'Status'], 'Suspended', ['fail BucketNotVersioned']],
  ['a bucket key that is off', [...encryption, 'BucketKeyEnabled'], false, ['fail BucketKeyOff']],
  [
    "AWS's own key (S3-1)",
    [...encryption, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'],
    'alias/aws/s3',
    ['fail BucketKeyNotOwn'],
  ],
  [
    'a key of another region',
    [...encryption, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'],
    'arn:aws:kms:eu-central-1:111122223333:key/1',
    ['fail BucketKeyNotOwn', 'fail ReplicationRoleLacks'],
  ],
  [
    'encryption by S3',
    [...encryption, 'ServerSideEncryptionByDefault'],
    { SSEAlgorithm: 'AES256' },
    ['fail BucketNotUnderKms'],
  ],
  [
    'a block that is open',
    [...bucket, 'PublicAccessBlockConfiguration', 'RestrictPublicBuckets'],
    false,
    ['fail BucketPublicAccessOpen'],
  ],
  ['no block', [...bucket, 'PublicAccessBlockConfiguration'], undefined, ['fail BucketPublicAccessOpen']],
  [
    'ACLs',
    [...bucket, 'OwnershipControls', 'Rules', 0, 'ObjectOwnership'],
    'ObjectWriter',
    ['fail BucketOwnershipNotEnforced'],
  ],
  ['a bucket that is deleted', ['eu-west-1', 'Bucket', 'DeletionPolicy'], 'Delete', ['fail BucketNotKept']],
  [
    'a bucket that a replacement deletes',
    ['eu-west-1', 'Bucket', 'UpdateReplacePolicy'],
    undefined,
    ['fail BucketNotKept'],
  ],
  ['a policy that does not stay', ['eu-west-1', 'Policy', 'DeletionPolicy'], undefined, ['fail BucketProtectionLost']],
  [
    'plain text for some',
    [...statement, 'Principal'],
    { AWS: 'arn:aws:iam::111122223333:role/a' },
    ['fail BucketAllowsPlainText'],
  ],
  [
    'plain text with a second condition',
    [...statement, 'Condition', 'StringEquals'],
    { 'aws:PrincipalAccount': '1' },
    ['fail BucketAllowsPlainText'],
  ],
  ['plain text for objects', [...statement, 'Resource'], 'arn:aws:s3:::shop-pictures', ['fail BucketAllowsPlainText']],
  [
    'versions that go in a day',
    [...bucket, 'LifecycleConfiguration'],
    { Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }] },
    ['fail BucketVersionsShortLived'],
  ],
  ['no rotation', [...key, 'EnableKeyRotation'], false, ['fail BucketKeyNotRotated']],
  ['a disabled key', [...key, 'Enabled'], false, ['fail BucketKeyUnusable']],
  ['a key for everyone', [...key, 'KeyPolicy', 'Statement', 0, 'Principal'], '*', ['fail BucketKeyOpenToTheWorld']],
  ['a key that is deleted', ['eu-west-1', 'Key', 'DeletionPolicy'], undefined, ['fail BucketKeyNotKept']],
  [
    'a key that admits nobody',
    [...key, 'KeyPolicy', 'Statement', 0, 'Action'],
    'kms:Describe*',
    ['fail ReplicationKeyRefuses'],
  ],
  [
    'no way back (S3-8)',
    ['eu-central-1', 'Bucket', 'Properties', 'ReplicationConfiguration'],
    undefined,
    ['fail ReplicationOneWay'],
  ],
  ['a disabled rule', [...rule, 'Status'], 'Disabled', ['fail ReplicationOneWay', 'fail ReplicationRuleDisabled']],
  ['a prefix', [...rule, 'Filter', 'Prefix'], 'img/', ['fail ReplicationLeavesObjectsOut']],
  ['a tag', [...rule, 'Filter'], { TagFilter: { Key: 'a', Value: 'b' } }, ['fail ReplicationLeavesObjectsOut']],
  [
    'the same region',
    [...rule, 'Destination', 'Bucket'],
    'arn:aws:s3:::shop-pictures',
    ['fail ReplicaKeyWrong', 'fail ReplicationOneWay', 'fail ReplicationRoleLacks', 'fail ReplicationStaysInRegion'],
  ],
  [
    'objects under KMS that are skipped (S3-3)',
    [...rule, 'SourceSelectionCriteria', 'SseKmsEncryptedObjects', 'Status'],
    'Disabled',
    ['fail KmsObjectsLeftBehind'],
  ],
  ['no key for replicas', [...rule, 'Destination', 'EncryptionConfiguration'], undefined, ['fail ReplicaKeyWrong']],
  [
    'the key of the source for replicas',
    [...rule, 'Destination', 'EncryptionConfiguration', 'ReplicaKmsKeyID'],
    'arn:aws:kms:eu-west-1:111122223333:alias/pictures',
    ['fail ReplicaKeyWrong', 'fail ReplicationRoleLacks'],
  ],
  ['archived replicas', [...rule, 'Destination', 'StorageClass'], 'DEEP_ARCHIVE', ['fail ReplicasArchived']],
  ['deletions that stay', [...rule, 'DeleteMarkerReplication'], undefined, ['fail DeleteMarkersLeftBehind']],
  [
    'changes that stay',
    [...rule, 'SourceSelectionCriteria', 'ReplicaModifications'],
    undefined,
    ['fail ReplicaChangesStay'],
  ],
  ['no priority', [...rule, 'Priority'], undefined, ['fail ReplicationPriorityMissing']],
  [
    'no time control (S3-5)',
    [...rule, 'Destination', 'ReplicationTime'],
    undefined,
    ['fail ReplicationTimeUncontrolled'],
  ],
  ['no metrics', [...rule, 'Destination', 'Metrics', 'Status'], 'Disabled', ['fail ReplicationTimeUncontrolled']],
  ['no role', [...bucket, 'ReplicationConfiguration', 'Role'], undefined, ['fail ReplicationRoleMissing']],
  [
    'a role of another program',
    [...bucket, 'ReplicationConfiguration', 'Role'],
    'arn:aws:iam::111122223333:role/other',
    ['unknown ReplicationRoleMissing'],
  ],
  [
    'a role that S3 may not assume',
    [...role, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal', 'Service'],
    'ec2.amazonaws.com',
    ['fail ReplicationRoleNotTrusted'],
  ],
  [
    'a role for another bucket (S3-2)',
    [...role, 'AssumeRolePolicyDocument', 'Statement', 0, 'Condition'],
    { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::other' } },
    ['fail ReplicationRoleNotTrusted'],
  ],
  ['no right to the rules', grant(0), undefined, ['fail ReplicationRoleLacks']],
  [
    'no right to the tags',
    [...grant(1), 'Action'],
    ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl'],
    ['fail ReplicationRoleLacks'],
  ],
  ['a right to another bucket', [...grant(2), 'Resource'], 'arn:aws:s3:::other/*', ['fail ReplicationRoleLacks']],
  [
    'a key through another region',
    [...grant(3), 'Condition', 'StringEquals', 'kms:ViaService'],
    's3.eu-central-1.amazonaws.com',
    ['fail ReplicationRoleLacks'],
  ],
  [
    'a key of another account',
    [...grant(4), 'Resource'],
    'arn:aws:kms:eu-central-1:999999999999:key/*',
    ['fail ReplicationRoleLacks'],
  ],
  ['an explicit deny', [...grant(4), 'Effect'], 'Deny', ['fail ReplicationRoleLacks']],
  ['no rights at all', [...role, 'Policies'], undefined, ['fail ReplicationRoleLacks']],
  ['no backfill (S3-7)', ['eu-west-1', 'Backfill'], undefined, ['unknown ExistingObjectsNotBackfilled']],
];

describe('objects (A2)', () => {
  it('finds nothing in two buckets that replicate into each other', () => {
    expect(verdictsOf(objectChecks, programOf(goodBuckets))).toEqual([]);
  });

  it.each(defects)('finds %s', (_what, path, value, found) => {
    expect(verdictsOf(objectChecks, programOf(changed(goodBuckets, path, value)))).toEqual(found);
  });

  it('says nothing of a program without buckets', () => {
    expect(objectChecks.flatMap(({ judge }) => judge(programOf({ 'eu-west-1': {} })))).toEqual([]);
  });

  it('fails a bucket that nobody replicates, and names it', () => {
    const lonely = programOf({
      'eu-west-1': { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'alone' } } },
    });
    expect(answersOf(objectChecks, 'BucketNotReplicated', lonely)).toEqual([
      {
        verdict: 'fail',
        subject: 'AWS::S3::Bucket eu-west-1 alone',
        property: 'ReplicationConfiguration',
        found: 'nothing',
        allowed: 'a replication rule of the bucket, or one that writes into it',
        remedy: 'replicate the bucket to the other region',
      },
    ]);
  });

  it('lets a bucket for access logs be encrypted by S3, and stay where it is', () => {
    const logs = programOf({
      'eu-west-1': {
        Logs: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketName: 'logs',
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
            },
          },
        },
        Balancer: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.bucket', Value: 'logs' }] },
        },
      },
    });
    expect(answersOf(objectChecks, 'BucketNotUnderKms', logs).map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(answersOf(objectChecks, 'BucketNotReplicated', logs)).toEqual([]);
    expect(answersOf(objectChecks, 'BucketRefusesDeliveries', logs).map(({ verdict }) => verdict)).toEqual(['fail']);
  });

  it('never passes what is not known before a deployment', () => {
    const judged = defects.filter(
      ([, path]) => path.includes('Bucket') && path.length > 3 && !path.includes('LifecycleConfiguration'),
    );
    for (const [what, path] of judged) {
      const program = programOf(changed(goodBuckets, path, { 'Fn::ImportValue': 'x' }));
      expect([what, verdictsOf(objectChecks, program).length > 0]).toEqual([what, true]);
    }
  });

  it('neither throws nor passes wrongly on any JSON in place of any property', () => {
    const program = programOf(goodBuckets);
    const subject = program.resources.find(({ kind, region }) => kind === 'AWS::S3::Bucket' && region === 'eu-west-1');
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(subject?.properties ?? {})), fc.jsonValue(), (property, value) => {
        const resources = program.resources.map((one) =>
          one === subject ? { ...one, properties: { ...one.properties, [property]: value as never } } : one,
        );
        const found = verdictsOf(objectChecks, { ...program, resources });
        // Names say nothing here; whatever else is replaced by anything is noticed.
        if (property !== 'BucketName') expect(found).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
