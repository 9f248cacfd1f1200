import type { PoolerFacts } from '../poolers/pooler-facts';
import type { DatabaseRuntimeConfig } from '../runtime-config';
import type { LiveDatabase } from './database-facts';
import type { InstanceFacts } from './instance-facts';
import type { ServerFacts } from './server-facts';

/** What preflight read of both ends, moments ago. */
export interface PreflightFacts {
  readonly config: DatabaseRuntimeConfig;
  readonly source: EndFacts;
  readonly target: EndFacts;
  /** Absent where there are none. */
  readonly poolers?: readonly PoolerFacts[];
}

/** One end. What could not be read is absent, and says why. */
export interface EndFacts {
  /** What RDS says; absent when there is no such instance. */
  readonly instance?: InstanceFacts;
  /** Absent when no session was to be had. */
  readonly server?: ServerFacts;
  /** Facts by name of database; a database that could not be entered is absent. */
  readonly databases: Readonly<Record<string, LiveDatabase>>;
  /** Why a session failed, by name of database (`''`: the server as a whole), as PostgreSQL or the network said it. */
  readonly refusals: Readonly<Record<string, string>>;
}

/** The two ends, in the words of findings. */
export type End = 'source' | 'target';

/** A question about one end. */
export interface EndQuestion {
  readonly config: DatabaseRuntimeConfig;
  readonly end: End;
  readonly facts: EndFacts;
}

/** A question about a server that was read. */
export interface ServerQuestion extends EndQuestion {
  readonly server: ServerFacts;
}

/** A question about a database that was read. */
export interface LiveDatabaseQuestion extends ServerQuestion {
  readonly name: string;
  readonly database: LiveDatabase;
}

/** A question about one database at both ends. */
export interface PairQuestion {
  readonly config: DatabaseRuntimeConfig;
  readonly source: LiveDatabase;
  readonly target: LiveDatabase;
}

/** A question about both servers. */
export interface ServersQuestion {
  readonly config: DatabaseRuntimeConfig;
  readonly source: ServerFacts;
  readonly target: ServerFacts;
}
