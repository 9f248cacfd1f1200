import type * as ec2 from '@pulumi/aws/ec2';
import * as globalaccelerator from '@pulumi/aws/globalaccelerator';
import * as lb from '@pulumi/aws/lb';
import * as s3 from '@pulumi/aws/s3';
import * as wafv2 from '@pulumi/aws/wafv2';
import type * as pulumi from '@pulumi/pulumi';
import * as sample from './fleet';
import { region, tags } from './workload';

/** An application load balancer with its log bucket and listeners, a network load balancer, and the accelerator. */
export function frontOf(vpc: ec2.Vpc, subnets: ec2.Subnet[], groupId: pulumi.Input<string>) {
  const logs = new s3.Bucket('log-bucket', { region, tags, bucket: sample.logsBucket });
  new s3.BucketServerSideEncryptionConfiguration('log-encryption', {
    region,
    bucket: logs.bucket,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  });
  new s3.BucketPolicy('log-policy', { region, bucket: logs.id, policy: JSON.stringify(sample.logsPolicy) });
  const balancer = new lb.LoadBalancer('balancer', {
    region,
    tags,
    name: 'sample-web',
    loadBalancerType: 'application',
    internal: false,
    subnets: subnets.map((subnet) => subnet.id),
    securityGroups: [groupId],
    enableDeletionProtection: true,
    accessLogs: { enabled: true, bucket: logs.bucket, prefix: 'web' },
    dropInvalidHeaderFields: true,
    desyncMitigationMode: 'strictest',
    enableHttp2: true,
  });
  const targets = new lb.TargetGroup('targets', {
    region,
    tags,
    name: 'sample-web',
    vpcId: vpc.id,
    port: 8080,
    protocol: 'HTTP',
    healthCheck: { path: '/healthy', interval: 10, unhealthyThreshold: 2, matcher: '200' },
    deregistrationDelay: 60,
    slowStart: 30,
    stickiness: { type: 'lb_cookie' },
    targetGroupHealth: { dnsFailover: { minimumHealthyTargetsCount: '2' } },
  });
  listeners(balancer, targets);
  new wafv2.WebAclAssociation('acl', { region, resourceArn: balancer.arn, webAclArn: sample.webAclArn });
  const network = networkFront(vpc, subnets);
  return { balancer, targets, accelerator: acceleratorOf(balancer, network) };
}

function listeners(balancer: lb.LoadBalancer, targets: lb.TargetGroup): void {
  new lb.Listener('secure', {
    region,
    tags,
    loadBalancerArn: balancer.arn,
    port: 443,
    protocol: 'HTTPS',
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    certificateArn: sample.certificateArn,
    defaultActions: [{ type: 'forward', forward: { targetGroups: [{ arn: targets.arn }] } }],
    routingHttpResponseXFrameOptionsHeaderValue: 'DENY',
  });
  new lb.Listener('redirect', {
    region,
    tags,
    loadBalancerArn: balancer.id,
    port: 80,
    protocol: 'HTTP',
    defaultActions: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
  });
}

function networkFront(vpc: ec2.Vpc, subnets: ec2.Subnet[]): lb.LoadBalancer {
  const network = new lb.LoadBalancer('network', {
    region,
    tags,
    name: 'sample-net',
    loadBalancerType: 'network',
    internal: true,
    subnetMappings: subnets.map((subnet) => ({ subnetId: subnet.id })),
    enableCrossZoneLoadBalancing: true,
  });
  const targets = new lb.TargetGroup('network-targets', {
    region,
    tags,
    name: 'sample-net',
    vpcId: vpc.id,
    port: 8443,
    protocol: 'TLS',
    connectionTermination: true,
    preserveClientIp: 'false',
  });
  new lb.Listener('network-listener', {
    region,
    tags,
    loadBalancerArn: network.arn,
    port: 443,
    protocol: 'TLS',
    alpnPolicy: 'HTTP2Preferred',
    certificateArn: sample.certificateArn,
    defaultActions: [{ type: 'forward', targetGroupArn: targets.arn }],
  });
  return network;
}

function acceleratorOf(balancer: lb.LoadBalancer, network: lb.LoadBalancer) {
  const accelerator = new globalaccelerator.Accelerator('accelerator', { tags, name: 'sample' });
  const listener = new globalaccelerator.Listener('ports', {
    acceleratorArn: accelerator.arn,
    protocol: 'TCP',
    portRanges: [{ fromPort: 443, toPort: 443 }],
  });
  new globalaccelerator.EndpointGroup('green', {
    listenerArn: listener.arn,
    endpointGroupRegion: 'eu-west-1',
    trafficDialPercentage: 0,
    healthCheckProtocol: 'HTTPS',
    healthCheckPath: '/healthy',
    healthCheckIntervalSeconds: 10,
    endpointConfigurations: [
      { endpointId: balancer.arn, weight: 128, clientIpPreservationEnabled: true },
      { endpointId: network.arn, weight: 0, clientIpPreservationEnabled: true },
    ],
  });
  new globalaccelerator.EndpointGroup('blue', {
    listenerArn: listener.id,
    endpointGroupRegion: 'eu-central-1',
    endpointConfigurations: [{ endpointId: sample.blueArn, weight: 128, clientIpPreservationEnabled: true }],
  });
  const addresses = accelerator.ipSets.apply((sets) => sets[0]?.ipAddresses ?? []);
  return {
    FrontAddresses: addresses.apply((list) => list.join(',')),
    FrontFirst: addresses.apply((list) => list[0]),
    FrontName: accelerator.dnsName,
  };
}
