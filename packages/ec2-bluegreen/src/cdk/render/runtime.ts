import * as path from 'node:path';
import { PartRendering } from '@regionlift/migration';
import { ActorRole } from '@regionlift/secure-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import {
  type ActorRolePlan,
  type FleetPlan,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
} from '../../core';
import type { RenderedAccelerator } from './accelerator';
import type { RenderedLoadBalancer } from './load-balancer';

/** What the function that carries out the steps stands on. */
export interface RuntimeSurroundings {
  readonly role: ActorRolePlan;
  readonly permissionsBoundary: string | undefined;
  readonly balancer: RenderedLoadBalancer;
  readonly clients: RenderedAccelerator | undefined;
  readonly logGroupName: string;
  readonly subnetIds: string[];
  readonly securityGroupId: string;
}

/** The function that carries out the part's steps, with its role. It is told ids that only the template knows. */
export function renderRuntime(scope: Construct, plan: FleetPlan, around: RuntimeSurroundings): CfnFunction {
  const role = ActorRole._render(scope, 'RuntimeRole', around.role, around.permissionsBoundary);
  const config = runtimeConfigOf(plan, {
    loadBalancerArn: around.balancer.loadBalancer.ref,
    targetGroupArn: around.balancer.targetGroup.ref,
    endpointGroups: around.clients?.endpointGroups,
  });
  return PartRendering._function(scope, {
    functionName: plan.functionName,
    description: runtimeFunction.description(plan.part, plan.migration.migration),
    codePath: path.join(__dirname, '..', '..', '..', 'assets', 'runtime'),
    roleArn: role.attrArn,
    environment: { [runtimeConfigVariable]: JSON.stringify(config) },
    logGroupName: around.logGroupName,
    network: { subnetIds: around.subnetIds, securityGroupIds: [around.securityGroupId] },
  });
}
