import { type MigrationPlan, type Planned, slugOf } from '@regionlift/migration/core';
import {
  type ActorRolePlan,
  type BoundaryFacts,
  type DeployRolePlan,
  planActorRole,
  planDeployRole,
  serviceTrust,
} from '@regionlift/secure-iam/core';
import {
  type ActorRoleSettings,
  CiSystem,
  type DeployRoleSettings,
  effectsOf,
  grantOf,
} from '@regionlift/secure-iam/pulumi';

/** The plan of a role of the user's own, as its component makes it. */
export const planOfActor = (
  name: string,
  migration: MigrationPlan,
  { actor, part, description, service, sourceArns, permissions, maxSessionHours }: ActorRoleSettings,
  boundary?: BoundaryFacts,
): Planned<ActorRolePlan> =>
  planActorRole(name, migration, {
    actor,
    part: part === undefined ? undefined : slugOf(part),
    boundary,
    description,
    trust: serviceTrust(service, migration.account, ...sourceArns),
    grants: permissions.map(grantOf),
    maxSessionHours,
  });

/** The plan of the role with which CI deploys, as its component makes it. */
export const planOfDeployRole = (
  name: string,
  migration: MigrationPlan,
  {
    system = CiSystem.GitHub,
    permissions = [],
    providerArn,
    bootstrapped = false,
    bootstrapQualifier,
    ...run
  }: DeployRoleSettings,
  boundary?: BoundaryFacts,
): Planned<DeployRolePlan> =>
  planDeployRole(name, migration, {
    ci: { ...run, system },
    providerArn,
    bootstrapped,
    bootstrapQualifier,
    boundary,
    effects: permissions.flatMap(effectsOf),
  });
