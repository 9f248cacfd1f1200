import { isDeferred, show } from './deferred';
import type { Finding } from './finding';
import { fail, pass, type Verdict } from './verdict';

/** One question about facts of type F. One check asks one question. */
export interface Check<F> {
  /** Stable PascalCase code. */
  readonly code: string;
  /** What the check asks, for the catalogue: `the two regions differ`. */
  readonly asks: string;
  /** The input property that decides it. */
  readonly property: string;
  /** Capability ids that the check serves: `S3-3`. */
  readonly serves: readonly string[];
  readonly judge: (facts: F) => Verdict;
}

/**
 * Asks every check and returns every finding, in the order of the checks. A check that throws is a finding
 * (`CheckThrew`), never a pass.
 */
export function judgeAll<F>(subject: string, facts: F, checks: readonly Check<F>[]): Finding[] {
  return checks.flatMap((check) => {
    try {
      return findingsOf(subject, check, check.judge(facts));
    } catch (error) {
      return [checkThrew(subject, check, error)];
    }
  });
}

/**
 * A check that a property holds a plain value: CDK tokens and Pulumi outputs are refused (`PlainValueNeeded`), because
 * names and literal ARNs are composed from it before any resource exists.
 */
export const plainValueNeeded = <F>(property: keyof F & string): Check<F> => ({
  code: 'PlainValueNeeded',
  asks: `${property} is a plain value`,
  property,
  serves: ['CHK-2'],
  judge: (facts) =>
    isDeferred(facts[property])
      ? fail(
          show(facts[property]),
          'a plain value',
          `give ${property} as a literal: names and ARNs are composed from it`,
        )
      : pass,
});

function findingsOf<F>(subject: string, { code, property }: Check<F>, verdict: Verdict): Finding[] {
  switch (verdict.verdict) {
    case 'pass':
      return [];
    case 'fail':
      return [{ ...verdict, code, subject, property }];
    case 'unknown':
      return [
        {
          code,
          verdict: 'unknown',
          subject,
          property,
          found: verdict.found,
          allowed: verdict.settledBy,
          remedy: `give ${property} a value that is known now, or have the program judged after deployment`,
        },
      ];
    default:
      // A check of a JavaScript user that answers something else; `judgeAll` reports what is thrown.
      throw new TypeError(`answered ${show(verdict)}`);
  }
}

const checkThrew = <F>(subject: string, { code, property }: Check<F>, error: unknown): Finding => ({
  code: 'CheckThrew',
  verdict: 'fail',
  subject,
  property,
  found: `${code} threw ${error instanceof Error ? error.message : String(error)}`,
  allowed: 'facts of the documented shape',
  remedy: 'correct the value; if it is of the documented shape, report a defect of the check',
});
