import { done, type Finding, type Outcome, refused } from '../../core';
import { alreadySwitched, attachFindings, outward, promotionPoint } from '../../core/handover';
import {
  enableSubscription,
  endSessions,
  fence,
  handoverNames,
  mayAdvanceOrigin,
  publicationExists,
  readSlot,
  readSubscription,
  type SlotState,
  type SubscriptionState,
} from '../../core/sql';
import type { ActionContext } from '../context';
import { explained } from '../inspect/explained';
import { controlDatabase } from './handover/each-database';
import { controlOf, fencedBy } from './handover/ends';
import { promotionFacts } from './handover/promotion-facts';
import { subscribe, subscribeBack } from './handover/subscribe';

/**
 * Lets the promoted target follow the source from exactly where the promotion cut it off, and prepares the way back. The target
 * is closed to the application first. Repeatable after a crash anywhere: a subscription appears together with its position.
 */
export async function attach(context: ActionContext): Promise<Outcome> {
  const { config, subject, names, log } = context;
  if ((await names.pointsAt()) === 'TARGET') return refused([alreadySwitched(subject)]);
  const point = promotionPoint(subject, await promotionFacts(context, controlDatabase(context)));
  if (point.lsn === undefined) return refused(point.findings);
  const { lsn } = point;
  const obstacles = (await Promise.all(config.databases.map((database) => obstaclesIn(context, database, lsn)))).flat();
  const evidence = { promotedAt: lsn, by: point.by };
  if (obstacles.length > 0) return refused(obstacles, evidence);
  const control = await controlOf(context, outward.to);
  await control.batch([...fence(fencedBy(context)), endSessions(fencedBy(context), 5000)]);
  const [{ allowed } = { allowed: false }] = await control.query<{ readonly allowed: boolean }>(mayAdvanceOrigin);
  for (const database of config.databases) {
    const problems = await explained(context, database, async () => {
      if (await isMissing(context, database)) await subscribe(context, database, lsn, allowed);
      else
        await (await context.target.session(database)).query(
          enableSubscription(handoverNames(config, database).forward),
        );
      await subscribeBack(context, database);
      return [] as readonly Finding[];
    });
    if (problems.length > 0) return refused(problems, evidence);
    log('INFO', 'attached', { database, lsn });
  }
  return done({ ...evidence, position: allowed ? 'ORIGIN' : 'SLOT' });
}

/** Why a database cannot follow; nothing once it does. */
async function obstaclesIn(context: ActionContext, database: string, promotion: string): Promise<Finding[]> {
  const { config, subject } = context;
  const { forward, publication } = handoverNames(config, database);
  if (!(await isMissing(context, database))) return [];
  const [source, target] = await Promise.all([context.source.session(database), context.target.session(database)]);
  const [[slot], [copied]] = await Promise.all([
    source.query<SlotState>(readSlot(forward)),
    target.query<{ readonly exists: boolean }>(publicationExists(publication)),
  ]);
  return attachFindings(subject, {
    database,
    slotName: forward,
    slot,
    publication,
    published: copied?.exists === true,
    promotion,
  });
}

async function isMissing({ config, target }: ActionContext, database: string): Promise<boolean> {
  const session = await target.session(database);
  const [found] = await session.query<SubscriptionState>(readSubscription(handoverNames(config, database).forward));
  return found === undefined;
}
