import {
  deferred,
  type MigrationFacts,
  type MigrationPlan,
  type Phase,
  planMigration,
} from '@regionlift/migration/core';
import { type BucketFacts, type BucketPlan, planBucketMigration } from '../src/core';

/** Facts of a migration that every check accepts. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** Facts of a part that every check accepts: the shortest program. */
export const goodFacts: BucketFacts = { name: 'Assets', sourceBucketName: 'orders-assets' };

export const sourceKeyArn = 'arn:aws:kms:us-west-2:111122223333:key/11111111-2222-3333-4444-555555555555';
export const existingRoleArn = 'arn:aws:iam::111122223333:role/service-role/old-replication';

/** One program per need of the README. */
export const scenarios = {
  'a foreign source': {},
  'a KMS source': { sourceEncryption: 'KMS', sourceKeyArn },
  'an existing replication': { existingReplicationRoleArn: existingRoleArn },
  'an access point': { endpointFlip: 'MULTI_REGION_ACCESS_POINT' },
  'an owned source': { sourceOwnership: 'THIS_MIGRATION' },
  'an owned KMS source with everything chosen': {
    sourceOwnership: 'THIS_MIGRATION',
    sourceEncryption: 'KMS',
    sourceKeyArn,
    targetBucketName: 'orders-assets-east',
    replicationTimeControl: false,
    replicateDeleteMarkers: false,
    noncurrentVersionRetentionDays: 30,
    accessLogBucketName: 'orders-logs-east',
    alarmActionArns: ['arn:aws:sns:us-west-2:111122223333:ops', 'arn:aws:sns:us-east-1:111122223333:ops'],
    pendingBytesThreshold: 1024,
    pendingOperationsThreshold: 5,
    latencyThresholdSeconds: 60,
  },
} as const satisfies Record<string, Partial<BucketFacts>>;

export type Scenario = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as Scenario[];

