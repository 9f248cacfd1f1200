import { fail, isUnresolved, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check } from '../../model';
import { isPostgres, type ParameterGroup, parameterGroups } from './parameter-groups';

/** A subscription that finds no slot, sender or worker waits for ever. */
export const logicalReplicationTooSmall: Check = {
  code: 'LogicalReplicationTooSmall',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'Slots, senders and workers of logical replication fit together',
  rationale: 'All four are static: too few of them are noticed in the window, and cost a restart of the source.',
  remediation:
    'Keep max_replication_slots at 5 or more, max_wal_senders at or above it, max_worker_processes above max_logical_replication_workers.',
  source: 'PostgreSQL documentation, "Logical Replication: Configuration Settings"',
  serves: ['RDS-3', 'RDS-9'],
  judge: (program) =>
    parameterGroups(program)
      .filter(isPostgres)
      .filter(({ parameter }) => NAMES.some((name) => parameter(name) !== undefined))
      .map(judged),
};

const NAMES = [
  'max_replication_slots',
  'max_wal_senders',
  'max_logical_replication_workers',
  'max_worker_processes',
] as const;

/** RDS's own are 20 slots and senders or more; PostgreSQL's are 4 workers of 8. */
const DEFAULTS = [20, 20, 4, 8] as const;

function judged({ group, parameter }: ParameterGroup): Answer {
  const values = NAMES.map((name) => parameter(name));
  const told = {
    property: 'Parameters',
    found: NAMES.map((name, index) => `${name} ${shown(values[index])}`).join(', '),
    allowed: 'slots of 5 or more, senders for all slots, processes for all workers',
  };
  if (values.some(isUnresolved)) return unknown(group, { ...told, remedy: SETTLED });
  const [slots = 0, senders = 0, workers = 0, processes = 0] = values.map((value, index) =>
    value === undefined ? DEFAULTS[index] : numberOf(value),
  );
  const fits = slots >= 5 && senders >= slots && workers >= 4 && processes > workers;
  return fits ? pass(group, told) : fail(group, { ...told, remedy: 'raise what is too low' });
}
