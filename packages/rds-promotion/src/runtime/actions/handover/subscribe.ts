import {
  advanceOrigin,
  advanceSlot,
  createSlot,
  createSubscription,
  enableSubscription,
  handoverNames,
  readSubscription,
} from '../../../core/sql';
import type { ActionContext } from '../../context';

/**
 * Makes the target's subscription, sets it to the promotion and starts it, all in one transaction. A role that may not set an
 * origin's position moves the slot instead, which has the same effect and cannot be taken back: it is done first.
 */
export async function subscribe(
  { config, source, target }: ActionContext,
  database: string,
  lsn: string,
  mayAdvance: boolean,
): Promise<void> {
  const { forward, publication } = handoverNames(config, database);
  if (!mayAdvance) await (await source.session(database)).query(advanceSlot(forward, lsn));
  const session = await target.session(database);
  await session.batch([
    'BEGIN',
    createSubscription(forward, await source.connectionString(database), publication),
    ...(mayAdvance ? [advanceOrigin(forward, lsn)] : []),
    enableSubscription(forward),
    'COMMIT',
  ]);
}

/**
 * Makes the slot on the target before anybody writes there, and the source's subscription to it. It runs from now on, although
 * the target has nothing of its own to send but heartbeats: a slot that nobody reads would keep the target's log until its disk
 * is full, and the way back is proven before it is needed. The publication came over with the physical copy.
 */
export async function subscribeBack({ config, source, target }: ActionContext, database: string): Promise<void> {
  const { reverse, publication } = handoverNames(config, database);
  await (await target.session(database)).query(createSlot(reverse));
  const session = await source.session(database);
  const [existing] = await session.query(readSubscription(reverse));
  await session.batch([
    'BEGIN',
    ...(existing === undefined
      ? [createSubscription(reverse, await target.connectionString(database), publication)]
      : []),
    enableSubscription(reverse),
    'COMMIT',
  ]);
}
