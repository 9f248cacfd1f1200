import { done, judgeCatchUp, type Outcome, refused, running } from '../../../../core';
import type { ActionContext } from '../../../context';
import { fences, physicalFacts } from './facts';
import { replayedWithin } from './replay';

/**
 * Whether the replica has replayed what the source had written when it was asked: by position, never by seconds (RDS-8). An
 * engine that the runtime does not speak is DONE with `CatchUpByHand`, listed: the switchover asks for an acknowledgement.
 */
export async function waitCatchUpPhysical(context: ActionContext): Promise<Outcome> {
  const findings = judgeCatchUp(context.subject, await physicalFacts(context));
  if (findings.some(({ verdict }) => verdict === 'fail')) return refused(findings);
  if (!fences(context)) return done({}, findings);
  const { reached, ...evidence } = await replayedWithin(context, patienceMs);
  return reached ? done(evidence) : running(evidence);
}

const patienceMs = 10_000;
