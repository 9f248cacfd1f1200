/** What the admin console of one pooler says. */
export interface PoolerFacts {
  /** `host:port`. */
  readonly at: string;
  /** Why nothing could be read, as the pooler or the network said it; the rest is empty then. */
  readonly refusal?: string;
  /** Who logged in. */
  readonly user: string;
  readonly databases: readonly PoolerDatabase[];
  /** Pooling modes in use, by entry and user; an entry that nobody has used yet has none. */
  readonly pools: readonly { readonly database: string; readonly user: string; readonly poolMode: string }[];
  /** Settings by name, as `SHOW CONFIG` writes them: seconds are whole or decimal numbers. */
  readonly settings: Readonly<Record<string, string>>;
}

/** One entry of a pooler's section `[databases]`. */
export interface PoolerDatabase {
  /** What clients call it. */
  readonly name: string;
  /** Null for a socket of the pooler's own machine. */
  readonly host: string | null;
  readonly port: number;
  /** What the server calls it. */
  readonly database: string;
  /** Null where the pooler's own mode holds. */
  readonly poolMode: string | null;
  readonly minPoolSize: number;
  /** Also while a PAUSE is under way; not when the whole pooler is paused. */
  readonly paused: boolean;
}
