import { arns, type Conditions, dnsSuffixOf, type Effect } from '@regionlift/migration/core';
import type { BucketAction } from './actions';
import type { BucketPlan } from './bucket-plan';
import { canaryEffects } from './canary-effects';
import { type LedgerKeys, ledgerKeysOf } from './ledger-keys';

/**
 * Every permission that each action of a bucket part needs, exactly as the runtime calls it (IAM-3). API names and IAM
 * actions differ (ListObjectVersions → `s3:ListBucketVersions`, DeleteBucketReplication → `s3:PutReplicationConfiguration`);
 * the table of the Service Authorization Reference decides. KMS calls are made by S3 on the runtime's behalf, hence
 * `kms:ViaService`.
 */
export const effectsOf = (plan: BucketPlan): Readonly<Record<BucketAction, readonly Effect[]>> => {
  const target = targetEffects(plan);
  const source = sourceEffects(plan);
  const ledger = ledgerEffects(plan);
  const flip =
    plan.endpoint.flip === 'PARAMETER' ? parameterEffects(plan) : [...routeEffects(plan), ...ledger.progress];
  return {
    preflight: [...source.described, ...target.described, ...accessPointEffects(plan)],
    'put-forward-rule': [...source.replication, ...ledger.remembered],
    'restore-replication': [...source.replication, ...ledger.journalled],
    'start-backfill': [...backfillStart(plan), describeJob(plan), ...ledger.journalled],
    'cancel-backfill': [describeJob(plan), cancelJob(plan), ...ledger.journalRead],
    'wait-backfill': [describeJob(plan), ...ledger.journalRead],
    gate: [metrics(plan)],
    'prove-completeness': [...source.compared, ...target.compared, ledger.listed, ...ledger.progress, ledger.evidence],
    'set-routes-to-source': [...routeEffects(plan), ...ledger.progress],
    'flip-endpoint': flip,
    'flip-endpoint-back': flip,
    probe: [...target.probed, ...(plan.endpoint.flip === 'PARAMETER' ? parametersRead(plan) : routesRead(plan))],
    'retire-forward-rule': [...source.replication, ...ledger.journalled],
    canary: canaryEffects(plan),
  };
};

const read = (action: string, resource: string, reason: string): Effect => ({
  action,
  access: 'read',
  resources: [resource],
  reason,
});
const list = (action: string, resource: string, reason: string): Effect => ({
  ...read(action, resource, reason),
  access: 'list',
});
const write = (action: string, resource: string, reason: string, conditions?: Conditions): Effect => ({
  action,
  access: 'write',
  resources: [resource],
  reason,
  ...(conditions === undefined ? {} : { conditions }),
});

function sourceEffects(plan: BucketPlan) {
  const bucket = arns.bucket(plan.migration, plan.source.bucketName);
  const described = [
    list('s3:ListBucket', bucket, 'HeadBucket: the source exists, in the stated region'),
    read('s3:GetBucketVersioning', bucket, 'replication needs versioning'),
    read('s3:GetEncryptionConfiguration', bucket, 'the stated encryption is the real one'),
    read('s3:GetBucketObjectLockConfiguration', bucket, 'a locked source needs a locked target'),
    read('s3:GetReplicationConfiguration', bucket, 'rules and role that are there already'),
    read('s3:GetBucketNotification', bucket, 'does not follow by itself: listed'),
    read('s3:GetLifecycleConfiguration', bucket, 'does not follow by itself: listed'),
    read('s3:GetBucketPolicy', bucket, 'does not follow by itself: listed'),
    read('s3:GetBucketCORS', bucket, 'does not follow by itself: listed'),
    read('s3:GetBucketWebsite', bucket, 'does not follow by itself: listed'),
    read('s3:GetInventoryConfiguration', bucket, 'does not follow by itself: listed'),
    read('s3:GetBucketRequestPayment', bucket, 'requester-pays changes who is billed'),
    {
      ...list('s3:ListAccessPoints', '*', 'access points do not follow by themselves: listed'),
      conditions: inRegions(plan.source.region),
      unscoped: 'ListAccessPoints has no resource type (Service Authorization Reference, Amazon S3)',
    },
  ];
  const replication = [
    read('s3:GetReplicationConfiguration', bucket, 'what is there is read before and after it is changed'),
    write('s3:PutReplicationConfiguration', bucket, 'our rule is merged in, or taken out again'),
    write('iam:PassRole', plan.forwardRoleArn, 'a replication configuration names its role', {
      StringEquals: { 'iam:PassedToService': ['s3.amazonaws.com'] },
    }),
  ];
  const keyArn = plan.source.keyArn;
  const compared = [
    list('s3:ListBucketVersions', bucket, 'every version of the source'),
    read(
      's3:GetObjectVersion',
      arns.objects(plan.migration, plan.source.bucketName),
      'HeadObject: checksum of a source version',
    ),
    ...(keyArn === undefined
      ? []
      : [viaS3(plan.source.region, plan, 'kms:Decrypt', keyArn, 'S3 decrypts checksums of KMS-encrypted objects')]),
  ];
  return { described, replication, compared };
}

