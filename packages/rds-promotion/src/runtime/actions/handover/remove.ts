import { ownNames, type Removal } from '../../../core/handover';
import {
  dropSlot,
  dropSubscription,
  endSlotReader,
  type HandoverNames,
  handoverSchema,
  identifier,
  publicationExists,
  readSlot,
  readSubscription,
} from '../../../core/sql';
import type { ActionContext } from '../../context';
import type { ServerPort, SqlSession } from '../../ports';

/** Removes one kind of the migration's objects from one database of one end; the names of what was there. */
export async function removeFrom(
  context: ActionContext,
  server: ServerPort,
  database: string,
  names: HandoverNames,
  removal: Removal,
): Promise<readonly string[]> {
  const session = await server.session(database);
  // What a standby has is its source's, and goes with it.
  const [state] = await session.query<{ readonly standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
  if (state?.standby === true) return [];
  const { publication } = names;
  const { slot, subscription } = ownNames(server.side, names);
  if (removal === 'slots') return removeSlot(context, session, slot);
  if (removal === 'subscriptions') {
    const [existing] = await session.query(readSubscription(subscription));
    if (existing === undefined) return [];
    await session.batch(dropSubscription(subscription));
    return [subscription];
  }
  const [{ exists } = { exists: false }] = await session.query<{ readonly exists: boolean }>(
    publicationExists(publication),
  );
  await session.batch([
    `DROP PUBLICATION IF EXISTS ${identifier(publication)}`,
    `DROP SCHEMA IF EXISTS ${handoverSchema} CASCADE`,
  ]);
  return exists ? [publication] : [];
}

/** A reader on the other side of a slow link is ended, and its end awaited for a while. */
async function removeSlot({ clock }: ActionContext, session: SqlSession, slot: string): Promise<readonly string[]> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if ((await session.query(readSlot(slot))).length === 0) return attempt === 0 ? [] : [slot];
    await session.query(endSlotReader(slot));
    await session.query(dropSlot(slot)).catch((error: { readonly code?: string }) => {
      // Read again since the question whether it is.
      if (error.code !== objectInUse) throw error;
    });
    if (attempt > 0) await clock.sleep(pauseMs);
  }
  throw new Error(`the slot is still read after ${(attempts * pauseMs) / 1000} s`);
}

/** SQLSTATE of a slot that is read. */
const objectInUse = '55006';
const attempts = 50;
const pauseMs = 100;
