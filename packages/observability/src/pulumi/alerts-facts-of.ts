import { maybe } from '@regionlift/migration/pulumi';
import type { AlertsFacts } from '../core';
import type { MigrationAlertsArgs } from './migration-alerts-args';

/** Arguments of alerts as core wants them: outputs and promises deferred, one by one. */
export const alertsFactsOf = (name: string, args: MigrationAlertsArgs): AlertsFacts => ({
  name,
  subscriptions: eachKnown(args.subscriptions) as AlertsFacts['subscriptions'],
  slack: eachKnown(args.slack) as AlertsFacts['slack'],
  partSeverities: eachKnown(args.partSeverities) as AlertsFacts['partSeverities'],
});

/** A list or a record is judged element by element. */
function eachKnown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eachKnown);
  const known = maybe<unknown>(value);
  if (typeof known !== 'object' || known === null || known !== value) return known;
  return Object.fromEntries(Object.entries(known).map(([key, inner]: [string, unknown]) => [key, maybe(inner)]));
}
