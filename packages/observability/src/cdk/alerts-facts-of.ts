import { RegionMigration } from '@regionlift/migration';
import type { AlertsFacts } from '../core';
import type { MigrationAlertsProps } from './migration-alerts-props';

/** Props of alerts as core wants them: unresolved tokens deferred, one by one. */
export const alertsFactsOf = (name: string, props: MigrationAlertsProps): AlertsFacts => ({
  name,
  subscriptions: eachKnown(props.subscriptions) as AlertsFacts['subscriptions'],
  slack: eachKnown(props.slack) as AlertsFacts['slack'],
  partSeverities: eachKnown(props.partSeverities) as AlertsFacts['partSeverities'],
});

/** A list or a record is judged element by element. */
function eachKnown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eachKnown);
  if (typeof value !== 'object' || value === null) return RegionMigration._maybe(value);
  const known = RegionMigration._maybe<unknown>(value);
  if (known !== value) return known;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, RegionMigration._maybe<unknown>(inner)]));
}
