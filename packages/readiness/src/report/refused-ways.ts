import type { Verdict } from '../judge';

/**
 * Moves between phases that a deployment refuses, as lines. Going back nothing is lost by them, so they pass; but whoever plans the way
 * back has to know that this one is none.
 */
export function refusedWays({ judgements }: Verdict): readonly string[] {
  const refused = judgements.filter(({ code, verdict }) => code === 'UpdateRefused' && verdict === 'pass');
  return refused.map(({ subject, property, found, remedy }) => `  ${found} (${subject} › ${property}); ${remedy}`);
}
