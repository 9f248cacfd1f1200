import type { Programme } from '../../contract/programme';
import { partsOf } from '../told-parts';
import { type BucketDescription, describedBucket } from './described-bucket';

/** A bucket that a program declares, or that its functions are told of. */
export interface KnownBucket {
  readonly name: string;
  readonly region: string;
  readonly description: BucketDescription;
}

/**
 * The buckets of a program. One that functions are told of and no stack of the program declares (the source in another stack) is
 * taken to be as the part says, and versioned: whether it is so in the account, only preflight against AWS can say.
 */
export function bucketsOf(programme: Programme): readonly KnownBucket[] {
  const declared = programme.resources
    .filter(({ kind }) => kind === 'AWS::S3::Bucket')
    .map(({ name, region, properties }) => ({ name, region, description: describedBucket(properties) }));
  const names = new Set(declared.map(({ name }) => name));
  const others = partsOf(programme)
    .flatMap((part) => [toldBucket(part.source), toldBucket(part.target), toldBucket(part.ledger), evidence(part)])
    .flatMap((bucket) => (bucket === undefined || names.has(bucket.name) ? [] : [bucket]));
  return [...declared, ...new Map(others.map((bucket) => [bucket.name, bucket])).values()];
}

function toldBucket(told: unknown): KnownBucket | undefined {
  const { bucketName, region, encryption, keyArn } = (told ?? {}) as ToldBucket;
  if (bucketName === undefined || region === undefined) return undefined;
  const plain = describedBucket({ VersioningConfiguration: { Status: 'Enabled' } });
  return {
    name: bucketName,
    region,
    description:
      encryption === 'KMS'
        ? { ...plain, encryption: { algorithm: 'aws:kms', ...(keyArn !== undefined && { keyId: keyArn }) } }
        : plain,
  };
}

/** The evidence of a cutover stands in the region that is moved to. */
const evidence = ({ evidence: told, to }: Readonly<Record<string, unknown>>): KnownBucket | undefined =>
  toldBucket({ ...(told as object | undefined), region: to });

interface ToldBucket {
  readonly bucketName?: string;
  readonly region?: string;
  readonly encryption?: string;
  readonly keyArn?: string;
}
