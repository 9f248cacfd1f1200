import type { BackupAction, Outcome } from '../../core';
import type { ActionContext } from '../context';
import { recoveryPoints } from './recovery-points';
import { validateRestore } from './validate-restore';

/** What carries each action out. */
export const backupActionsTable: Readonly<Record<BackupAction, (context: ActionContext) => Promise<Outcome>>> = {
  'fresh-recovery-points': recoveryPoints('SOURCE'),
  'target-recovery-points': recoveryPoints('TARGET'),
  'validate-restore': validateRestore,
};
