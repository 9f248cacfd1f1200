import { Policy } from '@pulumi/aws/iam/policy';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import type * as pulumi from '@pulumi/pulumi';
import type { ActorRolePlan } from '../core';

/** A role, and everything that has to be there before it can act. */
export interface RenderedRole {
  /** The role. */
  readonly role: Role;
  /** Its policies too: what depends on all of these finds a role that can act. */
  readonly ready: readonly pulumi.Resource[];
}

/** How a planned role becomes resources, children of a component: the parts render their own actors with it. */
export function renderRole(
  name: string,
  plan: ActorRolePlan,
  permissionsBoundary: pulumi.Input<string> | undefined,
  opts: pulumi.CustomResourceOptions,
): RenderedRole {
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
  const inline = plan.inline && [
    new RolePolicy(
      `${name}-permissions`,
      { name: plan.inline.name, role: role.name, policy: JSON.stringify(plan.inline.document) },
      opts,
    ),
  ];
  const managed = plan.managed.map(({ name: policyName, document }, index) => {
    const policy = new Policy(
      `${name}-policy-${index + 1}`,
      { name: policyName, policy: JSON.stringify(document), tags },
      opts,
    );
    return new RolePolicyAttachment(
      `${name}-attachment-${index + 1}`,
      { role: role.name, policyArn: policy.arn },
      opts,
    );
  });
  return { role, ready: [role, ...(inline ?? []), ...managed] };
}
