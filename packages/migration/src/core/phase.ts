import { fail, pass, type Verdict } from './verdict';

/**
 * Where a migration stands. One typed value on the program; a change of phase changes only properties that update in
 * place, and deletion happens in FINALISED alone.
 */
export const phases = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] as const;

/** See {@link phases}. */
export type Phase = (typeof phases)[number];

/** Whether a value names a phase. */
export const isPhase = (value: unknown): value is Phase => phases.includes(value as Phase);

/** Whether `phase` has reached `milestone`. */
export const hasReached = (phase: Phase, milestone: Phase): boolean =>
  phases.indexOf(phase) >= phases.indexOf(milestone);

/**
 * Whether a program may be deployed in phase `to` after phase `from`: the same phase again, one step forward, or back
 * from CUT_OVER to PROMOTED (a rollback). A promoted replica cannot become a replica again and a finalised source is gone.
 */
export function judgePhaseMove(from: Phase, to: Phase): Verdict {
  const allowed = isPhase(from) ? movesFrom[from] : [];
  return allowed.includes(to)
    ? pass
    : fail(
        `${from} → ${to}`,
        allowed.map((phase) => `${from} → ${phase}`).join(', ') || phases.join(', '),
        `deploy ${allowed.at(-1) ?? 'one of the four phases'} next`,
      );
}

const movesFrom: Readonly<Record<Phase, readonly Phase[]>> = {
  REPLICATE: ['REPLICATE', 'PROMOTED'],
  PROMOTED: ['PROMOTED', 'CUT_OVER'],
  CUT_OVER: ['PROMOTED', 'CUT_OVER', 'FINALISED'],
  FINALISED: ['FINALISED'],
};
