import type { Phase } from '@regionlift/migration/core';
import type { Template } from 'aws-cdk-lib/assertions';
import { networkScenarioNames, networkScenarios, phases, type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized, synthesizedNetwork } from './cdk-program';
import { capturedIn, capturedNetwork } from './pulumi-program';

/**
 * What clients or data depend on, with the properties whose change replaces it. Source: `createOnlyProperties` of the resource types'
 * schemas (CloudFormation Template Reference, "Update requires: Replacement").
 */
const createOnly: Readonly<Record<string, readonly string[]>> = {
  'AWS::GlobalAccelerator::Accelerator': [],
  'AWS::GlobalAccelerator::Listener': ['AcceleratorArn'],
  'AWS::GlobalAccelerator::EndpointGroup': ['ListenerArn', 'EndpointGroupRegion'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name', 'Type', 'Scheme'],
  'AWS::ElasticLoadBalancingV2::Listener': ['LoadBalancerArn'],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    'IpAddressType',
    'Name',
    'Port',
    'Protocol',
    'ProtocolVersion',
    'TargetType',
    'VpcId',
  ],
  'AWS::WAFv2::WebACLAssociation': ['ResourceArn', 'WebACLArn'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::EC2::VPC': ['CidrBlock', 'InstanceTenancy', 'Ipv4IpamPoolId', 'Ipv4NetmaskLength'],
  'AWS::EC2::Subnet': ['AvailabilityZone', 'CidrBlock', 'VpcId'],
  'AWS::EC2::InternetGateway': [],
  'AWS::EC2::VPCGatewayAttachment': ['VpcId'],
};

/** Arguments whose change replaces the same with Pulumi. Source: terraform-provider-aws, `ForceNew` of the resources' schemas. */
const forceNew: Readonly<Record<string, readonly string[]>> = {
  'aws:globalaccelerator/accelerator:Accelerator': [],
  'aws:globalaccelerator/listener:Listener': ['acceleratorArn'],
  'aws:globalaccelerator/endpointGroup:EndpointGroup': ['endpointGroupRegion', 'listenerArn'],
  'aws:lb/loadBalancer:LoadBalancer': ['internal', 'loadBalancerType', 'name', 'region'],
  'aws:lb/listener:Listener': ['loadBalancerArn', 'region'],
  'aws:lb/targetGroup:TargetGroup': ['name', 'port', 'protocol', 'protocolVersion', 'region', 'targetType', 'vpcId'],
  'aws:kms/key:Key': ['region'],
  'aws:kms/alias:Alias': ['name', 'region'],
  'aws:cloudwatch/logGroup:LogGroup': ['name', 'region'],
  'aws:s3/bucket:Bucket': ['bucket', 'region'],
  'aws:ec2/vpc:Vpc': ['cidrBlock', 'region'],
  'aws:ec2/subnet:Subnet': ['availabilityZone', 'cidrBlock', 'region', 'vpcId'],
  'aws:ec2/internetGateway:InternetGateway': ['region'],
  'aws:ec2/internetGatewayAttachment:InternetGatewayAttachment': ['internetGatewayId', 'region', 'vpcId'],
  'aws:wafv2/webAclAssociation:WebAclAssociation': ['region', 'resourceArn', 'webAclArn'],
};

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

const resourcesOf = (template: Template) =>
  Object.entries((template.toJSON().Resources ?? {}) as Record<string, Resource>);

const only = (properties: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));

const pinnedByCdk = (template: Template) =>
  resourcesOf(template)
    .filter(([, { Type }]) => Object.hasOwn(createOnly, Type))
    .map(([id, { Type, Properties, DeletionPolicy, UpdateReplacePolicy }]) => ({
      id,
      kept: [DeletionPolicy, UpdateReplacePolicy],
      fixed: only(Properties ?? {}, createOnly[Type] ?? []),
    }));

const pinnedByPulumi = ({ resources }: Awaited<ReturnType<typeof capturedIn>>) =>
  resources
    .filter(({ type }) => Object.hasOwn(forceNew, type))
    .map(({ urn, type, retainOnDelete, inputs }) => ({
      urn,
      kept: retainOnDelete,
      fixed: only(inputs, forceNew[type] ?? []),
    }));

const targetOf = (name: Scenario, phase: Phase) => synthesized(scenarios[name], phase).target;

describe.each(scenarioNames)('phases of %s (EC2-1, EC2-2)', (name) => {
  test('what clients or data depend on never appears, disappears or is replaced, and is kept on deletion (CDK)', () => {
    const first = pinnedByCdk(targetOf(name, 'REPLICATE'));
    expect(first.length).toBeGreaterThan(6);
    expect(first.every(({ kept }) => kept.every((policy) => policy === 'Retain'))).toBe(true);
    for (const phase of phases) {
      const expected = first.filter(({ id }) => phase !== 'FINALISED' || !id.includes('SourceEndpointGroup'));
      expect(pinnedByCdk(targetOf(name, phase))).toEqual(expected);
    }
  });

  test('what clients or data depend on never appears, disappears or is replaced, and is kept on deletion (Pulumi)', async () => {
    const first = pinnedByPulumi(await capturedIn(scenarios[name], 'REPLICATE'));
    expect(first.length).toBeGreaterThan(6);
    expect(first.every(({ kept }) => kept)).toBe(true);
    for (const phase of phases) {
      const expected = first.filter(({ urn }) => phase !== 'FINALISED' || !urn.endsWith('source-endpoint-group'));
      expect(pinnedByPulumi(await capturedIn(scenarios[name], phase))).toEqual(expected);
    }
  });

  test('no deployment before FINALISED sends a traffic dial: the endpoint groups stay word for word (EC2-2)', () => {
    const groups = (phase: Phase) => targetOf(name, phase).findResources('AWS::GlobalAccelerator::EndpointGroup');
    const first = groups('REPLICATE');
    for (const phase of ['PROMOTED', 'CUT_OVER'] as const) expect(groups(phase)).toEqual(first);
  });

  test('the fleet follows with PROMOTED and stays as it is from then on', () => {
    const fleet = (phase: Phase) =>
      ['AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::AutoScalingGroup', 'AWS::AutoScaling::WarmPool'].map((type) =>
        targetOf(name, phase).findResources(type),
      );
    expect(fleet('REPLICATE')).toEqual([{}, {}, {}]);
    const promoted = fleet('PROMOTED');
    expect(promoted.map((found) => Object.keys(found).length).slice(0, 2)).toEqual([1, 1]);
    for (const phase of ['CUT_OVER', 'FINALISED'] as const) expect(fleet(phase)).toEqual(promoted);
  });
});

