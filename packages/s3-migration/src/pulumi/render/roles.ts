import * as iam from '@pulumi/aws/iam';
import type * as pulumi from '@pulumi/pulumi';
import type { ActorRolePlan, BucketRoles } from '../../core';
import type { Site } from './site';

/** A role, and everything that has to be there before it can act. */
export interface RenderedRole {
  readonly role: iam.Role;
  readonly ready: readonly pulumi.Resource[];
}

/** The roles of a part by actor; `forward` is what the source's replication has to wait for. */
export interface RenderedRoles {
  readonly forward: readonly pulumi.Resource[];
  readonly reverse: RenderedRole;
  readonly runtime: RenderedRole;
}

/** Every role of a part, and the policy of the replication role that was there before. IAM is global: it takes no region. */
export function renderRoles(site: Site, roles: BucketRoles, boundary: pulumi.Input<string> | undefined): RenderedRoles {
  const render = (id: string, role: ActorRolePlan) => renderRole(site, id, role, boundary);
  render('backfill', roles.backfill);
  return {
    forward: roles.forward ? render('forward', roles.forward).ready : existingRole(site, roles.existing),
    reverse: render('reverse', roles.reverse),
    runtime: render('runtime', roles.runtime),
  };
}

function renderRole(
  site: Site,
  id: string,
  plan: ActorRolePlan,
  boundary: pulumi.Input<string> | undefined,
): RenderedRole {
  const name = `${site.name}-${id}-role`;
  const role = new iam.Role(
    name,
    {
      name: plan.name,
      description: plan.description,
      maxSessionDuration: plan.maxSessionSeconds,
      assumeRolePolicy: JSON.stringify(plan.trust),
      permissionsBoundary: boundary,
      tags: { ...plan.tags },
    },
    site.child,
  );
  const inline = plan.inline && [
    new iam.RolePolicy(
      `${name}-permissions`,
      { name: plan.inline.name, role: role.name, policy: JSON.stringify(plan.inline.document) },
      site.child,
    ),
  ];
  const managed = plan.managed.map((policy, index) =>
    attach(site, `${name}-policy-${index + 1}`, policy.name, JSON.stringify(policy.document), role.name),
  );
  return { role, ready: [role, ...(inline ?? []), ...managed] };
}

function existingRole(site: Site, existing: BucketRoles['existing']): pulumi.Resource[] {
  if (existing === undefined) return [];
  const { roleName, policy } = existing;
  return [attach(site, `${site.name}-existing-role-policy`, policy.name, JSON.stringify(policy.document), roleName)];
}

function attach(
  site: Site,
  id: string,
  policyName: string,
  document: string,
  role: pulumi.Input<string>,
): pulumi.Resource {
  const policy = new iam.Policy(id, { name: policyName, policy: document, tags: site.tags }, site.child);
  return new iam.RolePolicyAttachment(`${id}-attachment`, { role, policyArn: policy.arn }, site.child);
}
