import { ActorRole } from '@regionlift/secure-iam';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnFlowLog, type CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { NetworkPlan } from '../../../core';
import { named } from './named';

/** Every connection of the VPC, in an encrypted log group that is kept. */
export function renderFlowLog(
  scope: Construct,
  plan: NetworkPlan,
  { ref: resourceId }: CfnVPC,
  keyArn: string,
  permissionsBoundary: string | undefined,
): void {
  const { groupName, retentionDays, aggregationSeconds, role } = plan.flowLog;
  const group = new CfnLogGroup(scope, 'FlowLogGroup', {
    logGroupName: groupName,
    retentionInDays: retentionDays,
    kmsKeyId: keyArn,
  });
  group.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new CfnFlowLog(scope, 'FlowLog', {
    resourceType: 'VPC',
    resourceId,
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logDestination: group.attrArn,
    deliverLogsPermissionArn: ActorRole._render(scope, 'FlowLogRole', role, permissionsBoundary).attrArn,
    maxAggregationInterval: aggregationSeconds,
    tags: named(plan, 'flow-log'),
  });
}
