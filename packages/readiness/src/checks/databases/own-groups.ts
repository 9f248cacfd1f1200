import { fail, isUnresolved, look, meant, pass, refersTo, regionOf, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { crossesRegions, databases, isReplica } from './databases';

/** Groups are of one region: what a replica does not name itself is the default of the region. */
export const databaseGroupsMissing: Check = {
  code: 'DatabaseGroupsMissing',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'A database has a parameter group and a subnet group of its own region',
  rationale:
    'A replica across regions does not take over the groups of its source: without its own it runs in the default VPC with default parameters, and changing the subnet group replaces it.',
  remediation: 'Declare both groups next to the database and name them from the start.',
  source:
    'RDS API Reference, CreateDBInstanceReadReplica, `DBParameterGroupName`, `DBSubnetGroupName`; AWS::RDS::DBInstance, `DBSubnetGroupName` (replacement)',
  serves: ['RDS-1', 'RDS-2'],
  judge: (program) =>
    databases(program)
      .filter((database) => !(isReplica(database) && crossesRegions(database) === false))
      .flatMap((database) =>
        GROUPS.filter(([of]) => of === database.kind).map(([, property, kind]) =>
          judged(program, database, property, kind),
        ),
      ),
};

const GROUPS = [
  ['AWS::RDS::DBInstance', 'DBParameterGroupName', 'AWS::RDS::DBParameterGroup'],
  ['AWS::RDS::DBInstance', 'DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup'],
  ['AWS::RDS::DBCluster', 'DBClusterParameterGroupName', 'AWS::RDS::DBClusterParameterGroup'],
  ['AWS::RDS::DBCluster', 'DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup'],
] as const;

function judged(program: Program, database: ResourceFact, property: string, kind: string): Answer {
  const value = look(database.properties, property);
  const told = { property, found: shown(value), allowed: `a group of its own in ${database.region}` };
  if (isUnresolved(value)) return unknown(database, { ...told, remedy: SETTLED });
  if (typeof value !== 'string' || value === '' || /^default($|[.:-])/.test(value))
    return fail(database, { ...told, remedy: `declare a group and name it in ${property}` });
  const declaredGroups = meant(program, value, kind).filter((group) => group.declared);
  const own = declaredGroups.some(
    (group) => group.region === database.region && refersTo(value, group, database.region),
  );
  const region = own
    ? database.region
    : (regionOf(value) ?? declaredGroups.find((group) => refersTo(value, group, group.region))?.region);
  return region !== undefined && region !== database.region
    ? fail(database, {
        ...told,
        found: `${shown(value)} of ${region}`,
        remedy: 'declare the group in the region of the database',
      })
    : pass(database, told);
}
