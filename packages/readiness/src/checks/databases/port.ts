import { admits, each, fail, ingressOf, isUnresolved, look, numberOf, pass, SETTLED, unknown } from '../../ask';
import type { Check, ResourceFact } from '../../model';
import { databases } from './databases';

/** A handover to a database that nobody reaches fails its probe, with the source fenced. */
export const databasePortClosed: Check = {
  code: 'DatabasePortClosed',
  area: 'A4',
  severity: 'HIGH',
  title: 'The security groups of a database admit its port',
  rationale:
    'The fleet, the functions of the cutover and the other side all come by this port: a rule that is missing is found in the window.',
  remediation: 'Admit the networks, or the groups, of the clients at the port of the database.',
  source: 'Amazon RDS User Guide, "Controlling access with security groups"',
  serves: ['RDS-1', 'RDS-9'],
  judge: (program) =>
    databases(program).flatMap((database) => {
      const named = ['VPCSecurityGroups', 'VpcSecurityGroupIds'].flatMap((name) =>
        each(look(database.properties, name)),
      );
      const rules = ingressOf(program, named, database.region);
      const port = portOf(database);
      if (rules === undefined || port === undefined) return [];
      const told = { property: 'VPCSecurityGroups', allowed: `clients at port ${port}` };
      const open = rules.filter((rule) => admits(rule, port));
      if (open.length === 0) return [fail(database, { ...told, found: 'no rule', remedy: 'admit the clients' })];
      return open.every(isUnresolved)
        ? [unknown(database, { ...told, found: 'rules that are not known', remedy: SETTLED })]
        : [pass(database, { ...told, found: `${open.length} rules` })];
    }),
};

/** Source: RDS API Reference, CreateDBInstance, `Port` (defaults). */
function portOf({ properties }: ResourceFact): number | undefined {
  const engine = look(properties, 'Engine');
  const text = typeof engine === 'string' ? engine : '';
  const [, usual] = PORTS.find(([pattern]) => pattern.test(text)) ?? [];
  return numberOf(look(properties, 'Port')) ?? usual;
}

const PORTS: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/^oracle/, 1521],
  [/^sqlserver/, 1433],
];