export function migrationPlan(facts: Partial<MigrationFacts> = {}): MigrationPlan {
  const planned = planMigration('Orders', { ...migrationFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The plan of a scenario, or of other facts, in a phase. */
export function planOf(facts: Partial<BucketFacts> = {}, migration: Partial<MigrationFacts> = {}): BucketPlan {
  const planned = planBucketMigration('Orders/Assets', migrationPlan(migration), { ...goodFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

export interface BadInput {
  readonly title: string;
  readonly facts: Partial<BucketFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const long = 'a'.repeat(64);
const token = deferred('a test');

/** One bad input per row. */
export const badInputs: readonly BadInput[] = [
  { title: 'a source name in capitals', facts: { sourceBucketName: 'Orders' }, codes: ['InvalidBucketName'] },
  { title: 'a source name that is too long', facts: { sourceBucketName: long }, codes: ['InvalidBucketName'] },
  {
    title: 'no source name, as users of JavaScript may leave it out',
    facts: { sourceBucketName: undefined as never },
    codes: ['InvalidBucketName'],
  },
  { title: 'an empty source name', facts: { sourceBucketName: '' }, codes: ['InvalidBucketName'] },
  { title: 'a source name with a space', facts: { sourceBucketName: 'orders assets' }, codes: ['InvalidBucketName'] },
  {
    title: 'a target that logs into itself',
    facts: { targetBucketName: 'a-b-c', accessLogBucketName: 'a-b-c' },
    codes: ['BucketNamesEqual'],
  },
  {
    title: 'a switch that is neither true nor false',
    facts: { replicateKmsEncryptedObjects: 0 as never, sourceEncryption: 'KMS', sourceKeyArn },
    codes: ['UnknownOption'],
  },
  { title: 'another such switch', facts: { replicateDeleteMarkers: 'no' as never }, codes: ['UnknownOption'] },
  {
    title: 'alarm actions that are no list',
    facts: { alarmActionArns: 'arn:aws:sns:us-east-1:111122223333:ops' as never },
    codes: ['InvalidAlarmActions'],
  },
  { title: 'a token as list of alarm actions', facts: { alarmActionArns: token }, codes: ['PlainValueNeeded'] },
  { title: 'an invalid target name', facts: { targetBucketName: 'xn--a' }, codes: ['InvalidBucketName'] },
  { title: 'an invalid log bucket', facts: { accessLogBucketName: 'a' }, codes: ['InvalidBucketName'] },
  {
    title: 'a bucket that moves onto itself',
    facts: { targetBucketName: 'orders-assets' },
    codes: ['BucketNamesEqual'],
  },
  { title: 'a suspended source (S3-4)', facts: { sourceVersioning: 'SUSPENDED' }, codes: ['SourceUnversioned'] },
  { title: 'an unversioned source (S3-4)', facts: { sourceVersioning: 'DISABLED' }, codes: ['SourceUnversioned'] },
  { title: 'a KMS source without its key', facts: { sourceEncryption: 'KMS' }, codes: ['SourceKmsKeyMissing'] },
  { title: 'a key without KMS', facts: { sourceKeyArn }, codes: ['SourceKmsKeyUnused'] },
  {
    title: 'an alias instead of a key',
    facts: { sourceEncryption: 'KMS', sourceKeyArn: 'arn:aws:kms:us-west-2:111122223333:alias/a' },
    codes: ['InvalidKeyArn'],
  },
  {
    title: 'a key of the other region',
    facts: { sourceEncryption: 'KMS', sourceKeyArn: sourceKeyArn.replace('us-west-2', 'us-east-1') },
    codes: ['InvalidKeyArn'],
  },
  {
    title: 'a KMS source without the selection (S3-3)',
    facts: { sourceEncryption: 'KMS', sourceKeyArn, replicateKmsEncryptedObjects: false },
    codes: ['KmsSelectionMissing'],
  },
  {
    title: 'a role of another account',
    facts: { existingReplicationRoleArn: 'arn:aws:iam::999999999999:role/r' },
    codes: ['InvalidRoleArn'],
  },
  {
    title: 'a retention below the rollback window',
    facts: { noncurrentVersionRetentionDays: 6 },
    codes: ['RetentionShorterThanRollback'],
  },
  { title: 'half a day of retention', facts: { noncurrentVersionRetentionDays: 7.5 }, codes: ['InvalidRetention'] },
  {
    title: 'an access point outside of partition aws (S3-10)',
    facts: { endpointFlip: 'MULTI_REGION_ACCESS_POINT' },
    migration: { from: 'cn-north-1', to: 'cn-northwest-1' },
    codes: ['MultiRegionAccessPointUnavailable'],
  },
  { title: 'an unknown flip', facts: { endpointFlip: 'DNS' }, codes: ['UnknownOption'] },
  { title: 'a negative threshold', facts: { pendingOperationsThreshold: -1 }, codes: ['InvalidThreshold'] },
  {
    title: 'an alarm action in a third region',
    facts: { alarmActionArns: ['arn:aws:sns:eu-west-1:111122223333:ops'] },
    codes: ['AlarmActionElsewhere'],
  },
  { title: 'a token as source name', facts: { sourceBucketName: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token as target name', facts: { targetBucketName: token }, codes: ['PlainValueNeeded'] },
  { title: 'a token as alarm action', facts: { alarmActionArns: [token] }, codes: ['PlainValueNeeded'] },
  {
    title: 'a token as key',
    facts: { sourceEncryption: 'KMS', sourceKeyArn: token },
    codes: ['PlainValueNeeded'],
  },
  {
    title: 'names that are too long after qualification',
    facts: { name: 'A'.repeat(32) },
    codes: ['NameTooLong'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      sourceBucketName: 'A',
      sourceVersioning: 'SUSPENDED',
      sourceEncryption: 'KMS',
      replicateKmsEncryptedObjects: false,
      targetBucketName: token,
      existingReplicationRoleArn: 'role',
      noncurrentVersionRetentionDays: 1,
      endpointFlip: 'DNS',
    },
    codes: [
      'PlainValueNeeded',
      'UnknownOption',
      'InvalidBucketName',
      'RetentionShorterThanRollback',
      'SourceUnversioned',
      'SourceKmsKeyMissing',
      'KmsSelectionMissing',
      'InvalidRoleArn',
    ],
  },
];

export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];
