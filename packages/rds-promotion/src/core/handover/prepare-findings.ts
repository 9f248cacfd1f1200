import type { Finding } from '@regionlift/migration/core';
import { handoverFinding } from './handover-finding';

/** A slot of an earlier try whose log is gone. */
export const slotWithoutLog = (subject: string, database: string, slot: string): Finding =>
  handoverFinding(subject)(
    'SlotLost',
    'source',
    `slot ${slot} of ${database} lost its log`,
    'a slot that keeps its log',
    'clean up, raise max_slot_wal_keep_size, then prepare again; a replica promoted meanwhile has to be made again',
  );

/** A slot becomes consistent when every transaction that was open at its start has ended. */
export const transactionWillNotEnd = (subject: string, database: string): Finding => ({
  ...handoverFinding(subject)(
    'TransactionWillNotEnd',
    'source',
    `a transaction in ${database} or elsewhere that stayed open while the slot was made`,
    'the end of every transaction that was open when the slot was made',
    'end it (pg_stat_activity, pg_prepared_xacts)',
  ),
  verdict: 'unknown',
});
