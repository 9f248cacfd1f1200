import { done, type Outcome, restoreReplication } from '../../core';
import type { ActionContext } from '../context';
import { confirmReplication } from './confirm-replication';
import { currentRound, recallBefore, rememberRestored } from './replication-journal';

/**
 * Takes our rule out of the source's replication configuration: exactly what was there before when nobody edited it in
 * between, otherwise only our rule, and the outcome says so (`OUR_RULE_ONLY`). Serves the undo of the merge and, after the
 * rollback window, the retirement of the rule. Repeatable after a crash at any call.
 */
export async function removeForwardRule(context: ActionContext): Promise<Outcome> {
  const { config, source, log } = context;
  const round = await currentRound(context);
  const before = round.open ? await recallBefore(context, round) : undefined;
  const current = await source.replication();
  const id = config.forwardRule.ID;
  const restored = restoreReplication(before, current, id);
  if (restored.how !== 'UNCHANGED') {
    if (restored.configuration === undefined) await source.deleteReplication();
    else await source.putReplication(restored.configuration);
    log(restored.how === 'EXACT' ? 'INFO' : 'WARN', 'forward-rule-removed', { ruleId: id, how: restored.how });
    await confirmReplication(context, (shown) => !(shown?.Rules ?? []).some(({ ID }) => ID === id));
  }
  if (round.open) await rememberRestored(context, round, restored.how);
  return done({ ruleId: id, how: restored.how, journalled: round.open });
}
