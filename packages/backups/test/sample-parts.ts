import type { MigrationPlan, PartDeclaration, ProtectedResource } from '@regionlift/migration/core';
import { hasReached } from '@regionlift/migration/core';

/** What parts declare, as far as backups look at it: parts themselves may not be imported here. */
export const sampleParts = (migration: MigrationPlan): readonly PartDeclaration[] => [
  assets(migration),
  database(migration),
  web,
];

const nothingElse = { steps: [], signals: [], panels: [], logs: [], outputs: [] };

export const sourceBucketArn = 'arn:aws:s3:::orders-assets';
export const targetBucketArn = 'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1';
export const ledgerArn = 'arn:aws:s3:::rl-orders-assets-ledger-111122223333-us-west-2';
export const sourceDatabaseArn = 'arn:aws:rds:us-west-2:111122223333:db:orders-db';
export const targetDatabaseArn = 'arn:aws:rds:us-east-1:111122223333:db:rl-orders-database';

/** A bucket: continuous on both sides, its ledger by snapshots; the source is given up in FINALISED. */
const assets = ({ phase }: MigrationPlan): PartDeclaration => ({
  ...nothingElse,
  name: 'assets',
  kind: 'BUCKET',
  protects: [
    {
      kind: 'S3_BUCKET',
      side: 'SOURCE',
      region: 'us-west-2',
      arn: sourceBucketArn,
      ...(!hasReached(phase, 'FINALISED') && { backup: { mode: 'CONTINUOUS' } }),
    },
    {
      kind: 'S3_BUCKET',
      side: 'TARGET',
      region: 'us-east-1',
      arn: targetBucketArn,
      backup: { mode: 'CONTINUOUS', keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets' },
    },
    {
      kind: 'S3_BUCKET',
      side: 'SOURCE',
      region: 'us-west-2',
      arn: ledgerArn,
      ...(!hasReached(phase, 'FINALISED') && { backup: { mode: 'PERIODIC' } }),
    },
    {
      kind: 'KMS_KEY',
      side: 'TARGET',
      region: 'us-east-1',
      arn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets',
    },
  ],
});

/** A database: snapshots of the source, points in time of the target once it is promoted, nothing of a replica. */
const database = ({ phase }: MigrationPlan): PartDeclaration => ({
  ...nothingElse,
  name: 'database',
  kind: 'DATABASE',
  protects: [
    {
      kind: 'RDS_INSTANCE',
      side: 'SOURCE',
      region: 'us-west-2',
      arn: sourceDatabaseArn,
      ...(!hasReached(phase, 'FINALISED') && { backup: { mode: 'PERIODIC' } }),
    },
    targetDatabase(hasReached(phase, 'PROMOTED')),
  ],
});

const targetDatabase = (promoted: boolean): ProtectedResource => ({
  kind: 'RDS_INSTANCE',
  side: 'TARGET',
  region: 'us-east-1',
  arn: targetDatabaseArn,
  ...(promoted && {
    backup: {
      mode: 'CONTINUOUS',
      continuousDays: 7,
      keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-database',
      restoreMetadata: { dbSubnetGroupName: 'rl-orders-database' },
    },
  }),
});

/** A fleet has nothing of its own to back up: instances come and go, and are selected by tag. */
const web: PartDeclaration = { ...nothingElse, name: 'web', kind: 'FLEET', protects: [] };
