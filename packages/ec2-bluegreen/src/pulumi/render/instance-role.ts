import * as iam from '@pulumi/aws/iam';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type RenderedRole, renderRole } from '@regionlift/secure-iam/pulumi';
import type { ActorRolePlan, FleetPlan } from '../../core';

/** The role of instances with the profile by which EC2 hands it to them. */
export interface RenderedInstanceRole extends RenderedRole {
  readonly profile: iam.InstanceProfile;
}

/** See {@link RenderedInstanceRole}. IAM is global: it takes no region. */
export function renderInstanceRole(
  { name, child }: Site,
  { target }: FleetPlan,
  plan: ActorRolePlan,
  permissionsBoundary: pulumi.Input<string> | undefined,
): RenderedInstanceRole {
  const rendered = renderRole(`${name}-instance-role`, plan, permissionsBoundary, child);
  const profile = new iam.InstanceProfile(
    `${name}-instance-profile`,
    { name: target.template.instanceProfileName, role: rendered.role.name },
    child,
  );
  return { ...rendered, profile };
}
