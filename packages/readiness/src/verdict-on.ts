import { readAcknowledgements } from './acknowledgements';
import { catalogue } from './catalogue';
import type { FailOn } from './cli/exit-codes';
import { generalCodes, judge, type Verdict } from './judge';
import type { Acknowledgement, Area, Program } from './model';
import { phaseRules } from './phases/phase-rules';

/** What is judged, and what is accepted. */
export interface ReadinessOptions {
  /** Areas to judge. @default all of them */
  readonly areas?: readonly Area[];
  /** Findings to live with, besides those that stand in the program. @default none */
  readonly acknowledgements?: readonly AcknowledgementInCode[];
  /** Whether what is unknown fails as well. @default 'fail' */
  readonly failOn?: FailOn;
  /** Region that is left. @default found in the resources */
  readonly from?: string;
  /** Region that is moved to. @default found in the resources */
  readonly to?: string;
}

/** An acknowledgement that stands in code: where it stands is known. */
export type AcknowledgementInCode = Omit<Acknowledgement, 'origin'>;

/**
 * The verdict of the whole catalogue on a program, today. Raises AcknowledgementsRefused for an acknowledgement with a code that nobody
 * emits, without a reason, or that ends on no day.
 */
export function verdictOn(
  program: Program,
  { areas, acknowledgements = [] }: ReadinessOptions,
  given: readonly Acknowledgement[],
): Verdict {
  return judge(program, {
    checks: catalogue,
    acknowledgements: [...acknowledgementsIn(acknowledgements, 'options'), ...given],
    today: new Date().toISOString().slice(0, 10),
    ...(areas && { areas }),
  });
}

/** Acknowledgements of code, held to the rules of those in a file. */
export function acknowledgementsIn(
  given: readonly AcknowledgementInCode[],
  origin: string,
): readonly Acknowledgement[] {
  if (given.length === 0) return [];
  const codes = new Set([...[...catalogue, ...phaseRules].map(({ code }) => code), ...generalCodes]);
  return readAcknowledgements(JSON.stringify({ acknowledged: given }), origin, codes);
}
