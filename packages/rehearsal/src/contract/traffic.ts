/** What one client's request came to. */
export interface RequestRecord {
  /** Milliseconds since the rehearsal began. */
  readonly atMs: number;
  readonly ms: number;
  readonly kind: 'READ' | 'WRITE' | 'OBJECT';
  /** How often it was sent: 1 without a retry. */
  readonly attempts: number;
  /** False when its retries did not help. */
  readonly ok: boolean;
  /** Fleet that answered. */
  readonly fleet?: 'SOURCE' | 'TARGET';
  /** Database that took the write. */
  readonly database?: 'SOURCE' | 'TARGET';
  /** Id of the write; unique, sent again with every attempt. */
  readonly id?: string;
}

/** The verdict over all requests, from what the databases and stores hold at the end. */
export interface TrafficVerdict {
  readonly requests: number;
  readonly failedRequests: number;
  /** Requests that needed more than one attempt. */
  readonly retriedRequests: number;
  readonly acknowledgedWrites: number;
  /** Acknowledged writes that the serving database does not hold. */
  readonly lostWrites: number;
  /** Writes that it holds twice. */
  readonly duplicateWrites: number;
  /** Milliseconds in which both databases took writes of clients. */
  readonly splitBrainMs: number;
  /** Longest time between two acknowledged writes. */
  readonly longestGapMs: number;
  /** Acknowledged objects that the serving store does not hold. */
  readonly objectsMissing: number;
}

/** Clients under way. */
export interface Traffic {
  /** Requests of the last second. */
  readonly rate: () => { readonly perSecond: number; readonly failing: number };
  readonly records: readonly RequestRecord[];
  /** Stops the clients and judges. */
  readonly stop: () => Promise<TrafficVerdict>;
}
