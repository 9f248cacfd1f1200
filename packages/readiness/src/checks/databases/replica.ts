import {
  declared,
  fail,
  isConditional,
  look,
  meant,
  pass,
  refersTo,
  regionOf,
  remembered,
  SETTLED,
  shown,
  unknown,
} from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import {
  CLUSTER,
  clusters,
  crossesRegions,
  databases,
  followersOf,
  INSTANCE,
  isMember,
  isPromoted,
  isReplica,
  sourceOf,
} from './databases';

/** Without a copy that follows, a database moves by dump and restore: an outage as long as its size. */
export const databaseNotReplicated: Check = {
  code: 'DatabaseNotReplicated',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database has a copy in another region that follows it',
  rationale:
    'The move is a handover between two databases with the same rows; a snapshot is too old by the time it is copied.',
  remediation:
    'Declare a replica in the other region, whose SourceDBInstanceIdentifier is the ARN of the source (replicateSourceDb), or a secondary cluster of a global database.',
  source:
    'Amazon RDS User Guide, "Creating a read replica in a different AWS Region"; Amazon Aurora User Guide, "Using Amazon Aurora Global Database"',
  serves: ['RDS-1', 'RDS-5'],
  judge: (program) =>
    databases(program)
      .filter((database) => !isReaderOfOwn(program, database))
      .map((database) => judged(program, database)),
};

function judged(program: Program, database: ResourceFact): Answer {
  const told = { property: 'SourceDBInstanceIdentifier', allowed: 'a copy in another region' };
  if (isReplica(database)) return follows(database);
  const copies = [...replicasOf(program, database), ...globalPeers(program, database)];
  const [copy] = copies.filter((one) => !isConditional(one));
  if (copy !== undefined) return pass(database, { ...told, found: `${copy.name} in ${copy.region}` });
  if (copies.length > 0)
    return unknown(database, { ...told, found: 'a copy under a condition', remedy: 'judge the deployed state' });
  if (isPromoted(database)) return began(program, database);
  const [perhaps] = [
    ...declared(
      program,
      'AWS::DMS::ReplicationTask',
      'AWS::DMS::ReplicationConfig',
      'aws:dms/replicationTask:ReplicationTask',
    ),
    ...program.unread.map(({ subject }) => ({ name: subject })),
  ];
  return perhaps === undefined
    ? fail(database, { ...told, found: 'nothing follows it', remedy: 'declare a replica in the other region' })
    : unknown(database, { ...told, found: perhaps.name, allowed: 'what it copies, and where', remedy: SETTLED });
}

function follows(replica: ResourceFact): Answer {
  const told = {
    property: 'SourceDBInstanceIdentifier',
    found: shown(sourceOf(replica)),
    allowed: 'a source of another region',
  };
  const crosses = crossesRegions(replica);
  if (crosses === undefined) return unknown(replica, { ...told, remedy: SETTLED });
  return crosses ? pass(replica, told) : fail(replica, { ...told, remedy: 'follow a source of another region' });
}

/** A reader of a database that the program declares in the same region: that one is asked. */
const isReaderOfOwn = (program: Program, database: ResourceFact): boolean =>
  isReplica(database) &&
  crossesRegions(database) === false &&
  [INSTANCE, CLUSTER].some((kind) =>
    meant(program, sourceOf(database), kind).some(
      (one) => one !== database && !isMember(one) && refersTo(sourceOf(database), one, database.region),
    ),
  );

/** One that was promoted has been such a copy, if its program is about two regions. */
function began(program: Program, database: ResourceFact): Answer {
  const told = { property: 'SourceDBInstanceIdentifier', allowed: 'a source of another region, before the promotion' };
  const from = look(database.properties, 'SourceRegion') ?? program.from;
  const others = [...regions(program)].some((region) => region !== database.region && region !== 'global');
  return (typeof from === 'string' && from !== database.region) || others
    ? pass(database, { ...told, found: `promoted; from ${shown(from ?? 'another region')}` })
    : unknown(database, { ...told, found: 'promoted', remedy: 'judge the phase before as well' });
}

/** Regions in which a program has anything of RDS. */
const regions = remembered(
  ({ resources }) => new Set(resources.filter(({ kind }) => kind.startsWith('AWS::RDS::')).map(({ region }) => region)),
);

const replicasOf = (program: Program, database: ResourceFact): readonly ResourceFact[] =>
  followersOf(program, database).filter(
    (one) => crossesRegions(one) === true && refersTo(sourceOf(one), database, regionOf(sourceOf(one)) ?? one.region),
  );

/** Clusters of other regions in the same global database. */
function globalPeers(program: Program, cluster: ResourceFact): readonly ResourceFact[] {
  const global = (one: ResourceFact) =>
    declared(program, 'AWS::RDS::GlobalCluster').find(
      (whole) =>
        refersTo(look(one.properties, 'GlobalClusterIdentifier'), whole, 'global') ||
        refersTo(look(whole.properties, 'SourceDBClusterIdentifier'), one, one.region),
    )?.name ?? look(one.properties, 'GlobalClusterIdentifier');
  const own = global(cluster);
  return typeof own === 'string' && !own.includes('unresolved:')
    ? clusters(program).filter((one) => one.region !== cluster.region && global(one) === own)
    : [];
}
