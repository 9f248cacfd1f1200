import type { Ending, Mode } from '../words';
import type { JournalEntry } from './history';

/** What is kept of an execution (CUT-7): what was checked and done, when, with which result. */
export interface EvidenceReport {
  readonly version: 1;
  readonly migration: string;
  readonly from: string;
  readonly to: string;
  readonly execution: string;
  readonly mode: Mode;
  readonly ending: Ending;
  /** Milliseconds since 1970. */
  readonly beganMs: number;
  readonly endedMs: number;
  /** What stopped it; absent when nothing did. */
  readonly failure?: Readonly<Record<string, unknown>>;
  /** Findings of a dry run, step by step. */
  readonly looked?: Readonly<Record<string, unknown>>;
  /** What the steps measured, by their names: the pause, counts compared, recovery points. */
  readonly measured: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly steps: readonly JournalEntry[];
}

/** The report of an execution that is about to end. */
export function reportOf(
  facts: Pick<EvidenceReport, 'migration' | 'from' | 'to' | 'execution' | 'mode' | 'ending' | 'failure' | 'looked'>,
  steps: readonly JournalEntry[],
  nowMs: number,
): EvidenceReport {
  const { failure, looked, ...rest } = facts;
  return {
    version: 1,
    ...rest,
    beganMs: steps[0]?.fromMs ?? nowMs,
    endedMs: nowMs,
    ...(isFilled(failure) && { failure }),
    ...(isFilled(looked) && { looked }),
    measured: Object.fromEntries(
      steps.filter(({ evidence }) => isFilled(evidence)).map(({ step, evidence }) => [step, evidence]),
    ),
    steps,
  };
}

const isFilled = (value: Readonly<Record<string, unknown>> | undefined): boolean =>
  value !== undefined && Object.keys(value).length > 0;
