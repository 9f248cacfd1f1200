import { alphanumeric, hex, uuid } from './made-up';

/**
 * How AWS shapes what it gives, by kind and return value. ARN formats: Service Authorization Reference; return values: each
 * resource's page in the CloudFormation Template Reference. Addresses are of the blocks that are reserved for documentation and
 * benchmarks (RFC 5737, RFC 3849, RFC 2544), so that no made-up address is anybody's.
 */
export const kinds: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    Arn: (one) => elb(one, `loadbalancer/${balancer(one)}`),
    LoadBalancerFullName: (one) => balancer(one),
    DNSName: (one) =>
      one.properties?.Type === 'network'
        ? `${one.name}-${hex(one.seed, 16)}.elb.${one.region}.amazonaws.com`
        : `${one.name}-${digits(one.seed)}.${one.region}.elb.amazonaws.com`,
    CanonicalHostedZoneID: (one) => zone(`elb ${one.region}`),
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    Arn: (one) => elb(one, targetGroup(one)),
    TargetGroupFullName: targetGroup,
  },
  // Named `<load balancer> <port>`.
  'AWS::ElasticLoadBalancingV2::Listener': {
    Arn: (one) => {
      const type = /^HTTPS?$/.test(String(one.properties?.Protocol ?? 'HTTP')) ? 'app' : 'net';
      return elb(one, `listener/${type}/${word(one, 0)}/${NO_ID}/${hex(one.seed, 16)}`);
    },
  },
  'AWS::GlobalAccelerator::Accelerator': {
    Arn: (one) => accelerator(one),
    DnsName: (one) => `a${hex(one.seed, 16)}.awsglobalaccelerator.com`,
    DualStackDnsName: (one) => `a${hex(one.seed, 16)}.dualstack.awsglobalaccelerator.com`,
    'Ipv4Addresses.0': (one) => `192.0.2.${octet(one.seed)}`,
    'Ipv4Addresses.1': (one) => `198.51.100.${octet(one.seed)}`,
    'Ipv6Addresses.0': (one) => `2001:db8::${hex(one.seed, 4)}:1`,
    'Ipv6Addresses.1': (one) => `2001:db8::${hex(one.seed, 4)}:2`,
  },
  // Named `<accelerator> <port>`, and its groups `<accelerator> <port> <region>`.
  'AWS::GlobalAccelerator::Listener': { Arn: (one) => listener(one) },
  'AWS::GlobalAccelerator::EndpointGroup': {
    Arn: (one) => `${listener(one)}/endpoint-group/${hex(one.seed, 12)}`,
  },
  'AWS::KMS::Key': {
    Arn: (one) => arn(one, 'kms', `key/${uuid(one.seed)}`),
    KeyId: (one) => uuid(one.seed),
  },
  // A replica has the ARN of its primary but for the region (Secrets Manager User Guide, "Replicate secrets across Regions").
  'AWS::SecretsManager::Secret': {
    Arn: (one) => arn(one, 'secretsmanager', `secret:${one.name}-${alphanumeric(`secret ${one.name}`, 6)}`),
  },
  'AWS::RDS::DBInstance': {
    'Endpoint.Address': (one) => `${one.name}.${owner(one)}.${one.region}.rds.amazonaws.com`,
    DbiResourceId: (one) => `db-${upper(one.seed, 26)}`,
  },
  'AWS::RDS::DBCluster': {
    'Endpoint.Address': (one) => `${one.name}.cluster-${owner(one)}.${one.region}.rds.amazonaws.com`,
    'ReadEndpoint.Address': (one) => `${one.name}.cluster-ro-${owner(one)}.${one.region}.rds.amazonaws.com`,
    DBClusterResourceId: (one) => `cluster-${upper(one.seed, 26)}`,
  },
  'AWS::Route53::HostedZone': { Id: (one) => zone(one.seed) },
  'AWS::EC2::VPC': { VpcId: ec2('vpc') },
  'AWS::EC2::Subnet': { SubnetId: ec2('subnet') },
  'AWS::EC2::SecurityGroup': { GroupId: ec2('sg') },
  'AWS::EC2::RouteTable': { RouteTableId: ec2('rtb') },
  'AWS::EC2::InternetGateway': { InternetGatewayId: ec2('igw') },
  'AWS::EC2::NatGateway': { NatGatewayId: ec2('nat') },
  'AWS::EC2::VPCEndpoint': { Id: ec2('vpce') },
  'AWS::EC2::FlowLog': { Id: ec2('fl') },
  'AWS::EC2::EIP': {
    AllocationId: ec2('eipalloc'),
    PublicIp: (one) => `198.18.${octet(`${one.seed} 3`)}.${octet(one.seed)}`,
  },
  // A template that is only made has one version.
  'AWS::EC2::LaunchTemplate': {
    LaunchTemplateId: ec2('lt'),
    LatestVersionNumber: () => '1',
    DefaultVersionNumber: () => '1',
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    Arn: (one) => arn(one, 'autoscaling', `autoScalingGroup:${uuid(one.seed)}:autoScalingGroupName/${one.name}`),
  },
  // Amazon S3 User Guide, "Multi-Region Access Point … aliases": `mfzwi23gnjvgw.mrap`.
  'AWS::S3::MultiRegionAccessPoint': { Alias: (one) => `m${alphanumeric(one.seed, 12)}.mrap` },
  'AWS::Backup::BackupPlan': {
    Arn: (one) => arn(one, 'backup', `backup-plan:${uuid(one.seed)}`),
    BackupPlanId: (one) => uuid(one.seed),
  },
  'AWS::StepFunctions::StateMachine': { Arn: (one) => arn(one, 'states', `stateMachine:${one.name}`) },
};

