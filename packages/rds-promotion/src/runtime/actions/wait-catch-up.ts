import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused, running } from '../../core';
import { outward, replicationFindings } from '../../core/handover';
import { beat, lastBeat, readSubscription, type SubscriptionState } from '../../core/sql';
import type { ActionContext } from '../context';
import { eachDatabase } from './handover/each-database';
import { shownEverywhere } from './handover/heartbeat';
import { survey } from './handover/survey';

/**
 * Whether the target has caught up (RDS-8): DONE when a heartbeat written now is shown there within the pause budget, in every
 * database; RUNNING while the target is behind an earlier one; REFUSED when waiting will not help.
 */
export async function waitCatchUp(context: ActionContext): Promise<Outcome> {
  const { config, subject, clock, source, target } = context;
  const surveys = await eachDatabase(context, (database) => survey(context, outward, database));
  const evidence = {
    lagBytes: Object.fromEntries(
      surveys.map(({ database, replication }) => [database, replication.slot?.lagBytes ?? null]),
    ),
  };
  const findings = surveys.flatMap((one) => [...replicationFindings(subject, one.replication), ...one.findings]);
  if (findings.length > 0) return refused(findings, evidence);
  const startedAt = clock.now();
  const behind = await eachDatabase(context, async (database) => {
    const [[written], [shown]] = await Promise.all([
      (await source.session(database)).query(lastBeat('SOURCE')),
      (await target.session(database)).query(lastBeat('SOURCE')),
    ]);
    return written?.nonce !== shown?.nonce;
  });
  const nonce = randomUUID();
  // A new heartbeat only behind one that has arrived: a target that is far behind would otherwise never meet the last one.
  if (!behind.some((late) => late)) {
    await eachDatabase(context, async (database) => (await source.session(database)).query(beat('SOURCE', nonce)));
    if (await shownEverywhere(context, outward, nonce, startedAt + config.pauseBudgetMs))
      return done({ ...evidence, heartbeatMs: clock.now() - startedAt });
  } else await clock.sleep(Math.min(config.pauseBudgetMs, 1000));
  const worse = await eachDatabase(context, async (database, at) => {
    const before = surveys[at]?.replication;
    if (before === undefined) return [];
    const [subscription] = await (await target.session(database)).query<SubscriptionState>(
      readSubscription(before.name),
    );
    return replicationFindings(subject, { ...before, subscription, errorsBefore: before.subscription?.errors ?? 0 });
  });
  return worse.flat().length > 0 ? refused(worse.flat(), evidence) : running(evidence);
}
