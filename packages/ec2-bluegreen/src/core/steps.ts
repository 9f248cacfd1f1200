import { type Step, withUndo } from '@regionlift/migration/core';
import { type FleetAction, type ShiftAction, shiftTo } from './actions';
import { effectsOf, effectsOfAction } from './effects';
import type { FleetPlan } from './fleet-plan';

const [minute, hour, day] = [60, 3_600, 86_400];

/**
 * What the cutover does with a fleet part, in order (EC2-3). Between `copy-image` and `scale-green` the phase PROMOTED is
 * deployed: the launch template takes the image that the step published.
 *
 * Both groups keep their size from `scale-green` to `release-scaling` and not for longer: green has to follow its clients, and a way
 * back makes blue large enough first.
 *
 * With RECORDS the record's TTL is lowered first, one old TTL ahead: as long as two days, which is the longest that the step
 * takes. Steps that only look write what they saw into the ledger, and nothing else.
 */
export function fleetSteps(plan: FleetPlan): readonly Step[] {
  const effects = effectsOf(plan);
  const step = (
    action: FleetAction | ShiftAction,
    rest: StepTimes & { readonly undo?: FleetAction; readonly changes?: boolean },
  ): Step => ({
    name: action,
    action,
    changes: true,
    ...rest,
    effects: withUndo(effectsOfAction(effects, action), rest.undo === undefined ? [] : effects[rest.undo]),
  });
  const records = plan.routing === 'RECORDS';
  const { percents, drainSeconds } = plan.shift;
  return [
    step('preflight', { stage: 'PREFLIGHT', changes: false, timeoutSeconds: 15 * minute }),
    step('copy-image', { stage: 'PREPARE', timeoutSeconds: 4 * hour, pollSeconds: 30 }),
    ...(records
      ? [
          step('lower-ttl', {
            stage: 'PREPARE',
            timeoutSeconds: 2 * day + hour,
            pollSeconds: minute,
            undo: 'restore-record',
          }),
          step('adopt-record', {
            stage: 'WARM',
            timeoutSeconds: 15 * minute,
            pollSeconds: minute,
            undo: 'restore-record',
          }),
        ]
      : []),
    step('scale-green', {
      stage: 'WARM',
      needsPhase: 'PROMOTED',
      timeoutSeconds: 5 * minute,
      pollSeconds: 10,
      undo: 'release-scaling',
    }),
    step('wait-healthy', { stage: 'WARM', changes: false, timeoutSeconds: 2 * hour, pollSeconds: 15 }),
    step('smoke-test', { stage: 'WARM', changes: false, timeoutSeconds: 5 * minute }),
    ...percents.map((percent, index) =>
      step(shiftTo(percent), {
        stage: 'SHIFT',
        timeoutSeconds: (index + 1) * secondsOfShift(plan) + 5 * minute,
        pollSeconds: 15,
        undo: 'return-to-blue',
      }),
    ),
    step('drain-blue', {
      stage: 'SHIFT',
      changes: false,
      timeoutSeconds: drainSeconds + hour,
      pollSeconds: 30,
    }),
    step('detach-blue', { stage: 'SHIFT', timeoutSeconds: 15 * minute, pollSeconds: 10, undo: 'return-to-blue' }),
    step('release-scaling', { stage: 'SHIFT', timeoutSeconds: 5 * minute, pollSeconds: 10 }),
  ];
}

/** A step walks every smaller one that was not reached, so that the last of them may take as long as all. */
const secondsOfShift = ({ shift, record }: FleetPlan): number =>
  shift.bakeSeconds + (record?.ttlSeconds ?? 0) + 10 * minute;

type StepTimes = Pick<Step, 'stage' | 'needsPhase' | 'timeoutSeconds' | 'pollSeconds'>;
