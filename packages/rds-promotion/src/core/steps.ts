import { type Step, withUndo } from '@regionlift/migration/core';
import type { DatabaseAction } from './actions';
import type { DatabasePlan } from './database-plan';
import { effectsOf } from './effects';
import { hasLogin } from './login';

const [minute, hour, day] = [60, 3_600, 86_400];

/**
 * What the cutover does with a database part, in order.
 *
 * The step `switchover` is one call from the fence to the opened target, because its pause has a budget that no state
 * machine could keep: it stands in FLIP, whose way back is a rollback. Between `prepare` and `attach` the phase PROMOTED is
 * deployed; with PHYSICAL it is deployed while `switchover` waits for it.
 */
export function databaseSteps(plan: DatabasePlan): readonly Step[] {
  const effects = effectsOf(plan);
  const step = (action: DatabaseAction, rest: StepTimes & { readonly undo?: DatabaseAction }): Step => ({
    name: action,
    action,
    ...rest,
    effects: rest.undo === undefined ? effects[action] : withUndo(effects[action], effects[rest.undo]),
  });
  const logical = plan.handover === 'LOGICAL';
  const prepares = hasLogin(plan);
  return [
    step('preflight', { stage: 'PREFLIGHT', changes: false, timeoutSeconds: 15 * minute }),
    ...(prepares && plan.masterSecretArn !== undefined
      ? [step('create-migration-role', { stage: 'PREPARE', changes: true, timeoutSeconds: 5 * minute })]
      : []),
    ...(prepares
      ? [step('prepare', { stage: 'PREPARE', changes: true, timeoutSeconds: 15 * minute, undo: 'cleanup' })]
      : []),
    ...(logical
      ? [
          step('attach', {
            stage: 'PREPARE',
            changes: true,
            timeoutSeconds: 15 * minute,
            needsPhase: 'PROMOTED',
            undo: 'cleanup',
          }),
        ]
      : []),
    step('wait-catch-up', { stage: 'GATE', changes: false, timeoutSeconds: 2 * day, pollSeconds: 10 }),
    ...(logical ? [step('compare', { stage: 'GATE', changes: false, timeoutSeconds: day, pollSeconds: 5 })] : []),
    step('switchover', {
      stage: 'FLIP',
      changes: true,
      timeoutSeconds: logical ? 15 * minute : 4 * hour,
      pollSeconds: 5,
      undo: 'switch-back',
    }),
    step('probe', { stage: 'PROBE', changes: false, timeoutSeconds: 5 * minute, pollSeconds: 15 }),
    ...(prepares ? [step('cleanup', { stage: 'RETIRE', changes: true, timeoutSeconds: 15 * minute })] : []),
  ];
}

type StepTimes = Pick<Step, 'stage' | 'changes' | 'timeoutSeconds' | 'pollSeconds' | 'needsPhase'>;
