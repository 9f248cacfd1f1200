import { type Declares, declared, look, namesIn, refersTo, regionOf, remembered, saying } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

/** Kind of an instance. */
export const INSTANCE = 'AWS::RDS::DBInstance';
/** Kind of a cluster. */
export const CLUSTER = 'AWS::RDS::DBCluster';

/** Instances that a program declares, members of clusters included. */
export const instances = (program: Declares): readonly ResourceFact[] => declared(program, INSTANCE);

/** Clusters: Aurora's, and those of three instances. */
export const clusters = (program: Declares): readonly ResourceFact[] => declared(program, CLUSTER);

/** Whether an instance is part of a cluster, which has storage, key and backups. */
export const isMember = ({ properties }: ResourceFact): boolean =>
  look(properties, 'DBClusterIdentifier') !== undefined;

/** What holds data of its own: instances that are no member, and clusters. */
export const databases: (program: Declares) => readonly ResourceFact[] = remembered((program) => [
  ...instances(program).filter((instance) => !isMember(instance)),
  ...clusters(program),
]);

/** Databases that say they follow one of a name. Who asks has to look closer: another region may have one of that name as well. */
export const followersOf = (program: Declares, { name }: ResourceFact): readonly ResourceFact[] =>
  followers(program).get(name) ?? [];

const followers = remembered((program): ReadonlyMap<string, readonly ResourceFact[]> => {
  const index = new Map<string, ResourceFact[]>();
  for (const one of databases(program)) {
    const source = sourceOf(one);
    for (const name of typeof source === 'string' ? (namesIn(source) ?? []) : [])
      index.set(name, [...(index.get(name) ?? []), one]);
  }
  return index;
});

/** Members of a cluster. */
export const membersOf = (program: Program, cluster: ResourceFact): readonly ResourceFact[] =>
  saying(program, INSTANCE, 'DBClusterIdentifier', cluster).filter((instance) =>
    refersTo(look(instance.properties, 'DBClusterIdentifier'), cluster, instance.region),
  );

/** What a replica follows; undefined for a primary. */
export const sourceOf = ({ properties }: ResourceFact): Lookup =>
  look(properties, 'SourceDBInstanceIdentifier') ??
  look(properties, 'SourceDBClusterIdentifier') ??
  look(properties, 'ReplicationSourceIdentifier') ??
  look(properties, 'ReplicateSourceDb');

/** Whether a database follows another one. */
export const isReplica = (database: ResourceFact): boolean => sourceOf(database) !== undefined;

/** Whether a replica follows one of another region; undefined where the source is not known. A bare name is of the same region. */
export function crossesRegions(replica: ResourceFact): boolean | undefined {
  const source = sourceOf(replica);
  if (typeof source !== 'string' || source.includes('unresolved:')) return undefined;
  return (regionOf(source) ?? replica.region) !== replica.region;
}

/**
 * Whether an instance can only have been created as a replica: no instance of its own is created without a master user, a snapshot or a
 * point in time (CreateDBInstance, `MasterUsername`: required). Its program has stopped saying what it followed: it is promoted.
 */
export const isPromoted = (database: ResourceFact): boolean =>
  database.kind === INSTANCE &&
  !isReplica(database) &&
  !ORIGINS.some((origin) => look(database.properties, origin) !== undefined);

const ORIGINS = [
  'MasterUsername',
  'DBSnapshotIdentifier',
  'DBClusterSnapshotIdentifier',
  'DBClusterIdentifier',
  'RestoreTime',
  'RestoreToPointInTime',
  'SourceDBInstanceAutomatedBackupsArn',
  'SourceDbiResourceId',
  'S3Import',
  'UseLatestRestorableTime',
];

/** Whether a cluster follows one of a global database: it has no master user of its own there. */
export const isSecondary = (cluster: ResourceFact): boolean =>
  cluster.kind === CLUSTER &&
  look(cluster.properties, 'GlobalClusterIdentifier') !== undefined &&
  look(cluster.properties, 'MasterUsername') === undefined;
