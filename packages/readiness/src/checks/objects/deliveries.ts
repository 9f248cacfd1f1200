import {
  at,
  type Declares,
  fitsGlob,
  ofKind,
  remembered,
  type Statement,
  statementsOn,
  trustStatements,
} from '../../ask';
import type { Lookup, ResourceFact } from '../../model';
import { arnOf, buckets } from './buckets';

/**
 * Buckets that hold the workload's own objects. What only takes deliveries (access logs, trails, reports of backups and of batch
 * jobs) has nothing that a client asks for: it starts empty in the other region.
 */
export const dataBuckets: (program: Declares) => readonly ResourceFact[] = remembered((program) =>
  buckets(program).filter((bucket) => !takesDeliveries(program, bucket)),
);

/** Whether somebody delivers logs or reports into a bucket. */
export const takesDeliveries = (program: Declares, bucket: ResourceFact): boolean =>
  takesAccessLogs(program, bucket) ||
  isNamed(destinations(program), bucket) ||
  statementsOn(program, bucket).some(deliversReports) ||
  takesBatchReports(program, bucket);

/**
 * Whether access logs of load balancers or of S3 arrive in a bucket: neither is written under a key of KMS that is not S3's own.
 * Sources: Elastic Load Balancing, "Access logs for your Application Load Balancer" (SSE-S3 only); S3 User Guide, "Enabling Amazon S3
 * server access logging" (the destination's default encryption must be SSE-S3).
 */
export const takesAccessLogs = (program: Declares, bucket: ResourceFact): boolean =>
  isNamed(logs(program), bucket) || statementsOn(program, bucket).some(deliversLogs);

/** Properties that name a bucket into which a service writes. */
const DESTINATIONS: readonly Destination[] = [
  ['AWS::Backup::ReportPlan', 'ReportDeliveryChannel', 'S3BucketName'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
  ['unsupported:AWS::CloudTrail::Trail', 'S3BucketName'],
  ['unsupported:aws:cloudtrail/trail:Trail', 's3BucketName'],
  ['unsupported:AWS::Config::DeliveryChannel', 'S3BucketName'],
];

const LOGS: readonly Destination[] = [
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerAttributes', 'access_logs.s3.bucket'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerAttributes', 'connection_logs.s3.bucket'],
  ['AWS::S3::Bucket', 'LoggingConfiguration', 'DestinationBucketName'],
];

type Destination = readonly [kind: string, ...path: string[]];

const destinations = remembered((program) => namesAt(program, DESTINATIONS));

const logs = remembered((program) => namesAt(program, LOGS));

/** What stands in these properties. */
const namesAt = (program: Declares, places: readonly Destination[]): ReadonlySet<Lookup> =>
  new Set(places.flatMap(([kind, ...path]) => ofKind(program, kind).map(({ properties }) => at(properties, ...path))));

const isNamed = (names: ReadonlySet<Lookup>, bucket: ResourceFact): boolean =>
  names.has(bucket.name) || names.has(arnOf(bucket));

const principals = ({ principals: all }: Statement): readonly string[] => Object.values(all).flat();

const writes = ({ effect, actions }: Statement): boolean =>
  effect === 'Allow' && actions.some((action) => fitsGlob(action, 's3:PutObject'));

const deliversLogs = (one: Statement): boolean =>
  writes(one) && principals(one).some((who) => /^(logdelivery\.elasticloadbalancing|logging\.s3)\./.test(who));

const deliversReports = (one: Statement): boolean =>
  writes(one) &&
  principals(one).some(
    (who) =>
      /^(cloudtrail|config|delivery\.logs|ssm|guardduty|billingreports)\./.test(who) ||
      who.includes('/aws-service-role/'),
  );

/** Reports of Batch Operations: its role writes below a prefix, and nowhere else in the bucket. */
const takesBatchReports = (program: Declares, bucket: ResourceFact): boolean =>
  (batchTargets(program).get(arnOf(bucket)) ?? []).some((keys) => keys.every((key) => /^[^*/]/.test(key)));

/** By the ARN of a bucket, the keys in it that each role of Batch Operations writes. */
const batchTargets = remembered((program) => {
  const targets = new Map<string, string[][]>();
  for (const role of ofKind(program, 'AWS::IAM::Role')) {
    if (!trustStatements(program, role).some((one) => principals(one).includes(BATCH))) continue;
    const written = new Map<string, string[]>();
    for (const statement of statementsOn(program, role).filter((one) => one.role === 'IDENTITY' && writes(one)))
      for (const resource of statement.resources.filter((one) => one.includes('/'))) {
        const slash = resource.indexOf('/');
        note(written, resource.slice(0, slash), resource.slice(slash + 1));
      }
    for (const [bucket, keys] of written) note(targets, bucket, keys);
  }
  return targets;
});

function note<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(item);
}

/** Principal of S3 Batch Operations. */
export const BATCH = 'batchoperations.s3.amazonaws.com';
