import type { Side, Step } from '@regionlift/migration/core';
import type { BackupAction } from '../actions';
import type { BackupsPlan } from '../backups-plan';
import { effectsOf } from '../effects';

/**
 * What the cutover does with the backups of a migration (BAK-5): before anything is moved, what is left behind has recovery points
 * that are fresh enough, and copies of them in the other region; before it is retired, so has what was moved to. A side without
 * resources has no step.
 *
 * A step may take a day: the first backup of a bucket reads every object, and AWS Backup starts a job within an hour or more.
 */
export function backupSteps(plan: BackupsPlan): readonly Step[] {
  const effects = effectsOf(plan);
  const gate = (side: Side, action: BackupAction, stage: Step['stage']): readonly Step[] =>
    plan.resources.some((resource) => resource.side === side)
      ? [
          {
            name: action,
            stage,
            action,
            changes: true,
            timeoutSeconds: 86_400,
            pollSeconds: 60,
            effects: effects[action],
          },
        ]
      : [];
  return [...gate('SOURCE', 'fresh-recovery-points', 'GATE'), ...gate('TARGET', 'target-recovery-points', 'RETIRE')];
}
