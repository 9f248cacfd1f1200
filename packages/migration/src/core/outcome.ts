import type { Finding } from './finding';

/**
 * What an action answers. DONE: its claim holds. RUNNING: come again after the step's poll interval. REFUSED: it does not
 * hold and waiting will not help; the findings say what to do.
 */
export interface Outcome {
  readonly status: 'DONE' | 'RUNNING' | 'REFUSED';
  /** Failures when refused; unknowns are listed with any status. */
  readonly findings: readonly Finding[];
  /** What was seen and done, for the evidence report: numbers, names, times. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** The claim holds. */
export const done = (evidence: Outcome['evidence'] = {}, findings: readonly Finding[] = []): Outcome => ({
  status: 'DONE',
  findings,
  evidence,
});

/** Not yet. */
export const running = (evidence: Outcome['evidence'] = {}, findings: readonly Finding[] = []): Outcome => ({
  status: 'RUNNING',
  findings,
  evidence,
});

/** No. */
export const refused = (findings: readonly Finding[], evidence: Outcome['evidence'] = {}): Outcome => ({
  status: 'REFUSED',
  findings,
  evidence,
});

/** REFUSED when one of the findings is a failure, DONE otherwise. */
export const byFindings = (findings: readonly Finding[], evidence: Outcome['evidence'] = {}): Outcome =>
  findings.some(({ verdict }) => verdict === 'fail') ? refused(findings, evidence) : done(evidence, findings);
