import { key } from '../objects/good';
import type { Stacks } from '../objects/program-of';

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

const group = (name: string, rule: object) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { GroupName: name, SecurityGroupIngress: [rule] },
});

const subnet = (zone: string) => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { AvailabilityZone: zone, Tags: [{ Key: 'Name', Value: `shop-${zone}` }] },
});

/** A fleet of one region, as a stranger would write it. */
const fleet = (region: string, image: string) => ({
  ...key('Key', 'alias/servers'),
  SubnetA: subnet(`${region}a`),
  SubnetB: subnet(`${region}b`),
  Front: group('front', { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
  Servers: group('servers', { SourceSecurityGroupId: 'sg-1', IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080 }),
  Template: {
    Type: 'AWS::EC2::LaunchTemplate',
    Properties: {
      LaunchTemplateName: 'shop',
      LaunchTemplateData: {
        ImageId: image,
        InstanceType: 'm7g.large',
        IamInstanceProfile: { Name: 'shop' },
        Monitoring: { Enabled: true },
        MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
        SecurityGroupIds: [{ 'Fn::GetAtt': ['Servers', 'GroupId'] }],
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
        ],
      },
    },
  },
  Group: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: 2 } },
    Properties: {
      AutoScalingGroupName: 'shop',
      MinSize: '2',
      MaxSize: '8',
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 120,
      VPCZoneIdentifier: [{ Ref: 'SubnetA' }, { Ref: 'SubnetB' }],
      TargetGroupARNs: [{ Ref: 'Targets' }],
      LaunchTemplate: {
        LaunchTemplateId: { Ref: 'Template' },
        Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] },
      },
    },
  },
  Targets: {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: {
      Name: 'shop',
      Port: 8080,
      Protocol: 'HTTP',
      HealthCheckPath: '/ready',
      HealthCheckIntervalSeconds: 10,
      HealthyThresholdCount: 3,
      UnhealthyThresholdCount: 3,
      HealthCheckTimeoutSeconds: 5,
      Matcher: { HttpCode: '200' },
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '60' }],
    },
  },
  Balancer: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: {
      Name: 'shop',
      Subnets: [{ Ref: 'SubnetA' }, { Ref: 'SubnetB' }],
      SecurityGroups: [{ 'Fn::GetAtt': ['Front', 'GroupId'] }],
      LoadBalancerAttributes: [
        { Key: 'deletion_protection.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'logs' },
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
      ],
    },
  },
  Listener: {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      LoadBalancerArn: { Ref: 'Balancer' },
      Port: 443,
      Protocol: 'HTTPS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      Certificates: [{ CertificateArn: `arn:aws:acm:${region}:111122223333:certificate/1` }],
      DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }],
    },
  },
});

const endpoints = (region: string, dial: number, balancer: unknown) => ({
  Type: 'AWS::GlobalAccelerator::EndpointGroup',
  Properties: {
    ListenerArn: { Ref: 'Entrance' },
    EndpointGroupRegion: region,
    TrafficDialPercentage: dial,
    EndpointConfigurations: [{ EndpointId: balancer, Weight: 128 }],
  },
});

/** Two fleets behind one accelerator. */
export const goodFleets: Stacks = {
  'eu-west-1': {
    ...fleet('eu-west-1', 'ami-0aaa'),
    Accelerator: { Type: 'AWS::GlobalAccelerator::Accelerator', ...kept, Properties: { Name: 'shop' } },
    Entrance: {
      Type: 'AWS::GlobalAccelerator::Listener',
      Properties: {
        AcceleratorArn: { Ref: 'Accelerator' },
        PortRanges: [{ FromPort: 443, ToPort: 443 }],
        Protocol: 'TCP',
      },
    },
    Blue: endpoints('eu-west-1', 100, { Ref: 'Balancer' }),
    Green: endpoints(
      'eu-central-1',
      0,
      'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1',
    ),
  },
  'eu-central-1': fleet('eu-central-1', 'ami-0bbb'),
};
