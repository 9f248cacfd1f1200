import { Fn, type Stack } from 'aws-cdk-lib';
import type { CfnSubnet, CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnListener, CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as globalaccelerator from 'aws-cdk-lib/aws-globalaccelerator';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import * as sample from './fleet';

/** An application load balancer with its log bucket and listeners, a network load balancer, and the accelerator. */
export function frontOf(stack: Stack, vpc: CfnVPC, subnets: CfnSubnet[], groupId: string) {
  const logs = new CfnBucket(stack, 'LogBucket', {
    bucketName: sample.logsBucket,
    bucketEncryption: {
      serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
    },
  });
  new CfnBucketPolicy(stack, 'LogPolicy', { bucket: logs.ref, policyDocument: sample.logsPolicy });
  const balancer = new CfnLoadBalancer(stack, 'Balancer', {
    name: 'sample-web',
    type: 'application',
    scheme: 'internet-facing',
    subnets: subnets.map((subnet) => subnet.ref),
    securityGroups: [groupId],
    loadBalancerAttributes: [
      { key: 'deletion_protection.enabled', value: 'true' },
      { key: 'access_logs.s3.enabled', value: 'true' },
      { key: 'access_logs.s3.bucket', value: logs.ref },
      { key: 'access_logs.s3.prefix', value: 'web' },
      { key: 'routing.http.drop_invalid_header_fields.enabled', value: 'true' },
      { key: 'routing.http.desync_mitigation_mode', value: 'strictest' },
      { key: 'idle_timeout.timeout_seconds', value: '60' },
    ],
  });
  const targets = new CfnTargetGroup(stack, 'Targets', {
    name: 'sample-web',
    vpcId: vpc.ref,
    port: 8080,
    protocol: 'HTTP',
    targetType: 'instance',
    healthCheckPath: '/healthy',
    healthCheckIntervalSeconds: 10,
    healthyThresholdCount: 3,
    unhealthyThresholdCount: 2,
    matcher: { httpCode: '200' },
    targetGroupAttributes: [
      { key: 'deregistration_delay.timeout_seconds', value: '60' },
      { key: 'slow_start.duration_seconds', value: '30' },
      { key: 'stickiness.enabled', value: 'true' },
      { key: 'stickiness.type', value: 'lb_cookie' },
      { key: 'target_group_health.dns_failover.minimum_healthy_targets.count', value: '2' },
      { key: 'target_group_health.dns_failover.minimum_healthy_targets.percentage', value: 'off' },
    ],
  });
  listeners(stack, balancer, targets);
  new CfnWebACLAssociation(stack, 'Acl', { resourceArn: balancer.ref, webAclArn: sample.webAclArn });
  const network = networkFront(stack, vpc, subnets);
  const accelerator = acceleratorOf(stack, balancer, network);
  return { balancer, targets, accelerator };
}

function listeners(stack: Stack, balancer: CfnLoadBalancer, targets: CfnTargetGroup): void {
  new CfnListener(stack, 'Secure', {
    loadBalancerArn: balancer.ref,
    port: 443,
    protocol: 'HTTPS',
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    certificates: [{ certificateArn: sample.certificateArn }],
    defaultActions: [{ type: 'forward', targetGroupArn: targets.ref }],
    listenerAttributes: [{ key: 'routing.http.response.x_frame_options.header_value', value: 'DENY' }],
  });
  new CfnListener(stack, 'Redirect', {
    loadBalancerArn: balancer.attrLoadBalancerArn,
    port: 80,
    protocol: 'HTTP',
    defaultActions: [{ type: 'redirect', redirectConfig: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
  });
}

function networkFront(stack: Stack, vpc: CfnVPC, subnets: CfnSubnet[]): CfnLoadBalancer {
  const network = new CfnLoadBalancer(stack, 'Network', {
    name: 'sample-net',
    type: 'network',
    scheme: 'internal',
    subnetMappings: subnets.map((subnet) => ({ subnetId: subnet.ref })),
    loadBalancerAttributes: [{ key: 'load_balancing.cross_zone.enabled', value: 'true' }],
  });
  const targets = new CfnTargetGroup(stack, 'NetworkTargets', {
    name: 'sample-net',
    vpcId: vpc.ref,
    port: 8443,
    protocol: 'TLS',
    targetGroupAttributes: [
      { key: 'deregistration_delay.connection_termination.enabled', value: 'true' },
      { key: 'preserve_client_ip.enabled', value: 'false' },
    ],
  });
  new CfnListener(stack, 'NetworkListener', {
    loadBalancerArn: network.ref,
    port: 443,
    protocol: 'TLS',
    alpnPolicy: ['HTTP2Preferred'],
    certificates: [{ certificateArn: sample.certificateArn }],
    defaultActions: [
      { type: 'forward', forwardConfig: { targetGroups: [{ targetGroupArn: targets.ref, weight: 1 }] } },
    ],
  });
  return network;
}

function acceleratorOf(stack: Stack, balancer: CfnLoadBalancer, network: CfnLoadBalancer) {
  const accelerator = new globalaccelerator.CfnAccelerator(stack, 'Accelerator', { name: 'sample', enabled: true });
  const listener = new globalaccelerator.CfnListener(stack, 'Ports', {
    acceleratorArn: accelerator.ref,
    protocol: 'TCP',
    portRanges: [{ fromPort: 443, toPort: 443 }],
  });
  new globalaccelerator.CfnEndpointGroup(stack, 'Green', {
    listenerArn: listener.ref,
    endpointGroupRegion: 'eu-west-1',
    trafficDialPercentage: 0,
    healthCheckProtocol: 'HTTPS',
    healthCheckPath: '/healthy',
    healthCheckIntervalSeconds: 10,
    endpointConfigurations: [
      { endpointId: balancer.ref, weight: 128, clientIpPreservationEnabled: true },
      { endpointId: network.ref, weight: 0, clientIpPreservationEnabled: true },
    ],
  });
  new globalaccelerator.CfnEndpointGroup(stack, 'Blue', {
    listenerArn: listener.attrListenerArn,
    endpointGroupRegion: 'eu-central-1',
    endpointConfigurations: [{ endpointId: sample.blueArn, weight: 128, clientIpPreservationEnabled: true }],
  });
  return {
    FrontAddresses: Fn.join(',', accelerator.attrIpv4Addresses),
    FrontFirst: Fn.select(0, accelerator.attrIpv4Addresses),
    FrontName: accelerator.attrDnsName,
  };
}
