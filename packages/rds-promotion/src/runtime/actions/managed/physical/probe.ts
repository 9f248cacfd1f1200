import { byFindings, judgeAll, type Outcome, physicalProbeChecks } from '../../../../core';
import type { ActionContext } from '../../../context';
import type { ServerPort } from '../../../ports';
import { fences } from './facts';
import { observeFence } from './fence';
import { recordSession } from './record';

/** Whether the target serves and the source does not. Changes nothing. */
export async function probePhysical(context: ActionContext): Promise<Outcome> {
  const { instances, names, subject } = context;
  const [nameAt, target] = await Promise.all([names.pointsAt(), instances.describe('TARGET')]);
  const [sourceFenced, targetFenced] = await Promise.all([fencedAt(context.source), fencedAt(context.target)]);
  const facts = {
    ...(nameAt && { nameAt }),
    ...(target && { target }),
    ...(sourceFenced !== undefined && { sourceFenced }),
    ...(targetFenced !== undefined && { targetFenced }),
  };
  return byFindings(judgeAll(subject, facts, physicalProbeChecks), { inUse: nameAt ?? 'ELSEWHERE' });

  /** Undefined when the runtime cannot tell: another engine, or an end out of reach. */
  async function fencedAt(server: ServerPort): Promise<boolean | undefined> {
    if (!fences(context)) return undefined;
    try {
      return await observeFence(await recordSession(server, context), context);
    } catch (error) {
      context.log('WARN', 'end-silent', { side: server.side, message: error instanceof Error ? error.message : '' });
      return undefined;
    }
  }
}
