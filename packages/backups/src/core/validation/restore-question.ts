import type { BackupsRuntimeConfig } from '../runtime-config';
import { type LiveRestore, type ValidatedType, validatedTypes } from './restore-facts';

/** What is to be looked at, or why nothing is. */
export type RestoreQuestion =
  | { readonly kind: 'LOOK'; readonly type: ValidatedType; readonly arn: string }
  | { readonly kind: 'LEAVE'; readonly why: string };

/**
 * Whether a restore is one of this migration's, on trial, that nobody has judged yet. "Once a validation status is set, it cannot be
 * changed" (AWS Backup Developer Guide, "Restore testing validation"): a function that is invoked twice says it once.
 */
export function restoreQuestion(
  { restoreTestPlan }: Pick<BackupsRuntimeConfig, 'restoreTestPlan'>,
  job: LiveRestore | undefined,
): RestoreQuestion {
  if (job === undefined) return leave('there is no such restore job');
  const { status, planArn, resourceType, createdArn, validationStatus } = job;
  if (restoreTestPlan === undefined || planArn === undefined || !isOf(planArn, restoreTestPlan))
    return leave('it is no restore on trial of this migration');
  if (validationStatus !== undefined && validationStatus !== 'VALIDATING')
    return leave(`it is ${validationStatus} already`);
  if (status !== 'COMPLETED') return leave(`the restore is ${status}: AWS Backup says so itself`);
  const type = validatedTypes.find((one) => one === resourceType);
  if (type === undefined || createdArn === undefined)
    return leave(`a restored ${resourceType ?? 'nothing'} is not known`);
  return { kind: 'LOOK', type, arn: createdArn };
}

const leave = (why: string): RestoreQuestion => ({ kind: 'LEAVE', why });

/** AWS appends a hyphen and an id to the name of a plan in its ARN. */
const isOf = (planArn: string, plan: string): boolean => {
  const name = planArn.split(':restore-testing-plan:')[1] ?? '';
  return name === plan || name.startsWith(`${plan}-`);
};
