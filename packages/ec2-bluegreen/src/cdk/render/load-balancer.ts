import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnListener, CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { FleetPlan, ListenerPlan, TargetGroupPlan } from '../../core';
import type { FleetMigrationProps } from '../fleet-migration-props';

/** The load balancer of green with what it needs to serve. */
export interface RenderedLoadBalancer {
  readonly loadBalancer: CfnLoadBalancer;
  readonly targetGroup: CfnTargetGroup;
  readonly listeners: readonly CfnListener[];
}

/** The load balancer of green, in every phase the same; kept on deletion with all that it needs to serve. */
export function renderLoadBalancer(
  scope: Construct,
  plan: FleetPlan,
  { targetVpcId, publicSubnetIds }: FleetMigrationProps,
  securityGroupId: string,
  logBucketPolicy: CfnBucketPolicy,
): RenderedLoadBalancer {
  const declared = plan.target.loadBalancer;
  const loadBalancer = new CfnLoadBalancer(scope, 'LoadBalancer', {
    name: declared.name,
    type: declared.type.toLowerCase(),
    scheme: declared.internal ? 'internal' : 'internet-facing',
    ipAddressType: 'ipv4',
    subnets: publicSubnetIds,
    securityGroups: [securityGroupId],
    loadBalancerAttributes: pairs({
      ...declared.attributes,
      'access_logs.s3.enabled': 'true',
      'access_logs.s3.bucket': declared.accessLogs.bucketName,
      'access_logs.s3.prefix': declared.accessLogs.prefix,
    }),
  });
  loadBalancer.addResourceDependency(logBucketPolicy);
  const targetGroup = renderTargetGroup(scope, plan.target.targetGroup, targetVpcId);
  const listeners = declared.listeners.map((listener) => renderListener(scope, listener, loadBalancer, targetGroup));
  const firewall =
    declared.webAclArn === undefined
      ? []
      : [
          new CfnWebACLAssociation(scope, 'WebAclAssociation', {
            resourceArn: loadBalancer.ref,
            webAclArn: declared.webAclArn,
          }),
        ];
  for (const kept of [loadBalancer, targetGroup, ...listeners, ...firewall]) {
    kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
  return { loadBalancer, targetGroup, listeners };
}

const renderTargetGroup = (
  scope: Construct,
  { name, port, protocol, healthCheck, attributes }: TargetGroupPlan,
  vpcId: string,
): CfnTargetGroup =>
  new CfnTargetGroup(scope, 'TargetGroup', {
    name,
    port,
    protocol,
    targetType: 'instance',
    vpcId,
    healthCheckEnabled: true,
    healthCheckProtocol: healthCheck.protocol,
    healthCheckPort: 'traffic-port',
    healthCheckPath: healthCheck.path,
    healthCheckIntervalSeconds: healthCheck.intervalSeconds,
    healthCheckTimeoutSeconds: healthCheck.timeoutSeconds,
    healthyThresholdCount: healthCheck.healthyThreshold,
    unhealthyThresholdCount: healthCheck.unhealthyThreshold,
    matcher: { httpCode: healthCheck.matcher },
    targetGroupAttributes: pairs(attributes),
  });

const renderListener = (
  scope: Construct,
  { port, protocol, action, redirectPort, certificateArn, sslPolicy }: ListenerPlan,
  loadBalancer: CfnLoadBalancer,
  targetGroup: CfnTargetGroup,
): CfnListener =>
  new CfnListener(scope, action === 'FORWARD' ? 'Listener' : 'RedirectListener', {
    loadBalancerArn: loadBalancer.ref,
    port,
    protocol,
    sslPolicy,
    certificates: certificateArn === undefined ? undefined : [{ certificateArn }],
    defaultActions: [
      action === 'FORWARD'
        ? { type: 'forward', targetGroupArn: targetGroup.ref }
        : {
            type: 'redirect',
            redirectConfig: { protocol: 'HTTPS', port: String(redirectPort), statusCode: 'HTTP_301' },
          },
    ],
  });

const pairs = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value }));
