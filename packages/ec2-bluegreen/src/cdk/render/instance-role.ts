import { ActorRole } from '@regionlift/secure-iam';
import { CfnInstanceProfile, type CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ActorRolePlan, FleetPlan } from '../../core';

/** The role of instances with the profile by which EC2 hands it to them. */
export function renderInstanceRole(
  scope: Construct,
  { target }: FleetPlan,
  role: ActorRolePlan,
  permissionsBoundary: string | undefined,
): { readonly role: CfnRole; readonly profile: CfnInstanceProfile } {
  const rendered = ActorRole._render(scope, 'InstanceRole', role, permissionsBoundary);
  const profile = new CfnInstanceProfile(scope, 'InstanceProfile', {
    instanceProfileName: target.template.instanceProfileName,
    roles: [rendered.ref],
  });
  return { role: rendered, profile };
}
