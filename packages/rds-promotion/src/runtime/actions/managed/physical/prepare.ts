import { done, type Finding, handoverRecordSql, type Outcome } from '../../../../core';
import { createHeartbeatTable, dropHeartbeatTable } from '../../../../core/sql';
import type { ActionContext } from '../../../context';
import type { ServerPort } from '../../../ports';
import { fences } from './facts';
import { ensureRecord, recordSession } from './record';

/**
 * Creates what holds the record of the handover on the source, ahead of the window, and the row that the canary writes; the
 * replica gets both by itself.
 */
export async function preparePhysical(context: ActionContext): Promise<Outcome> {
  if (!fences(context)) return done({ prepared: 'nothing' });
  const session = await recordSession(context.source, context);
  await ensureRecord(session);
  await session.query(createHeartbeatTable);
  return done({ prepared: 'regionlift.physical_handover' });
}

/** Drops the record, and the canary's row, at both ends. An end that does not answer is listed: what is left there harms nobody. */
export async function cleanUpPhysical(context: ActionContext): Promise<Outcome> {
  if (!fences(context)) return done({ dropped: [] });
  const left: Finding[] = [];
  for (const server of [context.target, context.source]) {
    try {
      await (await recordSession(server, context)).batch([handoverRecordSql.drop, dropHeartbeatTable]);
    } catch (error) {
      left.push(recordLeft(context, server, error instanceof Error ? error.message : String(error)));
    }
  }
  return done({ dropped: 2 - left.length }, left);
}

const recordLeft = ({ subject }: ActionContext, { side }: ServerPort, message: string): Finding => ({
  code: 'HandoverRecordLeft',
  verdict: 'unknown',
  subject,
  property: side === 'SOURCE' ? 'source' : 'target',
  found: `regionlift.physical_handover: ${message}`,
  allowed: 'no table of ours',
  remedy: 'drop the schema regionlift by hand when the end answers again',
});
