/**
 * The regions of the partitions that Regionlift speaks.
 *
 * Source: `partitions.json` of the AWS SDK's endpoint rules (`@aws-sdk/core`), compared with this table by a test, so
 * that a new region fails the test and not a user's program.
 */
export const regionsOf = {
  aws: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'me-west-1',
    'mx-central-1',
    'sa-east-1',
    'sa-west-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
} as const;

/** A partition that Regionlift speaks. Partitions with one region (aws-eusc) have nothing to migrate to. */
export type Partition = keyof typeof regionsOf;

/** The partition of a region; undefined for a region that the table does not know. */
export const partitionOf = (region: string): Partition | undefined =>
  (Object.keys(regionsOf) as Partition[]).find((partition) =>
    (regionsOf[partition] as readonly string[]).includes(region),
  );

/** All known regions, sorted. */
export const knownRegions: readonly string[] = Object.values(regionsOf).flat().sort();

/** The suffix of service endpoints in a partition. Source: the SDK's partitions.json, `dnsSuffix`. */
export const dnsSuffixOf = (partition: Partition): string =>
  partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
