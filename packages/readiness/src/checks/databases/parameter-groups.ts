import { declared, look } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

/** A parameter group and what its family says. */
export interface ParameterGroup {
  readonly group: ResourceFact;
  /** `postgres`, `aurora-postgresql`, `mysql`, `aurora-mysql`, `mariadb`, `sqlserver-se` …; empty where it is not known. */
  readonly engine: string;
  /** Major version; NaN where the family tells none. */
  readonly major: number;
  readonly parameter: (name: string) => Lookup;
}

/** Parameter groups that decide for a database: of an Aurora cluster the cluster's, of others the instance's. */
export const parameterGroups = (program: Program): readonly ParameterGroup[] =>
  declared(program, 'AWS::RDS::DBParameterGroup', 'AWS::RDS::DBClusterParameterGroup')
    .map(described)
    .filter(({ engine, group }) => !(engine.startsWith('aurora') && group.kind === 'AWS::RDS::DBParameterGroup'));

/** Groups of PostgreSQL. */
export const isPostgres = ({ engine }: ParameterGroup): boolean => /^(aurora-)?postgres/.test(engine);

/** Groups of MySQL and MariaDB. */
export const isMysql = ({ engine }: ParameterGroup): boolean => /^((aurora-)?mysql|mariadb)/.test(engine);

function described(group: ResourceFact): ParameterGroup {
  const family = look(group.properties, 'Family');
  const [, engine = '', version = ''] = typeof family === 'string' ? (/^([a-z-]+?)-?([\d.]*)$/.exec(family) ?? []) : [];
  return {
    group,
    engine,
    major: Number.parseFloat(version),
    parameter: (name) => look(group.properties, 'Parameters', name),
  };
}
