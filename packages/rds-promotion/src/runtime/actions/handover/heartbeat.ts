import type { Direction } from '../../../core/handover';
import { beat, lastBeat } from '../../../core/sql';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import { endOf } from './ends';

/** Writes a nonce into every database of the giving end. */
export const beatAll = (context: ActionContext, { from }: Direction, nonce: string): Promise<unknown> =>
  eachDatabase(context, async (database) => (await endOf(context, from).session(database)).query(beat(from, nonce)));

/** Waits until the taking end shows a nonce in every database; false when that took until `deadline`. */
export async function shownEverywhere(
  context: ActionContext,
  direction: Direction,
  nonce: string,
  deadline: number,
): Promise<boolean> {
  const shown = await eachDatabase(context, (database) => shownIn(context, direction, database, nonce, deadline));
  return shown.every((there) => there);
}

async function shownIn(
  context: ActionContext,
  { from, to }: Direction,
  database: string,
  nonce: string,
  deadline: number,
): Promise<boolean> {
  const session = await endOf(context, to).session(database);
  for (;;) {
    const [row] = await session.query<{ readonly nonce: string }>(lastBeat(from));
    if (row?.nonce === nonce) return true;
    if (context.clock.now() >= deadline) return false;
    await context.clock.sleep(pollMs);
  }
}

/** A local question of a third of a millisecond: asked often, because writes wait for the answer. */
const pollMs = 2;
