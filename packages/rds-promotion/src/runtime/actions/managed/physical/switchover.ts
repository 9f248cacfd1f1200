import { done, judgePromoted, type Outcome, physicalMove, refused, running } from '../../../../core';
import type { ActionContext } from '../../../context';
import { fences, physicalFacts } from './facts';
import { observeFence, openTarget } from './fence';
import { handOver } from './hand-over';
import { promoteOrWait } from './promote';
import { readRecord, recordSession } from './record';

/**
 * Fence, replay, promotion, name, open (RDS-4). Writes pause for as long as RDS takes to promote and restart the instance:
 * minutes ("can take several minutes or longer", RDS User Guide, "Promoting a read replica to be a standalone DB instance"),
 * and for as long as the deployment of the phase PROMOTED takes. RUNNING in between; safe to repeat after a crash anywhere.
 */
export async function switchoverPhysical(context: ActionContext): Promise<Outcome> {
  const move = physicalMove(context.subject, await physicalFacts(context));
  switch (move.kind) {
    case 'REFUSE':
      return refused(move.findings);
    case 'WAIT':
      return running({ waitsFor: move.waitsFor });
    case 'HAND_OVER':
      return fences(context) ? handOver(context) : promoteOrWait(context);
    case 'FLIP':
      return flip(context);
    case 'OPEN':
      return open(context);
  }
}

async function flip(context: ActionContext): Promise<Outcome> {
  const { names, subject } = context;
  if (fences(context)) {
    const source = await recordSession(context.source, context);
    const target = await recordSession(context.target, context);
    const record = await readRecord(source);
    const targetMarker = (await readRecord(target))?.marker;
    const findings = judgePromoted(subject, {
      fenced: await observeFence(source, context),
      ...(record && { source: record }),
      ...(targetMarker !== undefined && { targetMarker }),
    });
    if (findings.length > 0) return refused(findings);
  }
  await names.pointTo('TARGET');
  return open(context);
}

/** Opens the target; repeated, it changes nothing. */
async function open(context: ActionContext): Promise<Outcome> {
  if (!fences(context)) return done({ inUse: 'TARGET' });
  const target = await recordSession(context.target, context);
  const wasClosed = await observeFence(target, context);
  await openTarget(target, context);
  const record = await readRecord(target);
  if (!wasClosed || record === undefined) return done({ inUse: 'TARGET' });
  const pauseMs = context.clock.now() - record.fencedAtMs;
  context.log('INFO', 'target-open', { pauseMs });
  return done({ inUse: 'TARGET', pauseMs });
}
