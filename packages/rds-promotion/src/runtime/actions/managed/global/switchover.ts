import { done, globalMove, type Outcome, refused, running, type Side } from '../../../../core';
import type { ActionContext } from '../../../context';
import { globalFacts } from './facts';

/**
 * Aurora's managed switchover to one of the ends (RDS-5), and back: SwitchoverGlobalCluster, RUNNING until that cluster writes,
 * then the name. Aurora closes the old writer before the new one opens, so nothing is fenced here. A failover, which may lose
 * writes, is neither started nor allowed by the role.
 */
export const switchoverGlobal =
  (to: Side) =>
  async (context: ActionContext): Promise<Outcome> => {
    const { instances, log, names, subject } = context;
    const move = globalMove(subject, await globalFacts(context), to);
    switch (move.kind) {
      case 'REFUSE':
        return refused(move.findings);
      case 'WAIT':
        return running({ waitsFor: move.waitsFor });
      case 'START':
        await instances.switchoverGlobalCluster(to);
        log('WARN', 'switchover-started', { to });
        return running({ waitsFor: 'the switchover', to });
      case 'WRITING':
        if ((await names.pointsAt()) !== to) await names.pointTo(to);
        return done({ inUse: to });
    }
  };

/** Whether a switchover could start now, or is over. */
export async function waitCatchUpGlobal(context: ActionContext): Promise<Outcome> {
  const move = globalMove(context.subject, await globalFacts(context), 'TARGET');
  switch (move.kind) {
    case 'REFUSE':
      return refused(move.findings);
    case 'WAIT':
      return running({ waitsFor: move.waitsFor });
    default:
      return done();
  }
}
