import { type Planned, planUnlessFailed } from '@regionlift/migration/core';
import {
  type ActorRolePlan,
  batchOperationsTrust,
  documentOf,
  lambdaTrust,
  planActorRole,
  type RolePolicy,
  replicationTrust,
  statementsOf,
  type Trust,
} from '@regionlift/secure-iam/core';
import { backfillEffects, runtimeEffects } from './actor-effects';
import type { BucketPlan } from './bucket-plan';
import { forwardEffects, reverseEffects } from './replication-effects';

/** The roles of a part, one per actor (IAM-1). All are declared on the target side. */
export interface BucketRoles {
  /** Absent when the source's replication configuration has a role already: a bucket has one role for all its rules. */
  readonly forward?: ActorRolePlan;
  readonly reverse: ActorRolePlan;
  readonly backfill: ActorRolePlan;
  readonly runtime: ActorRolePlan;
  /** What the role that was there before needs for our rule: a managed policy that is attached to it. */
  readonly existing?: { readonly roleName: string; readonly description: string; readonly policy: RolePolicy };
}

/** Plans the roles of a part, with every finding about them. */
export function planBucketRoles(subject: string, plan: BucketPlan): Planned<BucketRoles> {
  const { migration, part, source, target, functionName } = plan;
  const actor = (name: string, description: string, trust: Trust, effects: ActorEffects) =>
    planActorRole(`${subject}/${name}`, migration, { actor: name, part, description, trust, grants: [{ effects }] });
  const roles = {
    forward: actor(
      'forward',
      `Replicates ${source.bucketName} to ${target.bucketName}`,
      replicationTrust(migration, source.bucketName),
      forwardEffects(plan),
    ),
    reverse: actor(
      'reverse',
      `Replicates ${target.bucketName} back to ${source.bucketName}`,
      replicationTrust(migration, target.bucketName),
      reverseEffects(plan),
    ),
    backfill: actor(
      'backfill',
      `Batch Replication of what was in ${source.bucketName} before`,
      batchOperationsTrust(migration, source.region),
      backfillEffects(plan),
    ),
    runtime: actor(
      'runtime',
      `Carries out the steps of the part ${part}`,
      lambdaTrust(migration, target.region, functionName),
      runtimeEffects(plan),
    ),
  };
  const findings = Object.values(roles).flatMap((role) => (role.accepted ? role.unknowns : role.findings));
  return planUnlessFailed(findings, () => {
    const { forward, reverse, backfill, runtime } = Object.fromEntries(
      Object.entries(roles).flatMap(([name, role]) => (role.accepted ? [[name, role.plan]] : [])),
    ) as Required<Omit<BucketRoles, 'existing'>>;
    const existing = existingRole(plan);
    return { ...(existing ? { existing } : { forward }), reverse, backfill, runtime };
  });
}

type ActorEffects = Parameters<typeof statementsOf>[0];

function existingRole(plan: BucketPlan): BucketRoles['existing'] {
  const arn = plan.source.existingReplicationRoleArn;
  if (arn === undefined || plan.existingRolePolicyName === undefined) return undefined;
  const roleName = arn.slice(arn.lastIndexOf('/') + 1);
  return {
    roleName,
    description: 'What the replication role that was there before needs for the forward rule',
    policy: { name: plan.existingRolePolicyName, document: documentOf(statementsOf(forwardEffects(plan))) },
  };
}
