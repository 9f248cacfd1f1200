import type { Verdict } from '../judge';
import { countsOf } from './counts';

/** A report for machines: `{ version: 1, programs: [{ program, standing, counts, areas, judgements, idle }] }`. */
export const jsonReport = (verdicts: readonly Verdict[]): string =>
  JSON.stringify(
    {
      version: 1,
      programs: verdicts.map((verdict) => ({ ...verdict, counts: countsOf(verdict.judgements) })),
    },
    null,
    2,
  );
