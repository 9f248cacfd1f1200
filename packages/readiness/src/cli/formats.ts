import type { Verdict } from '../judge';
import type { Check } from '../model';

/** Forms that a report comes in. */
export const formats = ['table', 'json', 'sarif', 'junit'] as const;

export type Format = (typeof formats)[number];

/** A report in the form that was asked for; only what writes that form is loaded. */
export function reportIn(
  format: Format,
  verdicts: readonly Verdict[],
  {
    checks,
    version,
    colored,
  }: { readonly checks: readonly Check[]; readonly version: string; readonly colored: boolean },
): string {
  switch (format) {
    case 'table':
      return (require('../report/text') as typeof import('../report/text')).textReport(verdicts, colored);
    case 'json':
      return (require('../report/json') as typeof import('../report/json')).jsonReport(verdicts);
    case 'sarif':
      return (require('../report/sarif') as typeof import('../report/sarif')).sarifReport(verdicts, checks, version);
    case 'junit':
      return (require('../report/junit') as typeof import('../report/junit')).junitReport(verdicts);
  }
}
