import { ACCOUNT, arn, type Entry, entry, given, otherOf, type Side } from './entry';
import { logGroup, logGroupArn } from './logs';
import { allow, callsOf, role, roleArn } from './roles';

export const vpcOf = (at: Side): string => given('vpc', at);
export const publicSubnets = (at: Side): string[] => [given('subnet', at, 1), given('subnet', at, 2)];
export const privateSubnets = (at: Side): string[] => [given('subnet', at, 3), given('subnet', at, 4)];
export const balancerGroup = (at: Side): string => given('sg', at, 1);
export const serverGroup = (at: Side): string => given('sg', at, 2);
export const databaseGroup = (at: Side): string => given('sg', at, 3);

/** The network of one region. */
export function network(at: Side): readonly Entry[] {
  const { region, side, range } = at;
  const vpcId = vpcOf(at);
  const [gateway, table] = [given('igw', at), given('rtb', at)];
  return [
    entry(
      'ec2/vpc:Vpc',
      `network-${side}`,
      vpcId,
      {
        ...{ region, cidrBlock: range, instanceTenancy: 'default', enableDnsHostnames: true, enableDnsSupport: true },
        tags: { Name: 'shop' },
      },
      { given: { arn: arn('ec2', region, `vpc/${vpcId}`) } },
    ),
    ...[...publicSubnets(at), ...privateSubnets(at)].map((id, index) =>
      entry('ec2/subnet:Subnet', `${index < 2 ? 'public' : 'private'}-${side}-${index % 2}`, id, {
        ...{ region, vpcId, availabilityZone: `${region}${index % 2 === 0 ? 'a' : 'b'}` },
        cidrBlock: range.replace('.0.0/16', `.${index}.0/24`),
      }),
    ),
    entry('ec2/internetGateway:InternetGateway', `gateway-${side}`, gateway, { region, vpcId }),
    entry('ec2/routeTable:RouteTable', `public-${side}`, table, {
      ...{ region, vpcId },
      routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: gateway }],
    }),
    ...publicSubnets(at).map((subnetId, index) =>
      entry(
        'ec2/routeTableAssociation:RouteTableAssociation',
        `public-${side}-${index}`,
        given('rtbassoc', at, index),
        {
          ...{ region, subnetId, routeTableId: table },
        },
      ),
    ),
    ...flow(at),
    ...groups(at),
  ];
}

function flow(at: Side): readonly Entry[] {
  const { region, side } = at;
  const writer = `shop-flow-${side}`;
  const calls = callsOf(`arn:aws:ec2:${region}:${ACCOUNT}:vpc-flow-log/*`);
  const log = logGroupArn('/shop/flow', at);
  return [
    logGroup('/shop/flow', at, 90),
    ...role(writer, 'vpc-flow-logs.amazonaws.com', calls, [
      allow(['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'], [log, `${log}:*`]),
    ]),
    entry('ec2/flowLog:FlowLog', `flow-${side}`, given('fl', at), {
      ...{ region, vpcId: vpcOf(at), trafficType: 'ALL', maxAggregationInterval: 600 },
      ...{ logDestination: log, logDestinationType: 'cloud-watch-logs', iamRoleArn: roleArn(writer) },
    }),
  ];
}

/** Groups in the order of the way in; each admits the one before it, the database the servers of the other region too. */
function groups(at: Side): readonly Entry[] {
  const { region, side } = at;
  const tcp = (port: number, peer: object) => ({ protocol: 'tcp', fromPort: port, toPort: port, ...peer });
  const egress = [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }];
  const group = (name: string, id: string, ingress: readonly object[]) =>
    entry(
      'ec2/securityGroup:SecurityGroup',
      `${name}-${side}`,
      id,
      {
        ...{ region, vpcId: vpcOf(at), name: `shop-${name}`, description: 'Managed by Pulumi', ingress, egress },
        revokeRulesOnDelete: false,
      },
      { given: { arn: arn('ec2', region, `security-group/${id}`) } },
    );
  return [
    group('balancer', balancerGroup(at), [tcp(443, { cidrBlocks: ['0.0.0.0/0'], description: 'HTTPS' })]),
    group('servers', serverGroup(at), [tcp(8080, { securityGroups: [balancerGroup(at)] })]),
    group('data', databaseGroup(at), [
      tcp(5432, { securityGroups: [serverGroup(at)] }),
      tcp(5432, { cidrBlocks: [otherOf(at).range] }),
    ]),
  ];
}
