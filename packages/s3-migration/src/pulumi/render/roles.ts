import * as iam from '@pulumi/aws/iam';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type RenderedRole, renderRole } from '@regionlift/secure-iam/pulumi';
import type { ActorRolePlan, BucketRoles } from '../../core';

/** The roles of a part by actor; `forward` is what the source's replication has to wait for. */
export interface RenderedRoles {
  readonly forward: readonly pulumi.Resource[];
  readonly reverse: RenderedRole;
  readonly runtime: RenderedRole;
}

/** Every role of a part, and the policy of the replication role that was there before. IAM is global: it takes no region. */
export function renderRoles(site: Site, roles: BucketRoles, boundary: pulumi.Input<string> | undefined): RenderedRoles {
  const render = (id: string, role: ActorRolePlan) => renderRole(`${site.name}-${id}-role`, role, boundary, site.child);
  render('backfill', roles.backfill);
  return {
    forward: roles.forward ? render('forward', roles.forward).ready : existingRole(site, roles.existing),
    reverse: render('reverse', roles.reverse),
    runtime: render('runtime', roles.runtime),
  };
}

function existingRole(site: Site, existing: BucketRoles['existing']): pulumi.Resource[] {
  if (existing === undefined) return [];
  const { roleName, description, policy } = existing;
  const id = `${site.name}-existing-role-policy`;
  const created = new iam.Policy(
    id,
    { name: policy.name, description, policy: JSON.stringify(policy.document), tags: site.tags },
    site.child,
  );
  return [new iam.RolePolicyAttachment(`${id}-attachment`, { role: roleName, policyArn: created.arn }, site.child)];
}
