import {
  composeName,
  type MigrationPlan,
  type PartDeclaration,
  type PhysicalName,
  type Side,
} from '@regionlift/migration/core';

/** The physical names of what watches a migration. Between its fields stands a hyphen, in queries a slash. */
export const observabilityNaming = (migration: MigrationPlan, ops: string) => ({
  /** `number` from 1; the first carries none. */
  dashboard: (number: number): PhysicalName =>
    composeName(migration, 'DASHBOARD', ops, number > 1 ? String(number) : undefined),
  alias: composeName(migration, 'KEY_ALIAS', ops),
  query: (name: string): PhysicalName => composeName(migration, 'QUERY', ops, name),
  /** Named after the part that it beats for. */
  canaryRule: (part: string): PhysicalName => composeName(migration, 'EVENT_RULE', part, 'canary'),
  metricFilter: (part: string, metric: string): PhysicalName => composeName(migration, 'METRIC_FILTER', part, metric),
});

/** The name of the alarm over everything that aborts a cutover, the same in both regions: `rl-orders-abort`. */
export const abortAlarmOf = (migration: MigrationPlan): string => abortAlarmName(migration).value;

/** The name of a leaf below it, from 1: `rl-orders-abort-1`. */
export const abortLeafOf = (migration: MigrationPlan, number: number): string =>
  abortAlarmName(migration, String(number)).value;

/** The name of the state machine that carries the parts across, in the target region: `rl-orders-cutover`. */
export const cutoverNameOf = (migration: MigrationPlan): string =>
  composeName(migration, 'STATE_MACHINE', 'cutover').value;

/** A part's field in construct ids: `assets` → `Assets`. */
export const partIdOf = ({ name }: Pick<PartDeclaration, 'name'>): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The first field of what stands on a side: only the source's is said. */
export const sideIdOf = (side: Side): string => (side === 'SOURCE' ? 'Source' : '');

const abortAlarmName = (migration: MigrationPlan, number?: string): PhysicalName =>
  composeName(migration, 'ALARM', 'abort', number);