function targetEffects(plan: BucketPlan) {
  const bucket = arns.bucket(plan.migration, plan.target.bucketName);
  const described = [
    list('s3:ListBucket', bucket, 'HeadBucket: the target exists, in the stated region'),
    read('s3:GetBucketVersioning', bucket, 'replication needs versioning'),
    read('s3:GetEncryptionConfiguration', bucket, 'the target is encrypted with its own key'),
    read('s3:GetBucketObjectLockConfiguration', bucket, 'a locked source needs a locked target'),
    read('s3:GetReplicationConfiguration', bucket, 'the way back is declared'),
    read('s3:GetBucketTagging', bucket, 'the target is ours'),
    list('s3:ListBucketVersions', bucket, 'a target that is not ours must be empty'),
  ];
  const compared = [
    list('s3:ListBucketVersions', bucket, 'every version of the target'),
    read(
      's3:GetObjectVersion',
      arns.objects(plan.migration, plan.target.bucketName),
      'HeadObject: checksum of a target version',
    ),
    viaS3(
      plan.target.region,
      plan,
      'kms:Decrypt',
      plan.target.keyAlias,
      'S3 decrypts checksums of KMS-encrypted objects',
    ),
  ];
  const probed = [
    list('s3:ListBucket', bucket, 'HeadBucket: the bucket in use answers'),
    read('s3:GetReplicationConfiguration', bucket, 'the way back is switched on'),
  ];
  return { described, compared, probed };
}

function ledgerEffects(plan: BucketPlan) {
  const { bucketName, region } = plan.ledger;
  const keys: LedgerKeys = ledgerKeysOf(plan.part);
  const under = (prefix: string) => `${arns.bucket(plan.migration, bucketName)}/${prefix}*`;
  const decrypt = viaS3(region, plan, 'kms:Decrypt', plan.sourceSideAlias, 'the ledger is encrypted');
  const encrypt = viaS3(region, plan, 'kms:GenerateDataKey', plan.sourceSideAlias, 'the ledger is encrypted');
  const listing = (prefix: string): Effect => ({
    ...list('s3:ListBucket', arns.bucket(plan.migration, bucketName), 'what the ledger holds'),
    conditions: { StringEquals: { 's3:prefix': [prefix] } },
  });
  const recall = read('s3:GetObject', under(keys.journal), 'what was remembered');
  // Only a conditional write is allowed: what was there before is never overwritten.
  const remember = write('s3:PutObject', under(keys.journal), 'remembers once, before anything is changed', {
    Null: { 's3:if-none-match': ['false'] },
  });
  const listed = listing(keys.journal);
  return {
    listed,
    remembered: [listed, remember, encrypt],
    journalRead: [listed, recall, decrypt],
    journalled: [listed, recall, remember, decrypt, encrypt],
    progress: [
      listing(keys.progress),
      read('s3:GetObject', under(keys.progress), 'where the last run stopped'),
      write('s3:PutObject', under(keys.progress), 'where this run stopped'),
      decrypt,
      encrypt,
    ],
    evidence: write('s3:PutObject', under(keys.evidence), 'differences are listed, not dropped'),
  };
}

