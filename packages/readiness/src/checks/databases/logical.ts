import { valueHeldTo } from '../../ask';
import type { Answer, Check, Lookup, Program } from '../../model';
import { isMysql, isPostgres, type ParameterGroup, parameterGroups } from './parameter-groups';

/** One end that cannot speak it is no handover, and changing it needs a restart of the source. */
export const logicalReplicationOff: Check = {
  code: 'LogicalReplicationOff',
  area: 'A4',
  severity: 'HIGH',
  title: 'Where one end is set up for logical replication, all are',
  rationale:
    'The way there and the way back are a subscription each: both ends need the settings, which are static, so a source that lacks them has to be restarted weeks before.',
  remediation:
    'Set rds.logical_replication to 1 in every parameter group of PostgreSQL; binlog_format to ROW, gtid-mode and enforce_gtid_consistency to ON in every one of MySQL.',
  source:
    'Amazon RDS User Guide, "Performing logical replication for Amazon RDS for PostgreSQL", "Using GTID-based replication"',
  serves: ['RDS-3', 'RDS-6'],
  judge: (program) => [
    ...judged(program, isPostgres, POSTGRES, [
      'max_logical_replication_workers',
      'max_replication_slots',
      'max_wal_senders',
    ]),
    ...judged(program, isMysql, MYSQL, []),
  ],
};

interface Setting {
  readonly name: string;
  readonly allowed: string;
  readonly holds: (value: Lookup) => boolean;
}

const one = (value: Lookup): boolean => value === '1' || value === 1 || value === true || value === 'true';
const on = (value: Lookup): boolean => typeof value === 'string' && value.toUpperCase() === 'ON';

const POSTGRES: readonly Setting[] = [{ name: 'rds.logical_replication', allowed: '1', holds: one }];

const MYSQL: readonly Setting[] = [
  {
    name: 'binlog_format',
    allowed: 'ROW',
    holds: (value) => typeof value === 'string' && value.toUpperCase() === 'ROW',
  },
  { name: 'gtid-mode', allowed: 'ON', holds: on },
  { name: 'enforce_gtid_consistency', allowed: 'ON', holds: on },
];

/** Nothing is asked where no group has any of it: that handover is physical. Neither name nor hints are anybody's default. */
function judged(
  program: Program,
  isOf: (group: ParameterGroup) => boolean,
  settings: readonly Setting[],
  hints: readonly string[],
): readonly Answer[] {
  const groups = parameterGroups(program).filter(isOf);
  const named = [...settings.map(({ name }) => name), ...hints];
  if (!groups.some(({ parameter }) => named.some((name) => parameter(name) !== undefined))) return [];
  return groups.flatMap(({ group, parameter }) =>
    settings.map(({ name, allowed, holds }) =>
      valueHeldTo(group, parameter(name), { property: `Parameters.${name}`, allowed, holds, remedy: `set ${name}` }),
    ),
  );
}
