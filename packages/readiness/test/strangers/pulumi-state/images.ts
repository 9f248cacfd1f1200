import { bucket } from './buckets';
import { ACCOUNT, EAST, type Entry, entry, otherOf, type Side, WEST } from './entry';
import { keyArn } from './keys';
import { allow, callsOf, role, roleArn } from './roles';

export const bucketOf = ({ side }: Side): string => `shop-images-${side}-4f1a9c2`;
export const RULE = 'everything';
export const accessPointArn = `arn:aws:s3::${ACCOUNT}:accesspoint/mfzwi23gnjvgw.mrap`;

/** The images of one region, and their way to the other. */
export function images(at: Side): readonly Entry[] {
  const to = otherOf(at);
  const on = { status: 'Enabled' };
  const rule = {
    ...{ id: RULE, priority: 1, ...on, filter: { prefix: '' } },
    deleteMarkerReplication: on,
    sourceSelectionCriteria: { replicaModifications: on, sseKmsEncryptedObjects: on },
    destination: {
      bucket: `arn:aws:s3:::${bucketOf(to)}`,
      encryptionConfiguration: { replicaKmsKeyId: keyArn(to) },
      replicationTime: { ...on, time: { minutes: 15 } },
      metrics: { ...on, eventThreshold: { minutes: 15 } },
    },
  };
  const old = {
    ...{ id: 'old-versions', ...on, filter: { prefix: '' } },
    noncurrentVersionExpiration: { noncurrentDays: 90 },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  };
  const encryption = {
    bucketKeyEnabled: true,
    applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn(at) },
  };
  return [
    ...bucket('images', at, bucketOf(at), encryption, [], (aspect) => [
      aspect('bucketLifecycleConfiguration:BucketLifecycleConfiguration', { rules: [old] }),
      aspect('bucketReplicationConfig:BucketReplicationConfig', { role: roleArn(replicates(at)), rules: [rule] }, true),
    ]),
    ...replicator(at, to),
  ];
}

/** One address of the images of both regions. */
export const everywhere: Entry = entry(
  's3control/multiRegionAccessPoint:MultiRegionAccessPoint',
  'everywhere',
  `${ACCOUNT}:shop-images`,
  {
    region: WEST.region,
    accountId: ACCOUNT,
    details: { name: 'shop-images', regions: [WEST, EAST].map((at) => ({ bucket: bucketOf(at) })) },
  },
  { given: { arn: accessPointArn, alias: 'mfzwi23gnjvgw.mrap' } },
);

const replicates = ({ side }: Side): string => `shop-replicates-${side}`;

function replicator(from: Side, to: Side): readonly Entry[] {
  const source = `arn:aws:s3:::${bucketOf(from)}`;
  const through = ({ region }: Side) => ({ StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } });
  return role(replicates(from), 's3.amazonaws.com', callsOf(source), [
    allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], source),
    allow(['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'], `${source}/*`),
    allow(['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'], `arn:aws:s3:::${bucketOf(to)}/*`),
    allow('kms:Decrypt', keyArn(from), through(from)),
    allow('kms:Encrypt', keyArn(to), through(to)),
  ]);
}