const describeJob = (plan: BucketPlan): Effect =>
  read('s3:DescribeJob', arns.batchJobs(plan.migration, plan.source.region), 'state and counts of the backfill job');

const cancelJob = (plan: BucketPlan): Effect =>
  write(
    's3:UpdateJobStatus',
    arns.batchJobs(plan.migration, plan.source.region),
    'an aborted migration stops its backfill',
    {
      StringEquals: { 's3:ExistingJobOperation': ['S3ReplicateObject'] },
    },
  );

const backfillStart = (plan: BucketPlan): readonly Effect[] => [
  {
    ...write('s3:CreateJob', '*', 'Batch Replication copies the objects that were there before the rule', {
      StringEquals: {
        's3:RequestJobOperation': ['S3ReplicateObject'],
        'aws:RequestedRegion': [plan.source.region],
      },
    }),
    unscoped: 'CreateJob has no resource type (Service Authorization Reference, Amazon S3)',
  },
  write('iam:PassRole', arns.role(plan.migration, plan.roles.backfill), 'a batch job names its role', {
    StringEquals: { 'iam:PassedToService': ['batchoperations.s3.amazonaws.com'] },
  }),
];

const metrics = (plan: BucketPlan): Effect => ({
  ...read('cloudwatch:GetMetricData', '*', 'how far replication is behind, and what it failed to do'),
  conditions: inRegions(plan.source.region, plan.target.region),
  unscoped: 'metrics of AWS services are no resources (Service Authorization Reference, Amazon CloudWatch)',
});

const parametersRead = (plan: BucketPlan): readonly Effect[] =>
  parameterArns(plan).map((arn) => read('ssm:GetParameter', arn, 'the bucket in use'));

const parameterEffects = (plan: BucketPlan): readonly Effect[] => [
  ...parametersRead(plan),
  ...parameterArns(plan).map((arn) => write('ssm:PutParameter', arn, 'clients are sent to the other bucket')),
];

const parameterArns = ({ migration, endpoint, source, target }: BucketPlan): readonly string[] =>
  [target.region, source.region].map((region) => arns.parameter(migration, region, endpoint.parameterName));

/** The alias of a Multi-Region Access Point is given by S3 and ends in `.mrap` ("Using a Multi-Region Access Point"). */
const anyAccessPoint = (plan: BucketPlan): string => arns.multiRegionAccessPoint(plan.migration, '*.mrap');

const accessPointEffects = (plan: BucketPlan): readonly Effect[] =>
  plan.endpoint.flip === 'PARAMETER'
    ? []
    : [read('s3:GetMultiRegionAccessPoint', anyAccessPoint(plan), 'status, alias and buckets of the access point')];

const routesRead = (plan: BucketPlan): readonly Effect[] => [
  ...accessPointEffects(plan),
  read('s3:GetMultiRegionAccessPointRoutes', anyAccessPoint(plan), 'which region is active'),
];

const routeEffects = (plan: BucketPlan): readonly Effect[] => [
  ...routesRead(plan),
  write('s3:SubmitMultiRegionAccessPointRoutes', anyAccessPoint(plan), 'clients are sent to the other region'),
];

const inRegions = (...regions: readonly string[]): Conditions => ({ StringEquals: { 'aws:RequestedRegion': regions } });

/** A key by its alias (another region's key ids are not known) or by its full ARN, used through S3 only. */
function viaS3(region: string, plan: BucketPlan, action: string, key: string, reason: string): Effect {
  const byAlias = key.startsWith('alias/');
  return write(action, byAlias ? arns.anyKey(plan.migration, region) : key, reason, {
    StringEquals: { 'kms:ViaService': [`s3.${region}.${dnsSuffixOf(plan.migration.partition)}`] },
    ...(byAlias ? { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [key] } } : {}),
  });
}
