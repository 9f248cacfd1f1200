/** A server of an end, whoever started it. */
export interface LabServer {
  readonly host: string;
  readonly port: number;
  /** `18.1`. */
  readonly version: string;
  /** Rows of one statement, run by somebody who may do everything that the laboratory does. */
  readonly sql: (
    database: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
  /** Makes a standby a primary; resolves when it takes writes. */
  readonly promote: () => Promise<void>;
  /** Starts it again, as RDS does with a promoted replica. */
  readonly restart: () => Promise<void>;
  /** Ends it as a crash does, and starts it again. */
  readonly crash: () => Promise<void>;
}

/** Both ends, the source seeded and the target following it, with the ports that TLS is spoken at. */
export interface LabServers {
  readonly source: LabServer;
  readonly target: LabServer;
  /** Port on 127.0.0.1 at which an end is reached, with TLS under the names that it was certified for, and without. */
  readonly portOf: (end: 'SOURCE' | 'TARGET') => number;
  /** Lets the target follow by another way: the port of a link to the source. */
  readonly followBy: (port: number) => Promise<void>;
  readonly dispose: () => Promise<void>;
}
