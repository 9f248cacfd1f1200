import type { ClockPort, Log } from '@regionlift/migration/runtime';

import type { GlobalClusterFacts, PoolerFacts, Side } from '../core';

export type { ClockPort, Log, Side };

/** Connections to the databases of one end. */
export interface ServerPort {
  readonly side: Side;
  /** A session of the migration role in a database; sessions are kept and shared until the action ends. */
  readonly session: (database: string) => Promise<SqlSession>;
  /** A session that speaks the streaming replication protocol (`replication=database`). */
  readonly replicationSession: (database: string) => Promise<SqlSession>;
  /** What the *other* end has to write into `CREATE SUBSCRIPTION … CONNECTION` to reach this one. Holds a password. */
  readonly connectionString: (database: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** One session. Errors keep PostgreSQL's SQLSTATE as `code`. */
export interface SqlSession {
  /** One statement with parameters (`$1`). */
  readonly query: <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Several statements without parameters in one round trip; the rows of each. */
  readonly batch: (texts: readonly string[]) => Promise<readonly (readonly Record<string, unknown>[])[]>;
  /** Rows one by one, for tables that do not fit into memory. */
  readonly rows: (text: string, values?: readonly unknown[]) => AsyncIterable<Record<string, unknown>>;
}

/** The stable name of the database (RDS-7). */
export interface NamesPort {
  /** The end that the name points at now; undefined when it points elsewhere. */
  readonly pointsAt: () => Promise<Side | undefined>;
  /** Points the name at an end; resolves when the name service has taken the change. Safe to repeat. */
  readonly pointTo: (side: Side) => Promise<void>;
  /**
   * Waits until every name server answers what `pointTo` set in this invocation: true; false when the invocation's time runs
   * out before, or at `until` (milliseconds of the clock); undefined when nothing was set. Asked when the target serves, so
   * that it is no part of a pause, but of one that clients of poolers see.
   */
  readonly settle?: (until?: number) => Promise<boolean | undefined>;
}

/** The admin consoles of the poolers between clients and the stable name. Each is named by its `host:port`. */
export interface PoolersPort {
  /** What one says of itself; raises what the network or the pooler says when it does not let the runtime in. */
  readonly inspect: (at: string) => Promise<PoolerFacts>;
  /**
   * Pauses an entry: true once its last server connection is closed, false when that took longer than `withinMs`; it stays paused
   * either way, whoever dies. Safe to repeat.
   */
  readonly pause: (at: string, entry: string, withinMs: number) => Promise<boolean>;
  /** Resumes an entry; one that is not paused is no error. */
  readonly resume: (at: string, entry: string) => Promise<void>;
}

/** What RDS says of an end. Absence is a value, never an error. */
export interface InstancesPort {
  readonly describe: (side: Side) => Promise<LiveInstance | undefined>;
  /** Promotes the target's replica out of its template (PHYSICAL alone); refused by RDS while it is no replica. At least one day of backups. */
  readonly promote: (backupRetentionDays?: number) => Promise<void>;
  /** Starts the managed switchover of the global cluster to an end (GLOBAL_DATABASE alone). */
  readonly switchoverGlobalCluster: (to: Side) => Promise<void>;
  /** The side whose cluster writes, and whether a switchover is under way (GLOBAL_DATABASE alone). */
  readonly globalCluster: () => Promise<GlobalClusterFacts | undefined>;
}

/** An instance (or an Aurora cluster) as RDS describes it; fields that RDS left out are absent. */
export interface LiveInstance {
  /** `available`, `modifying`, … */
  readonly status: string;
  readonly host?: string;
  readonly port?: number;
  readonly engine: string;
  readonly engineVersion: string;
  readonly encrypted: boolean;
  readonly keyArn?: string;
  readonly multiAz: boolean;
  readonly deletionProtection: boolean;
  readonly backupRetentionDays: number;
  readonly allocatedStorageGiB?: number;
  readonly instanceClass?: string;
  /** ARN or identifier of what it replicates; absent for a primary. */
  readonly replicaOf?: string;
  /** `replicating`, `error`, `terminated`, …: state of a replica's replication. */
  readonly replicationState?: string;
  /** Present when RDS manages the master password (forbids read replicas). */
  readonly managedMasterSecretArn?: string;
  readonly iamAuthentication: boolean;
  readonly parameterGroup?: string;
  /** `in-sync`, `pending-reboot`, … */
  readonly parameterApplyStatus?: string;
  /** Names of properties that wait for the maintenance window. */
  readonly pendingModifications: readonly string[];
  /** Actions that RDS will take in a maintenance window: `system-update`, … */
  readonly pendingMaintenance: readonly string[];
}
