import {
  type Effect,
  functionLogEffects,
  functionNetworkEffects,
  type Planned,
  planUnlessFailed,
} from '@regionlift/migration/core';
import { type ActorRolePlan, instanceTrust, lambdaTrust, planActorRole } from '@regionlift/secure-iam/core';
import { effectsOf, instanceEffects } from './effects';
import type { FleetPlan } from './fleet-plan';
import { fleetSteps } from './steps';

/** The roles of a part, one per actor (IAM-1). All are declared on the target side. */
export interface FleetRoles {
  readonly runtime: ActorRolePlan;
  /** Of the instances, by their profile. It is the application's: it stays when the migration is over. */
  readonly instance: ActorRolePlan;
}

/** Plans the roles of a part, with every finding about them. */
export function planFleetRoles(subject: string, plan: FleetPlan): Planned<FleetRoles> {
  const { migration, part, target, functionName } = plan;
  const runtime = planActorRole(`${subject}/runtime`, migration, {
    actor: 'runtime',
    part,
    description: `Carries out the steps of the part ${part}`,
    trust: lambdaTrust(migration, target.region, functionName),
    grants: [{ effects: runtimeEffects(plan) }],
  });
  const instance = planActorRole(`${subject}/instance`, migration, {
    actor: 'instance',
    part,
    description: `Instances of the part ${part}`,
    trust: instanceTrust,
    grants: [{ effects: instanceEffects(plan), phases: ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] }],
  });
  const findings = [runtime, instance].flatMap((role) => (role.accepted ? role.unknowns : role.findings));
  return planUnlessFailed(findings, () => ({ runtime: accepted(runtime), instance: accepted(instance) }));
}

/** What the part's function may do: what its steps, later releases and its canary do, its interface in the VPC, its log. */
export const runtimeEffects = (plan: FleetPlan): readonly Effect[] => [
  ...fleetSteps(plan).flatMap(({ effects }) => effects),
  ...effectsOf(plan)['refresh-instances'],
  ...effectsOf(plan).canary,
  ...functionNetworkEffects(
    plan.migration,
    plan.target.region,
    plan.target.privateSubnetIds ? { subnetIds: plan.target.privateSubnetIds } : {},
  ),
  ...functionLogEffects(plan.migration, plan.target.region, plan.log.groupName),
];

/** Asked of roles whose findings held no failure. */
function accepted(role: Planned<ActorRolePlan>): ActorRolePlan {
  if (!role.accepted) throw new TypeError('a refused role has no plan');
  return role.plan;
}
