import { type Check, namesFit, plainValueNeeded } from '@regionlift/migration/core';
import type { BucketQuestion } from './bucket-facts';
import { namesNeeded } from './bucket-naming';
import { optionChecks } from './option-checks';
import { sourceChecks } from './source-checks';
import { targetChecks } from './target-checks';

/** What a bucket part asks of its inputs, before anything is created. */
export const bucketChecks: readonly Check<BucketQuestion>[] = [
  ...(
    [
      'sourceBucketName',
      'sourceOwnership',
      'sourceVersioning',
      'sourceEncryption',
      'sourceKeyArn',
      'replicateKmsEncryptedObjects',
      'existingReplicationRoleArn',
      'targetBucketName',
      'replicationTimeControl',
      'replicateDeleteMarkers',
      'noncurrentVersionRetentionDays',
      'endpointFlip',
      'accessLogBucketName',
      'pendingBytesThreshold',
      'pendingOperationsThreshold',
      'latencyThresholdSeconds',
    ] as const
  ).map((property) => plainValueNeeded<BucketQuestion>(property)),
  ...optionChecks,
  ...targetChecks,
  ...sourceChecks,
  namesFit('name', namesNeeded),
];
