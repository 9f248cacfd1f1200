/** The two ends. */
export type End = 'SOURCE' | 'TARGET';

/** The databases of a rehearsal: real PostgreSQL servers. */
export interface DatabaseLab {
  /** Port of each end on 127.0.0.1, by the link of its region (with the round-trip time): what functions connect to. */
  readonly portOf: (end: End) => number;
  /** Port without the link: for clients of the same region. */
  readonly nearPortOf: (end: End) => number;
  /** Whether the target follows the source physically. */
  readonly follows: () => boolean;
  /** Promotes the target, as the deployment of PROMOTED does. */
  readonly promote: () => Promise<void>;
  /** Cuts and restores the link between the regions. */
  readonly cutLink: () => void;
  readonly restoreLink: () => void;
  /** Kills the server of an end as a crash does, and starts it again. */
  readonly crash: (end: End) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Buckets of a rehearsal, by their names. */
export interface ObjectStores {
  /** Puts an object as a client does; returns its version id. */
  readonly put: (bucket: string, key: string, body: string) => string;
  /** The newest version; undefined when there is none. */
  readonly get: (bucket: string, key: string) => string | undefined;
  /** Keys with their version ids, newest first. */
  readonly versions: (bucket: string) => readonly { readonly key: string; readonly versionId: string }[];
  /** Milliseconds that replication takes; Infinity stops it. */
  lagMs: number;
}

/** How clients are split between the fleets. */
export interface Weights {
  /** 0 to 100 each; an end that is detached has 0. */
  readonly source: number;
  readonly target: number;
}

/** A name service: the stable name of the database. */
export interface Names {
  /** What a name points at now, without a cache; undefined: it is not known. */
  readonly resolve: (name: string) => string | undefined;
  /** Milliseconds for which clients go on with an answer, whatever it says since. */
  staleMs: number;
}
