import { type Step, withUndo } from '@regionlift/migration/core';
import type { BucketAction } from './actions';
import type { BucketPlan } from './bucket-plan';
import { effectsOf } from './effects';

const [minute, hour, day] = [60, 3_600, 86_400];

/**
 * What the cutover does with a bucket part, in order.
 *
 * A source that this migration declares has its forward rule in the source template: the steps that merge it and take it
 * out are left out. Routes take up to two minutes to apply (API reference, SubmitMultiRegionAccessPointRoutes): that step
 * answers RUNNING until they have passed.
 */
export function bucketSteps(plan: BucketPlan): readonly Step[] {
  const effects = effectsOf(plan);
  const merges = plan.source.ownership === 'ANOTHER_STACK';
  const routes = plan.endpoint.flip === 'MULTI_REGION_ACCESS_POINT';
  const step = (action: BucketAction, rest: StepTimes & { readonly undo?: BucketAction }): Step => ({
    name: action,
    action,
    ...rest,
    effects: withUndo(effects[action], rest.undo === undefined ? [] : effects[rest.undo]),
  });
  const flipTimes = routes
    ? { timeoutSeconds: 15 * minute, pollSeconds: routePropagationSeconds }
    : { timeoutSeconds: 2 * minute };
  return [
    step('preflight', { stage: 'PREFLIGHT', changes: false, timeoutSeconds: 5 * minute }),
    ...(routes ? [step('set-routes-to-source', { stage: 'PREPARE', changes: true, ...flipTimes })] : []),
    ...(merges
      ? [
          step('put-forward-rule', {
            stage: 'PREPARE',
            changes: true,
            timeoutSeconds: 5 * minute,
            undo: 'restore-replication',
          }),
        ]
      : []),
    step('start-backfill', { stage: 'PREPARE', changes: true, timeoutSeconds: 5 * minute, undo: 'cancel-backfill' }),
    step('wait-backfill', { stage: 'GATE', changes: false, timeoutSeconds: 14 * day, pollSeconds: 10 * minute }),
    step('gate', { stage: 'GATE', changes: false, timeoutSeconds: 6 * hour, pollSeconds: minute }),
    // It writes its position and what it lists into the ledger, never into either bucket: a dry run may judge it too.
    step('prove-completeness', { stage: 'GATE', changes: false, timeoutSeconds: 3 * day, pollSeconds: 5 }),
    step('flip-endpoint', { stage: 'FLIP', changes: true, ...flipTimes, undo: 'flip-endpoint-back' }),
    step('probe', { stage: 'PROBE', changes: false, timeoutSeconds: 5 * minute, pollSeconds: 15 }),
    ...(merges ? [step('retire-forward-rule', { stage: 'RETIRE', changes: true, timeoutSeconds: 5 * minute })] : []),
  ];
}

/** Seconds until submitted routes have taken effect everywhere. Source: API reference, SubmitMultiRegionAccessPointRoutes. */
export const routePropagationSeconds = 120;

type StepTimes = Pick<Step, 'stage' | 'changes' | 'timeoutSeconds' | 'pollSeconds'>;
