import { isUnresolved, look, SETTLED, unknown, valueHeldTo } from '../../ask';
import type { Answer, Check, Lookup } from '../../model';
import { isMysql, isPostgres, type ParameterGroup, parameterGroups } from './parameter-groups';

/** Replication and clients cross regions in a migration. */
export const databaseTlsOptional: Check = {
  code: 'DatabaseTlsOptional',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'A database refuses connections without TLS',
  rationale:
    'While both sides serve, clients and subscriptions connect across regions; one with sslmode=prefer falls back to clear.',
  remediation:
    'Set rds.force_ssl to 1 (PostgreSQL, SQL Server) or require_secure_transport to ON (MySQL, MariaDB) in the parameter group.',
  source:
    'Amazon RDS User Guide, "Requiring an SSL connection to a PostgreSQL DB instance" (1 by default from version 15), "Requiring SSL/TLS for all connections to a MySQL DB instance"',
  serves: ['RDS-1'],
  judge: (program) => parameterGroups(program).flatMap(judged),
};

function judged(one: ParameterGroup): readonly Answer[] {
  const { group, engine, major, parameter } = one;
  if (engine === '' || isUnresolved(look(group.properties, 'Family')))
    return [
      unknown(group, { property: 'Family', found: 'not known', allowed: 'the family of the group', remedy: SETTLED }),
    ];
  const isForced = isPostgres(one) || engine.startsWith('sqlserver');
  if (!isForced && !isMysql(one)) return [];
  const name = isForced ? 'rds.force_ssl' : 'require_secure_transport';
  return [
    valueHeldTo(group, parameter(name), {
      property: `Parameters.${name}`,
      allowed: isForced ? '1' : 'ON',
      holds: (value) => isOn(value) || (value === undefined && engine === 'postgres' && major >= 15),
      remedy: `set ${name}`,
    }),
  ];
}

/** Values are texts, however they were written. */
const isOn = (value: Lookup): boolean =>
  value === true || value === 1 || (typeof value === 'string' && /^(1|on|true)$/i.test(value));
