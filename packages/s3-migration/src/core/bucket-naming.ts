import {
  composeGlobalName,
  composeName,
  isDeferred,
  type MigrationPlan,
  type PhysicalName,
  slugOf,
} from '@regionlift/migration/core';
import type { BucketQuestion } from './bucket-facts';

/** Every physical name of a bucket part, composed from the migration and the part's name. */
export const bucketNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    target: composeGlobalName(migration, 'BUCKET', part, migration.to),
    // A hyphen cannot be in a part's name, so no other part's target bucket is called this.
    ledger: composeGlobalName(migration, 'BUCKET', `${part}-ledger`, migration.from),
    alias: composeName(migration, 'KEY_ALIAS', part),
    forward: composeName(migration, 'ROLE', part, 'forward'),
    reverse: composeName(migration, 'ROLE', part, 'reverse'),
    backfill: composeName(migration, 'ROLE', part, 'backfill'),
    runtime: composeName(migration, 'ROLE', part, 'runtime'),
    forwardPolicy: composeName(migration, 'POLICY', part, 'forward'),
    function: composeName(migration, 'FUNCTION', part, 'runtime'),
    logGroup: composeName(migration, 'LOG_GROUP', part, 'runtime'),
    parameter: composeName(migration, 'PARAMETER', part, 'bucket'),
    accessPoint: composeName(migration, 'MULTI_REGION_ACCESS_POINT', part),
    alarm: (signal: string) => composeName(migration, 'ALARM', part, signal),
  };
};

/** The names that the given facts will need: a bucket that has a name already is not composed. */
export function namesNeeded({ migration, name, targetBucketName, endpointFlip }: BucketQuestion): PhysicalName[] {
  const { target, accessPoint, alarm, ...others } = bucketNaming(migration, name);
  return [
    ...(targetBucketName === undefined ? [target] : []),
    ...(endpointFlip === 'MULTI_REGION_ACCESS_POINT' && !isDeferred(endpointFlip) ? [accessPoint] : []),
    alarm('reverse-replication-pending-operations'),
    ...Object.values(others),
  ];
}
