import type { Severity } from './signal';

/** Whom the alarms of a migration notify when a part names nobody. */
export interface MigrationAlerts {
  /** Literal ARNs of topics in the two regions, by severity. */
  readonly topics: Readonly<Record<Severity, readonly string[]>>;
  /** Severity of all alarms of a part, by its slug, where it is not the alarms' own. */
  readonly severityOf: Readonly<Record<string, Severity>>;
}

/** The severity that an alarm of a part has. */
export const severityIn = (alerts: MigrationAlerts | undefined, part: string, severity: Severity): Severity =>
  (alerts && Object.hasOwn(alerts.severityOf, part) ? alerts.severityOf[part] : undefined) ?? severity;
