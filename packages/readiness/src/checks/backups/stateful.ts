import { at, type Declares, each, remembered } from '../../ask';
import type { Lookup, ResourceFact } from '../../model';
import { type StatefulKind, statefulKinds } from './stateful-kinds';

/** A resource that holds data of its own. */
export interface Stateful {
  readonly resource: ResourceFact;
  readonly kind: StatefulKind;
  /** Of what it is a copy, where it is one: ARNs, names or symbols. Protecting that protects both. */
  readonly copies: readonly string[];
}

/** Everything that holds data: not what services deliver logs and reports to, and not members of a cluster, which has their volume. */
export const statefulIn: (program: Declares) => readonly Stateful[] = remembered((program) => {
  const sources = sourcesByBucket(program);
  const delivered = new Set(program.resources.flatMap(({ properties }) => deliveriesIn(properties)));
  return program.resources.flatMap((resource) => {
    const type = resource.kind.replace(/^unsupported:/, '');
    const kind = statefulKinds.find(({ types }) => types.includes(type));
    if (kind === undefined || !resource.declared || delivered.has(resource.name)) return [];
    if (at(resource.properties, 'DBClusterIdentifier') !== undefined && type === 'AWS::RDS::DBInstance') return [];
    return [{ resource, kind, copies: copiesOf(resource, sources) }];
  });
});

/** A replica's source; the other side of a replication that runs both ways, or that the program declares to run to here. */
function copiesOf({ name, kind, properties }: ResourceFact, sources: ReadonlyMap<string, readonly string[]>) {
  if (kind === 'AWS::S3::Bucket') return [...destinationsOf(properties), ...(sources.get(name) ?? [])];
  return ['SourceDBInstanceIdentifier', 'SourceDBClusterIdentifier', 'ReplicationSourceIdentifier']
    .map((property) => at(properties, property))
    .filter((value) => typeof value === 'string');
}

/** Which buckets of the program replicate to a bucket, by its name. */
function sourcesByBucket({ resources }: Declares): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const { kind, name, properties } of resources)
    if (kind === 'AWS::S3::Bucket')
      for (const bucket of destinationsOf(properties).map((arn) => arn.replace(/^.*:::/, ''))) {
        const those = sources.get(bucket) ?? [];
        sources.set(bucket, those);
        those.push(`arn:aws:s3:::${name}`);
      }
  return sources;
}

const destinationsOf = (properties: Lookup): readonly string[] =>
  each(at(properties, 'ReplicationConfiguration', 'Rules'))
    .filter((rule) => at(rule, 'Status') === 'Enabled')
    .map((rule) => at(rule, 'Destination', 'Bucket'))
    .filter((bucket) => typeof bucket === 'string');

/** Names of buckets that logs, reports and inventories are delivered to. */
function deliveriesIn(properties: Lookup): readonly string[] {
  const places = [
    at(properties, 'LoggingConfiguration', 'DestinationBucketName'),
    at(properties, 'ReportDeliveryChannel', 'S3BucketName'),
    at(properties, 'LoadBalancerAttributes', 'access_logs.s3.bucket'),
    at(properties, 'LoadBalancerAttributes', 'connection_logs.s3.bucket'),
    at(properties, 'S3BucketName'),
    at(properties, 'FlowLogsS3Bucket'),
    at(properties, 'LogDestination'),
  ];
  return places
    .filter((place) => typeof place === 'string')
    .map((place) => place.replace(/^arn:[^:]*:s3:::([^/]+).*$/, '$1'));
}
