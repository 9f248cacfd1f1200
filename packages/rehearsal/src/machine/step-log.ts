import type { StepRecord, Tell } from '../contract/result';

/** Writes tasks down as steps: polls and retries of one step are one record, told when another begins. */
export interface StepLog {
  readonly called: (step: string) => void;
  readonly answered: (step: string, answer: StepAnswer) => void;
  /** The last step has ended. */
  readonly close: () => void;
  /** With what each step measured. */
  readonly steps: readonly MeasuredStep[];
}

/** What came back from a call. */
export interface StepAnswer {
  readonly status: string;
  readonly findings?: readonly unknown[];
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** Name of the error of a call that failed. */
  readonly error?: string;
}

/** A step with the last evidence that it gave. */
export interface MeasuredStep extends StepRecord {
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** `elapsedMs`: milliseconds since the rehearsal began, without what was skipped. */
export function stepLog(elapsedMs: () => number, tell: Tell): StepLog {
  const steps: MeasuredStep[] = [];
  let current: MeasuredStep | undefined;
  const close = () => {
    if (current === undefined) return;
    const { evidence: _, ...record } = current;
    steps.push(current);
    current = undefined;
    tell({ type: 'step', record });
  };
  return {
    steps,
    close,
    called: (step) => {
      if (current?.step !== step) {
        close();
        current = begun(step, elapsedMs());
        tell({ type: 'began', step, atMs: current.fromMs });
      }
      current = { ...current, calls: current.calls + 1 };
    },
    answered: (step, { status, findings = [], evidence, error }) => {
      if (current?.step !== step) return;
      current = {
        ...current,
        untilMs: elapsedMs(),
        status,
        findings,
        evidence: evidence ?? current.evidence,
        errors: error === undefined ? current.errors : [...current.errors, error],
      };
    },
  };
}

const begun = (step: string, atMs: number): MeasuredStep => ({
  step,
  fromMs: atMs,
  untilMs: atMs,
  calls: 0,
  status: 'RUNNING',
  findings: [],
  errors: [],
  evidence: {},
});
