import type { Direction, Gate } from '../../../core/handover';
import type { Fenced } from '../../../core/sql';
import { fenceState } from '../../../core/sql';
import type { ActionContext } from '../../context';
import type { ServerPort, SqlSession } from '../../ports';
import { controlDatabase } from './each-database';

/** The port of an end. */
export const endOf = (context: ActionContext, side: Direction['from']): ServerPort =>
  side === 'SOURCE' ? context.source : context.target;

/** The session in which an end is opened and closed. */
export const controlOf = (context: ActionContext, side: Direction['from']): Promise<SqlSession> =>
  endOf(context, side).session(controlDatabase(context));

/** How far an end is closed to the application. */
export async function readGate(context: ActionContext, side: Direction['from']): Promise<Gate> {
  const session = await controlOf(context, side);
  const [row] = await session.query<{ readonly closed: boolean; readonly open: boolean }>(
    fenceState(fencedBy(context)),
  );
  return row?.closed === true ? 'CLOSED' : row?.open === true ? 'OPEN' : 'HALF';
}

/** What the fence of this migration is about. */
export const fencedBy = ({ config }: ActionContext): Fenced => config;