test('logical ids of what clients or data depend on are a contract', () => {
  const ids = (template: Template) => pinnedByCdk(template).map(({ id }) => id);
  expect(ids(targetOf('an accelerator with everything chosen', 'REPLICATE'))).toEqual([
    'WebKeyE54CA4B5',
    'WebAlias72843801',
    'WebRuntimeLog1A056922',
    'WebLogBucket75E157C1',
    'WebLoadBalancerCB9B2AB8',
    'WebTargetGroupF21B1CCA',
    'WebListener8E68D58A',
    'WebRedirectListener4B272871',
    'WebWebAclAssociation3779D818',
    'WebAccelerator62BCDD9B',
    'WebAcceleratorListenerC1F76854',
    'WebSourceEndpointGroup67CED362',
    'WebTargetEndpointGroup1EAB13AF',
  ]);
  expect(ids(synthesizedNetwork(networkScenarios['a network with everything chosen']).target)).toEqual([
    'NetworkKey02DF353C',
    'NetworkAlias607DF044',
    'NetworkVpcFAC8F4A5',
    'NetworkInternetGatewayD8FF3F66',
    'NetworkGatewayAttachment3C0DA759',
    'NetworkPublicSubnetA5B0D8380',
    'NetworkPrivateSubnetA1672077B',
    'NetworkPublicSubnetB611F8E6C',
    'NetworkPrivateSubnetB03554E72',
    'NetworkFlowLogGroup1F868030',
  ]);
});

test('names, types and parents of the same are a contract, because URNs are made of them', async () => {
  const urns = async (program: ReturnType<typeof capturedIn>) =>
    pinnedByPulumi(await program)
      .map(({ urn }) => urn.split('::').slice(2).join(' '))
      .sort();
  const of = (component: string) => (child: string) =>
    `regionlift-migration:index:RegionMigration$regionlift-ec2-bluegreen:index:${component}$aws:${child}`;
  expect(await urns(capturedIn(scenarios['an accelerator with everything chosen'], 'REPLICATE'))).toEqual(
    [
      'cloudwatch/logGroup:LogGroup Web-runtime-log',
      'globalaccelerator/accelerator:Accelerator Web-accelerator',
      'globalaccelerator/endpointGroup:EndpointGroup Web-source-endpoint-group',
      'globalaccelerator/endpointGroup:EndpointGroup Web-target-endpoint-group',
      'globalaccelerator/listener:Listener Web-accelerator-listener',
      'kms/alias:Alias Web-key-alias',
      'kms/key:Key Web-key',
      'lb/listener:Listener Web-listener',
      'lb/listener:Listener Web-redirect-listener',
      'lb/loadBalancer:LoadBalancer Web-load-balancer',
      'lb/targetGroup:TargetGroup Web-target-group',
      's3/bucket:Bucket Web-log-bucket',
      'wafv2/webAclAssociation:WebAclAssociation Web-web-acl-association',
    ].map(of('FleetMigration')),
  );
  expect(await urns(capturedNetwork(networkScenarios['a network with everything chosen']))).toEqual(
    [
      'cloudwatch/logGroup:LogGroup Network-flow-log-group',
      'ec2/internetGateway:InternetGateway Network-internet-gateway',
      'ec2/internetGatewayAttachment:InternetGatewayAttachment Network-gateway-attachment',
      'ec2/subnet:Subnet Network-private-subnet-a',
      'ec2/subnet:Subnet Network-private-subnet-b',
      'ec2/subnet:Subnet Network-public-subnet-a',
      'ec2/subnet:Subnet Network-public-subnet-b',
      'ec2/vpc:Vpc Network-vpc',
      'kms/alias:Alias Network-key-alias',
      'kms/key:Key Network-key',
    ].map(of('MigrationNetwork')),
  );
});

describe.each(networkScenarioNames)('phases of %s', (name) => {
  test('the network is the same in every phase (CDK)', () => {
    const [first, ...later] = phases.map((phase) => synthesizedNetwork(networkScenarios[name], phase).target.toJSON());
    for (const template of later) expect(template).toEqual(first);
  });

  test('the network is the same in every phase (Pulumi)', async () => {
    const registered = async (phase: Phase) =>
      (await capturedNetwork(networkScenarios[name], phase)).resources.map(({ urn, inputs }) => ({ urn, inputs }));
    const first = await registered('REPLICATE');
    for (const phase of phases) expect(await registered(phase)).toEqual(first);
  });

  test('VPC, subnets and the way to the internet are kept on deletion', () => {
    const kept = pinnedByCdk(synthesizedNetwork(networkScenarios[name]).target);
    expect(kept.every((one) => one.kept.every((policy) => policy === 'Retain'))).toBe(true);
  });
});
