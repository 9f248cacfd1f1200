import type { BucketAction, Outcome } from '../../core';
import type { ActionContext } from '../context';
import { cancelBackfill, startBackfill, waitBackfill } from './backfill';
import { canary } from './canary';
import { flipTo } from './endpoint';
import { gate } from './gate';
import { preflight } from './preflight';
import { probe } from './probe';
import { proveCompleteness } from './prove-completeness';
import { putForwardRule } from './put-forward-rule';
import { removeForwardRule } from './remove-forward-rule';

/** What carries each action out. */
export const bucketActionsTable: Readonly<Record<BucketAction, (context: ActionContext) => Promise<Outcome>>> = {
  preflight,
  'put-forward-rule': putForwardRule,
  'restore-replication': removeForwardRule,
  'start-backfill': startBackfill,
  'cancel-backfill': cancelBackfill,
  'wait-backfill': waitBackfill,
  gate,
  'prove-completeness': proveCompleteness,
  'set-routes-to-source': flipTo('SOURCE'),
  'flip-endpoint': flipTo('TARGET'),
  'flip-endpoint-back': flipTo('SOURCE'),
  probe,
  'retire-forward-rule': removeForwardRule,
  canary,
};