/** What a made-up identity is derived from. */
export interface Identified {
  /** CloudFormation type. */
  readonly kind: string;
  /** `global` for what has no region. */
  readonly region: string;
  /** Physical name, as `Programme.resources` have it. */
  readonly name: string;
  /** Twelve digits. */
  readonly account: string;
  /** Needed where an id tells more than the name: the type of a load balancer. @default what AWS takes by default */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A resource with everything that the shape of an id needs. */
export interface Subject extends Identified {
  readonly partition: string;
  /** The region as an ARN has it: empty for what is global. */
  readonly place: string;
  readonly seed: string;
}

type Shape = (subject: Subject) => string;

/** A name is unique in its region, so that one id does for all. */
const NO_ID = '0000000000000000';

const arn = ({ partition, place, account }: Subject, service: string, resource: string): string =>
  `arn:${partition}:${service}:${place}:${account}:${resource}`;

const elb = (one: Subject, resource: string): string => arn(one, 'elasticloadbalancing', resource);

const balancer = ({ name, properties }: Subject): string =>
  `${properties?.Type === 'network' ? 'net' : 'app'}/${name}/${NO_ID}`;

function targetGroup({ name }: Subject): string {
  return `targetgroup/${name}/${NO_ID}`;
}

const word = ({ name }: Subject, index: number): string => name.split(' ')[index] ?? '';

const accelerator = (one: Subject): string =>
  arn({ ...one, place: '' }, 'globalaccelerator', `accelerator/${uuid(`accelerator ${word(one, 0)}`)}`);

const listener = (one: Subject): string =>
  `${accelerator(one)}/listener/${hex(`listener ${word(one, 0)} ${word(one, 1)}`, 8)}`;

/** What the endpoints of one account in one region have in common. */
const owner = ({ account, region }: Subject): string => `c${alphanumeric(`rds ${account} ${region}`, 11)}`;

const zone = (seed: string): string => `Z${upper(seed, 20)}`;

const upper = (seed: string, length: number): string =>
  alphanumeric(seed, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');

function ec2(prefix: string): Shape {
  return ({ seed }) => `${prefix}-${hex(seed, 17)}`;
}

const octet = (seed: string): number => (Number.parseInt(hex(seed, 4), 16) % 254) + 1;

const digits = (seed: string): string => alphanumeric(seed, 10, '123456789');
