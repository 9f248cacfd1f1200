/**
 * The three answers a check can give. Silence is never a pass: what cannot be known yet is `unknown`, and says what
 * would settle it.
 */
export type Verdict = Pass | Fail | Unknown;

/** The question was asked of known facts and the answer is yes. */
export interface Pass {
  readonly verdict: 'pass';
}

/** The question was asked of known facts and the answer is no. */
export interface Fail {
  readonly verdict: 'fail';
  /** The value found, as a person would write it. */
  readonly found: string;
  /** What is allowed instead. */
  readonly allowed: string;
  /** What to change. */
  readonly remedy: string;
}

/** The facts are not known at the time of asking. */
export interface Unknown {
  readonly verdict: 'unknown';
  /** What is deferred, and where it comes from. */
  readonly found: string;
  /** What would settle the question. */
  readonly settledBy: string;
}

/** The answer yes. */
export const pass: Pass = { verdict: 'pass' };

/** The answer no, with the value found, what is allowed and what to change. */
export const fail = (found: string, allowed: string, remedy: string): Fail => ({
  verdict: 'fail',
  found,
  allowed,
  remedy,
});

/** No answer yet, with what is missing and what would settle it. */
export const unknown = (found: string, settledBy: string): Unknown => ({ verdict: 'unknown', found, settledBy });
