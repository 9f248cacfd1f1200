import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { AlarmState, CutoverLedger, EvidenceReport, HistoryEvent } from '../core';

export type { ClockPort, Log };

/** The ledger of the cutover. Writes are conditional: of two executions that write at once one is told so. */
export interface LedgerPort {
  /** Undefined when nothing was written yet. */
  readonly read: () => Promise<{ readonly ledger: CutoverLedger; readonly version: string } | undefined>;
  /** False when the ledger is not at that version any more; undefined: it must not be there yet. */
  readonly write: (ledger: CutoverLedger, version: string | undefined) => Promise<boolean>;
}

/** Executions of the state machine. */
export interface ExecutionsPort {
  readonly runs: (execution: string) => Promise<boolean>;
  readonly history: (execution: string) => Promise<readonly HistoryEvent[]>;
}

/** The abort signals, by region. */
export interface SignalsPort {
  readonly states: () => Promise<Readonly<Record<string, AlarmState>>>;
}

/** People. */
export interface PeoplePort {
  /** False when nobody can be told. */
  readonly tell: (subject: string, text: string) => Promise<boolean>;
}

/** Reports that are kept. */
export interface EvidencePort {
  /** Writes a report under the execution's name; returns where it is: `s3://…`. */
  readonly keep: (report: EvidenceReport) => Promise<string>;
}
