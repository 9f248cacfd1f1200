import { CfnManagedPolicy, CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ActorRolePlan } from '../core';

/** The role of a plan with its policies. */
export function renderRole(scope: Construct, id: string, plan: ActorRolePlan, permissionsBoundary?: string): CfnRole {
  const role = new CfnRole(scope, id, {
    roleName: plan.name,
    description: plan.description,
    maxSessionDuration: plan.maxSessionSeconds,
    assumeRolePolicyDocument: plan.trust,
    policies: plan.inline && [{ policyName: plan.inline.name, policyDocument: plan.inline.document }],
    permissionsBoundary,
  });
  for (const [index, { name, document }] of plan.managed.entries()) {
    new CfnManagedPolicy(scope, `${id}Policy${index + 1}`, {
      managedPolicyName: name,
      policyDocument: document,
      roles: [role.ref],
    });
  }
  return role;
}
