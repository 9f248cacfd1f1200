import { DescribeInstancesCommand, DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { LiveRestored, ValidatedType } from '../../core';
import type { Clients } from './clients';

/** What a restore on trial has restored, by its ARN; undefined when it is not there. */
export async function restoredOf(
  { ec2, rds, s3 }: Clients,
  region: string,
  type: ValidatedType,
  arn: string,
): Promise<LiveRestored | undefined> {
  const id = arn.split(/[:/]/).at(-1) ?? '';
  switch (type) {
    case 'S3': {
      const bucket = await unlessAbsent(
        s3(region).send(new ListObjectsV2Command({ Bucket: id, MaxKeys: 1 })),
        'NoSuchBucket',
      );
      return bucket && { holdsObjects: (bucket.KeyCount ?? 0) > 0 };
    }
    case 'RDS': {
      const found = await unlessAbsent(
        rds(region).send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: id })),
        'DBInstanceNotFoundFault',
        'DBInstanceNotFound',
      );
      return inState(found?.DBInstances, ({ DBInstanceStatus }) => DBInstanceStatus);
    }
    case 'Aurora': {
      const found = await unlessAbsent(
        rds(region).send(new DescribeDBClustersCommand({ DBClusterIdentifier: id })),
        'DBClusterNotFoundFault',
        'DBClusterNotFound',
      );
      return inState(found?.DBClusters, ({ Status }) => Status);
    }
    case 'EBS': {
      const found = await unlessAbsent(
        ec2(region).send(new DescribeVolumesCommand({ VolumeIds: [id] })),
        'InvalidVolume.NotFound',
      );
      return inState(found?.Volumes, ({ State }) => State);
    }
    case 'EC2': {
      const found = await unlessAbsent(
        ec2(region).send(new DescribeInstancesCommand({ InstanceIds: [id] })),
        'InvalidInstanceID.NotFound',
      );
      return inState(
        found?.Reservations?.flatMap(({ Instances = [] }) => Instances),
        ({ State }) => State?.Name,
      );
    }
  }
}

const inState = <T>(
  found: readonly T[] | undefined,
  stateOf: (one: T) => string | undefined,
): LiveRestored | undefined => {
  const [one] = found ?? [];
  if (one === undefined) return undefined;
  const state = stateOf(one);
  return state === undefined ? {} : { state };
};
