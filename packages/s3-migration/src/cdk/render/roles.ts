import { ActorRole } from '@regionlift/secure-iam';
import { CfnManagedPolicy, type CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ActorRolePlan, BucketRoles } from '../../core';

/** The roles of a part by actor. */
export interface RenderedRoles {
  readonly reverse: CfnRole;
  readonly runtime: CfnRole;
}

/** Every role of a part, and the policy of the replication role that was there before. */
export function renderRoles(scope: Construct, roles: BucketRoles, permissionsBoundary?: string): RenderedRoles {
  const render = (id: string, role: ActorRolePlan) => ActorRole._render(scope, id, role, permissionsBoundary);
  if (roles.forward) render('ForwardRole', roles.forward);
  render('BackfillRole', roles.backfill);
  if (roles.existing) {
    const { roleName, description, policy } = roles.existing;
    new CfnManagedPolicy(scope, 'ExistingRolePolicy', {
      managedPolicyName: policy.name,
      description,
      policyDocument: policy.document,
      roles: [roleName],
    });
  }
  return { reverse: render('ReverseRole', roles.reverse), runtime: render('RuntimeRole', roles.runtime) };
}
