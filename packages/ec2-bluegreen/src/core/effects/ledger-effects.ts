import { arns, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';

/** What the runtime remembers between its runs. */
export const ledgerEffects = (plan: FleetPlan): readonly Effect[] =>
  parameterEffects(plan, plan.ledgerParameter, 'what the runtime has to remember');

/** Reading what was remembered. */
export const ledgerReadEffects = (plan: FleetPlan): readonly Effect[] => ledgerEffects(plan).slice(0, 1);

/** A parameter of the target region that the runtime alone writes. */
export const parameterEffects = (
  { migration, target }: FleetPlan,
  name: string,
  reason: string,
): readonly [Effect, Effect] => {
  const resources = [arns.parameter(migration, target.region, name)];
  return [
    { action: 'ssm:GetParameter', access: 'read', resources, reason },
    { action: 'ssm:PutParameter', access: 'write', resources, reason },
  ];
};
