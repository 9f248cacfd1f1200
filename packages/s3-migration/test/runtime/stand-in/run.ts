import type { BucketAction, ReplicationConfiguration } from '../../../src/core';
import { type ActionRequest, runAction } from '../../../src/runtime';
import { sampleConfig } from '../../sample-plan';
import type { StandInAccount, StandInBucket } from './account';
import { standInContext } from './context';

/** The part that most tests of actions speak of, and the same with an access point. */
export const config = sampleConfig();
export const routed = sampleConfig({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' });

/** A replication configuration that somebody else made. */
export const theirs: ReplicationConfiguration = {
  Role: config.forwardRoleArn,
  Rules: [
    {
      ID: 'theirs',
      Priority: 1,
      Status: 'Enabled',
      Filter: { Prefix: 'logs/' },
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: { Bucket: 'arn:aws:s3:::theirs' },
    },
  ],
};

/** The source bucket of an account, or another one. */
export const bucketOf = (account: StandInAccount, name = 'orders-assets'): StandInBucket =>
  account.buckets.get(name) as StandInBucket;

/** Carries an action out against the stand-in. */
export const run = (
  account: StandInAccount,
  action: BucketAction,
  more: Partial<ActionRequest> = {},
  told = config,
  remaining?: () => number,
) => runAction(standInContext(told, account, { action, ...more }, remaining));
