import { join } from 'node:path';
import type { AwsCall, StandIn } from '../../src/contract/aws';
import type { RehearsalClock } from '../../src/contract/clock';
import type { HostedFunction } from '../../src/contract/host';
import type { Programme, SynthesizedResource } from '../../src/contract/programme';

/** Twelve digits. */
export const account = '111122223333';
export const [from, to] = ['us-west-2', 'us-east-1'];
export const source = 'orders-assets';
export const target = `rl-orders-assets-${account}-${to}`;
export const ledger = `rl-orders-assets-ledger-${account}-${from}`;
export const evidence = `rl-orders-export-${account}-${to}`;
export const forwardRule = 'regionlift-rl-orders-assets';
export const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;

/** A clock that stands still until a test moves it. */
export function stillClock(): RehearsalClock {
  let [now, skipped] = [Date.UTC(2026, 0, 5, 12), 0];
  return {
    now: () => now,
    skippedMs: () => skipped,
    skip: (ms) => {
      [now, skipped] = [now + ms, skipped + ms];
    },
  };
}

/** Calls a stand-in as a function would. */
export const caller =
  (standIn: StandIn, clock: RehearsalClock) =>
  (operation: string, input: AwsCall['input'], region = to) =>
    standIn.answer({ service: standIn.services[0] ?? '', operation, region, input, caller: 'f', atMs: clock.now() });

/** What the functions of the sample workload are told of its buckets, as the part writes it. */
export const assetsPart = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'assets',
  partition: 'aws',
  account,
  source: { bucketName: source, region: from, ownership: 'ANOTHER_STACK', encryption: 'S3_MANAGED' },
  target: { bucketName: target, region: to, keyAlias: 'alias/rl-orders-assets' },
  ledger: { bucketName: ledger, region: from },
  forwardRoleArn: role('rl-orders-assets-forward'),
  backfillRoleArn: role('rl-orders-assets-backfill'),
  forwardRule: ruleTo(target, forwardRule, 'ID'),
  reverseRuleId: `${forwardRule}-reverse`,
  endpoint: {
    flip: 'MULTI_REGION_ACCESS_POINT',
    parameterName: '/rl/orders/assets/bucket',
    accessPointName: 'rl-orders-assets',
  },
  bounds: { pendingBytes: 7_500_000_000, pendingOperations: 10_000, latencySeconds: 900 },
} as const;

/** What the function of the cutover is told. */
export const cutoverPart = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'cutover',
  from,
  to,
  partition: 'aws',
  account,
  abortAlarm: 'rl-orders-abort',
  rollbackWindowDays: 14,
  evidence: { bucketName: evidence, ledgerKey: 'cutover/ledger.json', evidencePrefix: 'cutover/evidence/' },
  topicArn: `arn:aws:sns:${to}:${account}:rl-orders`,
};

/** A bucket of the program. */
export const bucket = (name: string, region: string, more: Readonly<Record<string, unknown>> = {}) =>
  resource('AWS::S3::Bucket', region, name, { VersioningConfiguration: { Status: 'Enabled' }, ...more });

export const resource = (
  kind: string,
  region: string,
  name: string,
  properties: Readonly<Record<string, unknown>> = {},
): SynthesizedResource => ({ kind, region, name, properties });

/** The sample workload as far as these stand-ins look at it, with resources of a test's own. */
export function programme(...more: readonly SynthesizedResource[]): Programme {
  const functions = [
    shipped('rl-orders-assets-runtime', 's3-migration', assetsPart),
    shipped('rl-orders-cutover-runtime', 'cutover', cutoverPart),
  ].map((one) => ({
    ...one,
    arn: `arn:aws:lambda:${to}:${account}:function:${one.name}`,
    region: to,
    roleName: one.name,
    timeoutSeconds: 900,
  }));
  return {
    dialect: 'cdk',
    phase: 'REPLICATE',
    account,
    from,
    to,
    functions,
    roles: { 'rl-orders-assets-runtime': [] },
    resources: [
      bucket(target, to, {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
        Tags: { 'regionlift:migration': 'rl-orders' },
        ReplicationConfiguration: {
          Role: role('rl-orders-assets-reverse'),
          Rules: [ruleTo(source, `${forwardRule}-reverse`, 'Id')],
        },
      }),
      bucket(ledger, from),
      bucket(evidence, to),
      resource('AWS::S3::MultiRegionAccessPoint', 'global', 'rl-orders-assets', {
        Regions: [{ Bucket: source }, { Bucket: target }],
      }),
      ...more,
    ],
  };
}

/** A function with the code that is shipped. */
export const shipped = (name: string, library: string, part: object): HostedFunction => ({
  name,
  handler: 'index.handler',
  codePath: join(__dirname, '../../..', library, 'assets/runtime'),
  environment: { REGIONLIFT_PART: JSON.stringify(part) },
});

/** The rule of a bucket part; templates spell its name `Id`, S3 `ID`. */
function ruleTo(destination: string, id: string, spelling: 'ID' | 'Id') {
  return {
    [spelling]: id,
    Priority: 1,
    Status: 'Enabled',
    Filter: { Prefix: '' },
    SourceSelectionCriteria: {
      SseKmsEncryptedObjects: { Status: 'Enabled' },
      ReplicaModifications: { Status: 'Enabled' },
    },
    DeleteMarkerReplication: { Status: 'Enabled' },
    Destination: {
      Bucket: `arn:aws:s3:::${destination}`,
      EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:${to}:${account}:alias/rl-orders-assets` },
      ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
      Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
    },
  };
}
