import { done, type Outcome, physicalBack, refused } from '../../../../core';
import type { ActionContext } from '../../../context';
import { fences, physicalFacts } from './facts';
import { reopenSource } from './fence';
import { recordSession } from './record';

/** Opens the source again, as long as the name has not moved (RDS-4, RDS-10); `RollbackLosesWrites` afterwards. */
export async function switchBackPhysical(context: ActionContext): Promise<Outcome> {
  const back = physicalBack(context.subject, await physicalFacts(context));
  if (back.kind === 'REFUSE') return refused(back.findings);
  if (fences(context)) await reopenSource(await recordSession(context.source, context), context);
  return done({ inUse: 'SOURCE' }, back.findings);
}
