import { byFindings, globalMove, judgeGlobalProbe, type Outcome } from '../../../../core';
import type { ActionContext } from '../../../context';
import { globalFacts } from './facts';

/** Whether the target's cluster writes and the name points there. Changes nothing. */
export async function probeGlobal(context: ActionContext): Promise<Outcome> {
  const { names, subject } = context;
  const [facts, nameAt] = await Promise.all([globalFacts(context), names.pointsAt()]);
  const move = globalMove(subject, facts, 'TARGET');
  return byFindings(judgeGlobalProbe(subject, move, nameAt), { inUse: nameAt ?? 'ELSEWHERE' });
}
