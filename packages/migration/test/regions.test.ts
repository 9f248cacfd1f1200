import { partition } from '@aws-sdk/util-endpoints';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { arns, dnsSuffixOf, knownRegions, type Partition, partitionOf, regionsOf } from '../src/core';

describe('regions', () => {
  test("are in the partitions that the SDK's endpoint rules say, with the same endpoint suffix", () => {
    const ours = knownRegions.map((region) => [
      region,
      partitionOf(region),
      dnsSuffixOf(partitionOf(region) as Partition),
    ]);
    const theirs = knownRegions.map((region) => {
      const { name, dnsSuffix } = partition(region);
      return [region, name, dnsSuffix];
    });
    expect(ours).toEqual(theirs);
  });

  test('hold every region that CDK knows of the three partitions', () => {
    const theirs = RegionInfo.regions.filter(({ partition: name }) => name !== undefined && name in regionsOf);
    expect(theirs.map(({ name }) => name).filter((name) => partitionOf(name) === undefined)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(30);
  });

  test('that nobody knows have no partition', () => {
    expect(['us-east-9', '', 'constructor', 'eusc-de-east-1'].map(partitionOf)).toEqual(Array(4).fill(undefined));
  });
});

describe('literal ARNs', () => {
  test.each([
    ['aws', 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets'],
    ['aws-cn', 'arn:aws-cn:kms:us-east-1:111122223333:alias/rl-orders-assets'],
    ['aws-us-gov', 'arn:aws-us-gov:kms:us-east-1:111122223333:alias/rl-orders-assets'],
  ] as const)('name the partition %s', (name, arn) => {
    expect(arns.alias({ partition: name, account: '111122223333' }, 'us-east-1', 'alias/rl-orders-assets')).toBe(arn);
  });
});
