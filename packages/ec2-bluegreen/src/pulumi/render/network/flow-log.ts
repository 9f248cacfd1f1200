import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as ec2 from '@pulumi/aws/ec2';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { renderRole } from '@regionlift/secure-iam/pulumi';
import type { NetworkPlan } from '../../../core';
import { named } from './named';

/** Every connection of the VPC, in an encrypted log group that is kept. */
export function renderFlowLog(
  site: Site,
  plan: NetworkPlan,
  { id: vpcId }: ec2.Vpc,
  keyArn: pulumi.Input<string>,
  permissionsBoundary: pulumi.Input<string> | undefined,
): void {
  const { name, region, tags, child, stateful } = site;
  const { groupName, retentionDays, aggregationSeconds, role: actor } = plan.flowLog;
  const group = new cloudwatch.LogGroup(
    `${name}-flow-log-group`,
    { region, name: groupName, retentionInDays: retentionDays, kmsKeyId: keyArn, tags },
    stateful,
  );
  const { role, ready } = renderRole(`${name}-flow-log-role`, actor, permissionsBoundary, child);
  new ec2.FlowLog(
    `${name}-flow-log`,
    {
      region,
      vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: aggregationSeconds,
      tags: named(site, plan, 'flow-log'),
    },
    { ...child, dependsOn: [...ready] },
  );
}
