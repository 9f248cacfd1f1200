/** What was read of one PostgreSQL server: each field is the rows of the query of the same name in `serverQueries`. */
export interface ServerFacts {
  readonly identity: readonly ServerIdentity[];
  readonly settings: readonly Setting[];
  readonly roles: readonly RoleFacts[];
  readonly slots: readonly SlotFacts[];
  readonly transactions: readonly TransactionFacts[];
  readonly prepared: readonly PreparedFacts[];
}

/** The one row about the server itself. */
export interface ServerIdentity {
  /** `server_version_num`: 180004 is 18.4. */
  readonly version: number;
  readonly inRecovery: boolean;
  /** The role that asked. */
  readonly role: string;
  /** WAL senders in use by others than this migration. */
  readonly walSenders: number;
  /** Workers of subscriptions of others that run now. */
  readonly subscriptionWorkers: number;
}

/** A parameter as the session sees it. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  /** Whether the file says something else, which a restart would bring into force. */
  readonly pendingRestart: boolean;
}

/** A role; system roles (`pg_…`, `rds…`) are left out unless they may log in. */
export interface RoleFacts {
  readonly name: string;
  readonly superuser: boolean;
  readonly login: boolean;
  readonly createRole: boolean;
  readonly replication: boolean;
  /** `rds_superuser` on RDS: may do what the fence does. */
  readonly administrator: boolean;
}

/** A replication slot. */
export interface SlotFacts {
  readonly name: string;
  readonly type: 'physical' | 'logical';
  readonly database: string | null;
  readonly active: boolean;
  /** Bytes of WAL that the slot keeps on the disk; null when it reserves none. */
  readonly retainedBytes: number | null;
  /** `reserved`, `extended`, `unreserved`, `lost`. */
  readonly walStatus: string | null;
}

/** A transaction that is open now. */
export interface TransactionFacts {
  readonly pid: number;
  readonly role: string | null;
  readonly database: string | null;
  readonly ageSeconds: number;
  readonly state: string | null;
}

/** A prepared transaction (`PREPARE TRANSACTION`). */
export interface PreparedFacts {
  readonly gid: string;
  readonly database: string;
  readonly ageSeconds: number;
}
