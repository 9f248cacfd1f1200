import { acknowledge, byFindings, judgeGlobalCluster, judgePhysicalPreflight, type Outcome } from '../../../core';
import type { ActionContext } from '../../context';
import { preflight } from '../preflight';
import { globalFacts } from './global/facts';
import { physicalFacts } from './physical/facts';

/** What is asked of every handover, and what a physical one adds. */
export async function preflightPhysical(context: ActionContext): Promise<Outcome> {
  const { findings, evidence } = await preflight(context);
  const more = judgePhysicalPreflight(context.subject, await physicalFacts(context));
  return byFindings([...findings, ...acknowledge(more, context.request.acknowledged)], evidence);
}

/** What is asked of every handover, and the state of the global database. */
export async function preflightGlobal(context: ActionContext): Promise<Outcome> {
  const { findings, evidence } = await preflight(context);
  const facts = await globalFacts(context);
  const more = judgeGlobalCluster(context.subject, facts);
  return byFindings([...findings, ...acknowledge(more, context.request.acknowledged)], {
    ...evidence,
    globalCluster: facts.cluster,
  });
}
