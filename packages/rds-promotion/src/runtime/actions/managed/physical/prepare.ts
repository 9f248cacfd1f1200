import { done, type Finding, handoverRecordSql, type Outcome } from '../../../../core';
import type { ActionContext } from '../../../context';
import type { ServerPort } from '../../../ports';
import { fences } from './facts';
import { ensureRecord, recordSession } from './record';

/** Creates what holds the record of the handover on the source, ahead of the window; the replica gets it by itself. */
export async function preparePhysical(context: ActionContext): Promise<Outcome> {
  if (!fences(context)) return done({ prepared: 'nothing' });
  await ensureRecord(await recordSession(context.source, context));
  return done({ prepared: 'regionlift.physical_handover' });
}

/** Drops the record at both ends. An end that does not answer is listed: what is left there harms nobody. */
export async function cleanUpPhysical(context: ActionContext): Promise<Outcome> {
  if (!fences(context)) return done({ dropped: [] });
  const left: Finding[] = [];
  for (const server of [context.target, context.source]) {
    try {
      await (await recordSession(server, context)).query(handoverRecordSql.drop);
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
