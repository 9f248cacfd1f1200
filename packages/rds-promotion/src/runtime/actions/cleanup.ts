import { done, type Finding, type Outcome, refused } from '../../core';
import { leftFinding, removals } from '../../core/handover';
import { handoverNames } from '../../core/sql';
import type { ActionContext } from '../context';
import { releasing } from './handover/poolers';
import { removeFrom } from './handover/remove';

/**
 * Removes subscriptions, slots, publications and heartbeats from both ends. What is gone is no error; what cannot be reached
 * is listed and REFUSED, with everything else removed. Poolers that are still paused are resumed. Who may write where stays as
 * it is.
 */
export const cleanup = (context: ActionContext): Promise<Outcome> => releasing(context, () => removeAll(context));

async function removeAll(context: ActionContext): Promise<Outcome> {
  const { config, subject, log } = context;
  const findings: Finding[] = [];
  const removed: Record<string, readonly string[]> = {};
  for (const removal of removals)
    for (const server of [context.source, context.target])
      for (const database of config.databases) {
        const names = handoverNames(config, database);
        const { side } = server;
        const key = `${side}/${database}`;
        try {
          const gone = await removeFrom(context, server, database, names, removal);
          removed[key] = [...(removed[key] ?? []), ...gone];
          for (const name of gone) log('INFO', 'removed', { side, database, name });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          findings.push(leftFinding(subject, { side, database, removal }, names, message));
        }
      }
  return findings.length > 0 ? refused(findings, removed) : done(removed);
}
