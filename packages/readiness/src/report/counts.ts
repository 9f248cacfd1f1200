import type { Judgement, Verdict } from '../judge';

/** How many judgements say what; acknowledged ones are counted apart. */
export interface Counts {
  /** Judgements that fail, and are not acknowledged. */
  readonly fail: number;
  /** Those that nobody can decide before a deployment, and are not acknowledged. */
  readonly unknown: number;
  /** Those that pass. */
  readonly pass: number;
  /** Those that somebody has decided to live with. */
  readonly acknowledged: number;
}

/** Counts the judgements of a verdict, or of one part of it. */
export function countsOf(judgements: readonly Judgement[]): Counts {
  const open = judgements.filter(({ acknowledgement }) => acknowledgement === undefined);
  const of = (wanted: Judgement['verdict']) => open.filter(({ verdict }) => verdict === wanted).length;
  return {
    fail: of('fail'),
    unknown: of('unknown'),
    pass: of('pass'),
    acknowledged: judgements.length - open.length,
  };
}

/** Whether anything of it is still open: not passed, and not acknowledged. */
export const openIn = ({ judgements }: Verdict): readonly Judgement[] =>
  judgements.filter(({ verdict, acknowledgement }) => verdict !== 'pass' && acknowledgement === undefined);
