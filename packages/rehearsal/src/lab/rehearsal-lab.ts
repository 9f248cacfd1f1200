import type { DatabaseLab, End } from '../contract/world';

/** What RDS would call the state of an instance (RDS User Guide, "Viewing Amazon RDS DB instance status"). */
export type InstanceState = 'available' | 'modifying' | 'rebooting';

/** A laboratory, with what the stand-ins say of it. */
export interface RehearsalLab extends DatabaseLab {
  /** The host name of an end, as RDS tells it and the stable name points at it: see `labHosts`. */
  readonly hostOf: (end: End) => string;
  readonly stateOf: (end: End) => InstanceState;
  /** `18.1`. */
  readonly versionOf: (end: End) => string;
  /** Rows of one statement, run by a superuser; a fence does not hold it up. */
  readonly sql: (
    end: End,
    database: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
}
