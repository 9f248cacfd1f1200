import * as lb from '@pulumi/aws/lb';
import * as wafv2 from '@pulumi/aws/wafv2';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { FleetPlan, ListenerPlan, TargetGroupPlan } from '../../core';
import type { FleetMigrationArgs } from '../fleet-migration-args';
import { loadBalancerAttributes, targetGroupAttributes } from './attributes';

/** The load balancer of green with what it needs to serve. */
export interface RenderedLoadBalancer {
  readonly loadBalancer: lb.LoadBalancer;
  readonly targetGroup: lb.TargetGroup;
  readonly listeners: readonly lb.Listener[];
}

/**
 * The load balancer of green, in every phase the same; kept on deletion with all that it needs to serve.
 *
 * @param ready what has to be there before: the bucket of its access logs with its policy
 */
export function renderLoadBalancer(
  site: Site,
  plan: FleetPlan,
  { targetVpcId, publicSubnetIds }: FleetMigrationArgs,
  securityGroupId: pulumi.Input<string>,
  ready: readonly pulumi.Resource[],
): RenderedLoadBalancer {
  const { name, region, tags, stateful, setting } = site;
  const declared = plan.target.loadBalancer;
  const { bucketName, prefix } = declared.accessLogs;
  const loadBalancer = new lb.LoadBalancer(
    `${name}-load-balancer`,
    {
      region,
      name: declared.name,
      loadBalancerType: declared.type.toLowerCase(),
      internal: declared.internal,
      ipAddressType: 'ipv4',
      subnets: publicSubnetIds,
      securityGroups: [securityGroupId],
      ...loadBalancerAttributes(declared.attributes),
      accessLogs: { enabled: true, bucket: bucketName, prefix },
      tags,
    },
    { ...stateful, dependsOn: [...ready] },
  );
  const targetGroup = renderTargetGroup(site, plan.target.targetGroup, targetVpcId);
  const listeners = declared.listeners.map((listener) => renderListener(site, listener, loadBalancer, targetGroup));
  if (declared.webAclArn !== undefined) {
    new wafv2.WebAclAssociation(
      `${name}-web-acl-association`,
      { region, resourceArn: loadBalancer.arn, webAclArn: declared.webAclArn },
      // Another web ACL replaces the association, which what is protected would not let happen; none is ever taken away.
      setting,
    );
  }
  return { loadBalancer, targetGroup, listeners };
}

const renderTargetGroup = (
  { name, region, tags, stateful }: Site,
  { name: groupName, port, protocol, healthCheck, attributes }: TargetGroupPlan,
  vpcId: pulumi.Input<string>,
): lb.TargetGroup =>
  new lb.TargetGroup(
    `${name}-target-group`,
    {
      region,
      name: groupName,
      port,
      protocol,
      targetType: 'instance',
      vpcId,
      healthCheck: {
        enabled: true,
        protocol: healthCheck.protocol,
        port: 'traffic-port',
        path: healthCheck.path,
        interval: healthCheck.intervalSeconds,
        timeout: healthCheck.timeoutSeconds,
        healthyThreshold: healthCheck.healthyThreshold,
        unhealthyThreshold: healthCheck.unhealthyThreshold,
        matcher: healthCheck.matcher,
      },
      ...targetGroupAttributes(attributes),
      tags,
    },
    stateful,
  );

const renderListener = (
  { name, region, tags, stateful }: Site,
  { port, protocol, action, redirectPort, certificateArn, sslPolicy }: ListenerPlan,
  loadBalancer: lb.LoadBalancer,
  targetGroup: lb.TargetGroup,
): lb.Listener =>
  new lb.Listener(
    `${name}-${action === 'FORWARD' ? 'listener' : 'redirect-listener'}`,
    {
      region,
      loadBalancerArn: loadBalancer.arn,
      port,
      protocol,
      ...(sslPolicy !== undefined && { sslPolicy }),
      ...(certificateArn !== undefined && { certificateArn }),
      defaultActions: [
        action === 'FORWARD'
          ? { type: 'forward', targetGroupArn: targetGroup.arn }
          : { type: 'redirect', redirect: { protocol: 'HTTPS', port: String(redirectPort), statusCode: 'HTTP_301' } },
      ],
      tags,
    },
    stateful,
  );
