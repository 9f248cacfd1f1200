import * as path from 'node:path';
import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as lambda from '@pulumi/aws/lambda';
import * as pulumi from '@pulumi/pulumi';
import { renderFunction, type Site } from '@regionlift/migration/pulumi';
import { renderRole } from '@regionlift/secure-iam/pulumi';
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
  readonly permissionsBoundary: pulumi.Input<string> | undefined;
  readonly balancer: RenderedLoadBalancer;
  readonly clients: RenderedAccelerator | undefined;
  readonly log: cloudwatch.LogGroup;
  readonly subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  readonly securityGroupId: pulumi.Input<string>;
}

/** The function that carries out the part's steps, with its role. It is told ids that AWS gives. */
export function renderRuntime(site: Site, plan: FleetPlan, around: RuntimeSurroundings): lambda.Function {
  const { balancer, clients } = around;
  const { role, ready } = renderRole(`${site.name}-runtime-role`, around.role, around.permissionsBoundary, site.child);
  const ids = pulumi.output({
    loadBalancerArn: balancer.loadBalancer.arn,
    targetGroupArn: balancer.targetGroup.arn,
    ...(clients?.endpointGroups && { endpointGroups: clients.endpointGroups }),
  });
  return renderFunction(site, {
    functionName: plan.functionName,
    description: runtimeFunction.description(plan.part, plan.migration.migration),
    codePath: path.join(__dirname, '..', '..', '..', 'assets', 'runtime'),
    roleArn: role.arn,
    environment: { [runtimeConfigVariable]: ids.apply((known) => JSON.stringify(runtimeConfigOf(plan, known))) },
    log: around.log,
    ready,
    network: { subnetIds: around.subnetIds, securityGroupIds: [around.securityGroupId] },
  });
}
