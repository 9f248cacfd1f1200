import { Policy } from '@pulumi/aws/iam/policy';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import type * as pulumi from '@pulumi/pulumi';
import type { ActorRolePlan } from '../core';

/** The role of a plan with its policies, as children of a component. */
export function renderRole(
  name: string,
  plan: ActorRolePlan,
  permissionsBoundary: pulumi.Input<string> | undefined,
  opts: pulumi.CustomResourceOptions,
): Role {
  const tags = { ...plan.tags };
  const role = new Role(
    name,
    {
      name: plan.name,
      description: plan.description,
      maxSessionDuration: plan.maxSessionSeconds,
      assumeRolePolicy: JSON.stringify(plan.trust),
      permissionsBoundary,
      tags,
    },
    opts,
  );
  if (plan.inline) {
    new RolePolicy(
      `${name}-permissions`,
      { name: plan.inline.name, role: role.name, policy: JSON.stringify(plan.inline.document) },
      opts,
    );
  }
  for (const [index, { name: policyName, document }] of plan.managed.entries()) {
    const policy = new Policy(
      `${name}-policy-${index + 1}`,
      { name: policyName, policy: JSON.stringify(document), tags },
      opts,
    );
    new RolePolicyAttachment(`${name}-attachment-${index + 1}`, { role: role.name, policyArn: policy.arn }, opts);
  }
  return role;
}
