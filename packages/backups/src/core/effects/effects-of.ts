import type { Effect } from '@regionlift/migration/core';
import type { BackupAction } from '../actions';
import type { BackupsPlan } from '../backups-plan';
import { gateEffects } from './gate-effects';
import { validationEffects } from './validation-effects';

/** Every permission that each action of backups needs, exactly as the runtime calls AWS (IAM-3). The log comes with the function. */
export const effectsOf = (plan: BackupsPlan): Readonly<Record<BackupAction, readonly Effect[]>> => ({
  'fresh-recovery-points': gateEffects(plan, 'SOURCE'),
  'target-recovery-points': gateEffects(plan, 'TARGET'),
  'validate-restore': validationEffects(plan),
});
