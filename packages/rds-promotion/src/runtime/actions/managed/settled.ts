import { managedFinding, type Outcome } from '../../../core';
import type { ActionContext } from '../../context';

type Action = (context: ActionContext) => Promise<Outcome>;

/**
 * Waits, when an action is over, until every name server answers what it pointed the name at. It stands behind the action,
 * not inside: the target serves by then, and clients that still resolve the old end are refused there and retry.
 */
export const settled =
  (action: Action): Action =>
  async (context) => {
    const outcome = await action(context);
    const startedAt = context.clock.now();
    const inSync = await context.names.settle?.().catch((error: unknown) => {
      context.log('WARN', 'name-not-settled', { message: error instanceof Error ? error.message : String(error) });
      return false;
    });
    if (inSync === undefined) return outcome;
    const evidence = { ...outcome.evidence, nameInSync: inSync, nameInSyncMs: context.clock.now() - startedAt };
    return { ...outcome, evidence, findings: [...outcome.findings, ...(inSync ? [] : [nameNotInSync(context)])] };
  };

const nameNotInSync = ({ subject, config }: ActionContext) =>
  managedFinding(subject, 'unknown', [
    'NameNotInSync',
    'recordName',
    `Route 53 has taken the change of ${config.name.recordName}, and has not said INSYNC`,
    'INSYNC, usually within a minute',
    'look the name up from both VPCs before the probe',
  ]);
