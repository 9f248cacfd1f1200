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
  const { changed, exact, configuration } = restoreReplication(before, current, id);
  // Asked again after a crash there is nothing left to take out, and the answer is still how it came out.
  const how = round.open && exact ? 'EXACT' : 'OUR_RULE_ONLY';
  if (changed) {
    if (configuration === undefined) await source.deleteReplication();
    else await source.putReplication(configuration);
    log(how === 'EXACT' ? 'INFO' : 'WARN', 'forward-rule-removed', { ruleId: id, how });
    await confirmReplication(context, (shown) => !(shown?.Rules ?? []).some(({ ID }) => ID === id));
  }
  if (round.open) await rememberRestored(context, round, how);
  return done({ ruleId: id, how, changed, journalled: round.open });
}
