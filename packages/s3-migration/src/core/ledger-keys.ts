/**
 * Where the runtime keeps things in the ledger bucket. Keys under `journal/` are written once and never again
 * (`If-None-Match: *`); keys under `progress/` are rewritten; `evidence/` and `batch-reports/` only grow.
 */
export interface LedgerKeys {
  /** Prefix of everything that is written once. */
  readonly journal: string;
  /** Replication configuration as it was before round `n` changed it. */
  readonly replicationBefore: (round: number) => string;
  /** Says that round `n` was taken back. */
  readonly replicationRestored: (round: number) => string;
  /** The batch job of attempt `n`. */
  readonly backfill: (attempt: number) => string;
  /** Prefix of what is rewritten. */
  readonly progress: string;
  /** Position and totals of the completeness comparison. */
  readonly completeness: string;
  /** When routes were last submitted. */
  readonly routes: string;
  /** Prefix of listed differences. */
  readonly evidence: string;
  /** One page of listed differences. */
  readonly differences: (run: string, page: number) => string;
  /** Prefix that Batch Replication writes its reports under; without slashes at either end. */
  readonly batchReports: string;
}

/** The ledger's keys for a part; `part` is the part's slug. */
export const ledgerKeysOf = (part: string): LedgerKeys => ({
  journal: `journal/${part}/`,
  replicationBefore: (round) => `journal/${part}/replication-before-${round}.json`,
  replicationRestored: (round) => `journal/${part}/replication-restored-${round}.json`,
  backfill: (attempt) => `journal/${part}/backfill-${attempt}.json`,
  progress: `progress/${part}/`,
  completeness: `progress/${part}/completeness.json`,
  routes: `progress/${part}/routes.json`,
  evidence: `evidence/${part}/`,
  differences: (run, page) => `evidence/${part}/completeness-${run}-${String(page).padStart(6, '0')}.json`,
  batchReports: `batch-reports/${part}`,
});
