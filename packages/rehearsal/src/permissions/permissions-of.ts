import type { AwsCall } from '../contract/aws';
import { besides } from './besides';
import { contextOf } from './context-of';
import { actionOf } from './iam-actions';
import type { Permission } from './permission';
import { resourcesOf } from './resources-of';

/** Every permission that a call takes, in an account of twelve digits. */
export function permissionsOf(call: AwsCall, account: string): readonly Permission[] {
  const action = actionOf(call);
  const context = contextOf(call);
  return [
    ...resourcesOf(call, account).map((resource): Permission => ({ action, resource, context, need: 'ASKED' })),
    ...besides(call, account),
  ];
}
