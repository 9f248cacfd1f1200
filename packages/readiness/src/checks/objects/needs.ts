import { type Call, keyOf, look, ofKind, plainText, regionOf } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';
import { arnOf, isUnderKms, keyIn } from './buckets';
import type { Replicator } from './replication-role';
import { destinationOf, destinationRegion, type Rule, replicaKeyOf } from './rules';

/** Calls that S3 makes as the role for one purpose. Each alternative is a set of calls; one has to be allowed. */
export interface Need {
  readonly what: string;
  readonly alternatives: readonly (readonly Call[])[];
  /** The key that is used, where the program declares it: its policy has a say too. */
  readonly key?: ResourceFact;
}

/**
 * What the role of a bucket needs. Source: Amazon S3 User Guide, "Setting up permissions for live replication" and "Replicating encrypted
 * objects": with an S3 Bucket Key the encryption context is the bucket's ARN, without it the object's.
 */
export const needsOf = (program: Program, replicator: Replicator): readonly Need[] => {
  const { bucket, rules, account = '' } = replicator;
  const arn = arnOf(bucket);
  const sourceKey = isUnderKms(bucket)
    ? [
        keyNeed(program, {
          what: 'decrypt the source',
          action: 'kms:Decrypt',
          key: keyIn(bucket),
          arn,
          bucket,
          account,
        }),
      ]
    : [];
  return [
    need('read the rules', arn, ['s3:GetReplicationConfiguration', 's3:ListBucket']),
    need('read the source', `${arn}/any`, READS),
    ...rules.flatMap((rule) => ofRule(program, rule, account)),
    ...sourceKey,
  ];
};

const READS = ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'];
const WRITES = ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'];

function ofRule(program: Program, rule: Rule, account: string): readonly Need[] {
  const declared = destinationOf(program, rule);
  const named = look(rule.value, 'Destination', 'Bucket');
  if (declared === undefined && typeof named !== 'string') return [];
  const arn = declared === undefined ? plainText(named) : arnOf(declared);
  const key = replicaKeyOf(rule);
  const region = destinationRegion(program, rule) ?? '';
  const bucket = declared ?? { ...rule.bucket, region, properties: {} };
  return [
    need('write replicas', `${arn}/any`, WRITES),
    ...(key === undefined
      ? []
      : [keyNeed(program, { what: 'encrypt replicas', action: 'kms:Encrypt', key, arn, bucket, account })]),
  ];
}

const need = (what: string, resource: string, actions: readonly string[]): Need => ({
  what,
  alternatives: [actions.map((action) => ({ action, resource: [resource], context: {} }))],
});

interface KeyUse {
  readonly what: string;
  readonly action: string;
  readonly key: Lookup;
  /** Of the bucket whose objects are encrypted. */
  readonly arn: string;
  readonly bucket: ResourceFact;
  readonly account: string;
}

function keyNeed(program: Program, { what, action, key, arn, bucket, account }: KeyUse): Need {
  const region = regionOf(key) ?? bucket.region;
  const declared = keyOf(program, key, region);
  const aliases = declared === undefined ? [aliasIn(key)] : aliasesOf(program, declared);
  const anyKey = `${arn.split(':').slice(0, 2).join(':')}:kms:${region}:${account}:key/any`;
  const isLiteral = typeof key === 'string' && /:key\//.test(key);
  const resource = declared
    ? [`Arn(${declared.kind} ${declared.region} ${declared.name})`, anyKey]
    : [isLiteral ? plainText(key) : anyKey];
  const contexts = contextsOf(bucket, arn).map((context) => [
    {
      action,
      resource,
      context: {
        'kms:ViaService': [`s3.${region}.amazonaws.com`],
        'kms:EncryptionContext:aws:s3:arn': [context],
        'aws:RequestedRegion': [region],
        ...(aliases.length > 0 && { 'kms:ResourceAliases': aliases }),
      },
    },
  ]);
  return { what, alternatives: contexts, ...(declared && { key: declared }) };
}

/** One that is known, or both where the bucket is another program's. */
function contextsOf(bucket: ResourceFact, arn: string): readonly string[] {
  const flag = look(bucket.properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
  const text = JSON.stringify(flag ?? '');
  if (/"BucketKeyEnabled":"?true/.test(text)) return [arn];
  return isUnderKms(bucket) ? [`${arn}/any`] : [arn, `${arn}/any`];
}

const aliasIn = (key: Lookup): string => (typeof key === 'string' ? (/alias\/\S+$/.exec(key)?.[0] ?? '') : '');

const aliasesOf = (program: Program, key: ResourceFact): readonly string[] =>
  ofKind(program, 'AWS::KMS::Alias')
    .filter(({ region, properties }) => region === key.region && look(properties, 'TargetKeyId') === `Key ${key.name}`)
    .map(({ name }) => name);
