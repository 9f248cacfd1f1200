import { readRequest as read } from '@regionlift/migration/runtime';
import type { ActionRequest } from './context';

/**
 * Checks what the runtime was invoked with; raises `InvalidRequest`. EventBridge hands its event over as it is: the end of a restore job is
 * a request to look at it (AWS Backup Developer Guide, "Restore testing validation").
 */
export const readRequest = (event: unknown): ActionRequest =>
  read<ActionRequest>(asRequest(event), [
    {
      field: 'restoreJobId',
      problem: 'restoreJobId is no text',
      holds: (found) => typeof found === 'string' && found !== '',
    },
  ]);

function asRequest(event: unknown): unknown {
  const { source, detail, 'detail-type': detailType } = (event ?? {}) as Readonly<Record<string, unknown>>;
  if (source !== 'aws.backup' || detailType !== 'Restore Job State Change') return event;
  const { restoreJobId } = (detail ?? {}) as { readonly restoreJobId?: unknown };
  return { action: 'validate-restore', restoreJobId };
}
