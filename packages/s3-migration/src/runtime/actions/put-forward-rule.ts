import { RuntimeError } from '@regionlift/migration/runtime';
import {
  covers,
  done,
  foreignRules,
  mergeReplication,
  type Outcome,
  type ReplicationConfiguration,
  refused,
  sameConfiguration,
  sameValue,
} from '../../core';
import type { ActionContext } from '../context';
import { confirmReplication } from './confirm-replication';
import { currentRound, rememberBefore } from './replication-journal';

/**
 * Merges our rule into the source's replication configuration: read, remember, read again, write, verify. Every step can be
 * repeated after a crash; nothing is written when nothing differs.
 *
 * S3 has no compare-and-set for replication configurations. The second read, directly before the write, narrows the moment
 * in which somebody else's edit would be overwritten to one round trip; it cannot close it. An edit seen in between raises
 * `ReplicationChangedMeanwhile`, and the step is run again.
 */
export async function putForwardRule(context: ActionContext): Promise<Outcome> {
  const { config, source, subject, log } = context;
  const ours = config.forwardRule;
  const before = await source.replication();
  const merged = mergeReplication(subject, before, ours, config.forwardRoleArn);
  if (!merged.accepted) return refused(merged.findings);
  const evidence = { ruleId: ours.ID, foreignRules: foreignRules(before?.Rules ?? [], ours.ID).length };
  if (!merged.changed) return done({ ...evidence, changed: false });

  const round = await currentRound(context);
  if (!round.open) await rememberBefore(context, round, before);
  if (!sameConfiguration(before, await source.replication())) {
    throw new RuntimeError(
      'ReplicationChangedMeanwhile',
      'somebody changed the replication configuration while it was read; run the step again',
    );
  }
  await source.putReplication(merged.configuration);
  log('INFO', 'forward-rule-put', { ...evidence, round: round.round });
  await confirmReplication(context, (current) => shows(current, merged.configuration, ours.ID));
  return done({ ...evidence, changed: true, round: round.round });
}

/** Our rule says what we wrote (S3 may write defaults out), and every foreign rule is there as it was. */
const shows = (current: ReplicationConfiguration | undefined, written: ReplicationConfiguration, id: string): boolean =>
  written.Rules.every((rule) => {
    const found = current?.Rules.find(({ ID }) => ID === rule.ID);
    return rule.ID === id ? covers(found, rule) : sameValue(found, rule);
  });
