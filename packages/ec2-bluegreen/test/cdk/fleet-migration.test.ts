import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FleetMigration, MigrationNetwork } from '../../src';
import { fleetDeclaration, fleetOutputs, runtimeConfigVariable } from '../../src/core';
import { goodFacts, goodNetwork, planOf, scenarioNames, scenarios } from '../cases';
import { cdkProgram, fleetPropsOf, networkPropsOf, synthesized } from '../cdk-program';
import { all } from './all';

describe('FleetMigration (CDK)', () => {
  test('refuses to stand outside of a migration', () => {
    expect(() => new FleetMigration(new Stack(), 'Web', fleetPropsOf(goodFacts))).toThrow(
      /not inside a RegionMigration/,
    );
  });

  test.each(scenarioNames)('%s holds no import, no export, no custom resource between the regions', (name) => {
    const { source, target } = synthesized(scenarios[name], 'PROMOTED');
    for (const template of [source, target]) {
      expect(JSON.stringify(template.toJSON())).not.toMatch(/Fn::ImportValue|"Export":|Custom::/);
    }
  });

  test('no template has a desired capacity, and none a record of the host name (EC2-2, EC2-8)', () => {
    for (const name of scenarioNames) {
      for (const phase of ['PROMOTED', 'FINALISED'] as const) {
        const { target } = synthesized(scenarios[name], phase);
        const [group, ...others] = all(target, 'AWS::AutoScaling::AutoScalingGroup');
        expect([group?.MinSize !== undefined, group?.DesiredCapacity, others]).toEqual([true, undefined, []]);
        target.resourceCountIs('AWS::Route53::RecordSet', 0);
      }
    }
  });

  test('the group stands at the default version of its template, a number of its own (EC2-6)', () => {
    const { target } = synthesized({}, 'PROMOTED');
    const [group] = all(target, 'AWS::AutoScaling::AutoScalingGroup');
    const [template] = Object.keys(target.findResources('AWS::EC2::LaunchTemplate'));
    expect(group?.LaunchTemplate).toEqual({
      LaunchTemplateId: { Ref: template },
      Version: { 'Fn::GetAtt': [template, 'DefaultVersionNumber'] },
    });
  });

  test('instances answer metadata to sessions alone, are encrypted, watched closely, and made from the copied image (EC2-6)', () => {
    const { target } = synthesized({}, 'PROMOTED');
    const [template] = all(target, 'AWS::EC2::LaunchTemplate');
    const [key] = Object.keys(target.findResources('AWS::KMS::Key'));
    expect(template?.LaunchTemplateData).toMatchObject({
      ImageId: { Ref: 'WebImage085F8B43' },
      MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      Monitoring: { Enabled: true },
      BlockDeviceMappings: [
        {
          DeviceName: '/dev/xvda',
          Ebs: { Encrypted: true, KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] }, VolumeType: 'gp3' },
        },
      ],
    });
    expect(template?.LaunchTemplateData).not.toHaveProperty('KeyName');
    // Read again with every deployment, so that another copy becomes another version.
    target.hasParameter('WebImage085F8B43', {
      Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      Default: planOf().imageParameter,
    });
  });

  test('opens its load balancer to the clients that the user names, and nothing else to any address (A5, EC2-6)', () => {
    const { target } = synthesized(scenarios['an accelerator with everything chosen'], 'PROMOTED');
    const inline = all(target, 'AWS::EC2::SecurityGroup').flatMap(
      ({ SecurityGroupIngress }) => SecurityGroupIngress ?? [],
    );
    expect(inline.map(({ CidrIp, FromPort, ToPort }) => [CidrIp, FromPort, ToPort])).toEqual([
      ['203.0.113.0/24', 8443, 8443],
      ['198.51.100.0/25', 8443, 8443],
      ['203.0.113.0/24', 80, 80],
      ['198.51.100.0/25', 80, 80],
    ]);
    const between = all(target, 'AWS::EC2::SecurityGroupIngress');
    expect(between.map(({ FromPort, CidrIp }) => [FromPort, CidrIp])).toEqual([
      [9443, undefined],
      [8443, undefined],
    ]);
  });

  test('Elastic Load Balancing may write its log before the load balancer asks for it', () => {
    const { target } = synthesized();
    const [balancer] = Object.values(target.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'));
    const [policy] = Object.keys(target.findResources('AWS::S3::BucketPolicy'));
    expect(balancer?.DependsOn).toEqual([policy]);
  });

  test('the function stands in the private subnets and is told what AWS names itself', () => {
    const { target } = synthesized({}, 'PROMOTED');
    const [runtime] = all(target, 'AWS::Lambda::Function');
    expect(runtime?.VpcConfig).toMatchObject({ SubnetIds: goodFacts.privateSubnetIds });
    const config = JSON.stringify(runtime?.Environment);
    for (const type of [
      'ElasticLoadBalancingV2::LoadBalancer',
      'ElasticLoadBalancingV2::TargetGroup',
      'GlobalAccelerator::EndpointGroup',
    ]) {
      for (const id of Object.keys(target.findResources(`AWS::${type}`))) expect(config).toContain(`"${id}"`);
    }
    expect(Object.keys((runtime?.Environment as { Variables: object } | undefined)?.Variables ?? {})).toEqual([
      runtimeConfigVariable,
    ]);
  });

  test('an accelerator that exists is told to the function, and gets the group of the target alone', () => {
    const facts = scenarios['an accelerator that exists'];
    const { target, part } = synthesized(facts, 'PROMOTED');
    target.resourceCountIs('AWS::GlobalAccelerator::Accelerator', 0);
    target.resourceCountIs('AWS::GlobalAccelerator::Listener', 0);
    expect(all(target, 'AWS::GlobalAccelerator::EndpointGroup')).toEqual([
      expect.objectContaining({ ListenerArn: facts.acceleratorListenerArn, EndpointGroupRegion: 'us-east-1' }),
    ]);
    const [runtime] = all(target, 'AWS::Lambda::Function');
    expect(JSON.stringify(runtime?.Environment)).toContain(facts.sourceEndpointGroupArn);
    expect([part.staticIpAddresses, part.acceleratorDnsName]).toEqual([undefined, undefined]);
  });

  test('records need no accelerator, and none stands in the template (EC2-8)', () => {
    const { target, part } = synthesized(scenarios.records, 'PROMOTED');
    expect(JSON.stringify(target.toJSON())).not.toMatch(/AWS::GlobalAccelerator|AWS::Route53/);
    expect(part.staticIpAddresses).toBeUndefined();
  });

  test('a mixed fleet prefers the first of its types; a reservation, a warm pool and a web ACL are there when asked for', () => {
    const mixed = all(
      synthesized(scenarios['a mixed fleet'], 'PROMOTED').target,
      'AWS::AutoScaling::AutoScalingGroup',
    )[0];
    expect(mixed).not.toHaveProperty('LaunchTemplate');
    expect(mixed?.MixedInstancesPolicy).toMatchObject({
      InstancesDistribution: { OnDemandAllocationStrategy: 'prioritized', OnDemandPercentageAboveBaseCapacity: 50 },
      LaunchTemplate: {
        Overrides: [{ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }, { InstanceType: 'c7gn.large' }],
      },
    });
    const { target } = synthesized(scenarios['an accelerator with everything chosen'], 'PROMOTED');
    expect(all(target, 'AWS::AutoScaling::AutoScalingGroup')[0]?.CapacityReservationSpecification).toEqual({
      CapacityReservationPreference: 'capacity-reservations-first',
      CapacityReservationTarget: { CapacityReservationIds: ['cr-0a1b2c3d4e5f60718'] },
    });
    expect(all(target, 'AWS::AutoScaling::WarmPool')).toEqual([
      { AutoScalingGroupName: expect.anything(), MinSize: 2, PoolState: 'Stopped' },
    ]);
    target.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
  });

  test('settings, user data and subnets may be tokens of the target stack', () => {
    const { orders } = cdkProgram({}, { phase: 'PROMOTED' });
    const network = new MigrationNetwork(orders, 'Network', networkPropsOf(goodNetwork));
    const { targetVpcId: _, ...facts } = goodFacts;
    new FleetMigration(orders, 'Web', {
      ...fleetPropsOf({ ...facts, targetVpcId: 'vpc-0fedcba9876543210' }),
      targetVpcId: network.vpcId,
      publicSubnetIds: network.publicSubnetIds,
      privateSubnetIds: network.privateSubnetIds,
      settings: { network: network.vpcId },
    });
    const target = Template.fromStack(orders.targetStack);
    const [vpc] = Object.keys(target.findResources('AWS::EC2::VPC'));
    expect(all(target, 'AWS::SSM::Parameter')).toEqual([
      expect.objectContaining({ Name: '/rl/orders/web/network', Type: 'String', Value: { Ref: vpc } }),
    ]);
    const waitsFor = (type: string) => Object.values(target.findResources(type))[0]?.DependsOn as string[];
    expect(waitsFor('AWS::ElasticLoadBalancingV2::LoadBalancer')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^NetworkPublicRoute[0-9A-F]{8}$/)]),
    );
    expect(waitsFor('AWS::AutoScaling::AutoScalingGroup')).toEqual(
      expect.arrayContaining(
        ['A', 'B', 'C'].map((zone) => expect.stringMatching(`^NetworkPrivateRoute${zone}[0-9A-F]{8}$`)),
      ),
    );
  });

  test('what is granted to the instance role is the role of the instances, in every phase', () => {
    const { orders, fleet } = cdkProgram();
    fleet().instanceRole.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:us-east-1:111122223333:orders'] }),
    );
    const target = Template.fromStack(orders.targetStack);
    const role = Object.entries(target.findResources('AWS::IAM::Role')).find(
      ([, { Properties }]) => Properties.RoleName === planOf().roles.instance,
    );
    expect(all(target, 'AWS::IAM::Policy').map(({ Roles }) => Roles)).toEqual([[{ Ref: role?.[0] }]]);
  });

  test('puts the permissions boundary on both roles (IAM-6)', () => {
    const { orders, fleet } = cdkProgram();
    const boundary = 'arn:aws:iam::111122223333:policy/rl-orders-boundary';
    orders.usePermissionsBoundary(boundary);
    fleet();
    const roles = all(Template.fromStack(orders.targetStack), 'AWS::IAM::Role');
    expect(roles.map((role) => role.PermissionsBoundary)).toEqual([boundary, boundary]);
  });

  test('the part declares steps, signals, protected resources and outputs to its migration', () => {
    const { orders, fleet } = cdkProgram();
    fleet();
    expect(orders._parts).toEqual([fleetDeclaration(planOf())]);
    // What signals and panels refer to can be resolved by whoever renders them.
    expect(Object.keys(orders._partOutputs)).toEqual(fleetDeclaration(planOf()).outputs.map((output) => output.name));
  });

  test.each(scenarioNames)('%s exports the outputs of core (A8)', (name) => {
    for (const phase of ['REPLICATE', 'PROMOTED', 'FINALISED'] as const) {
      const { target } = synthesized(scenarios[name], phase);
      const expected = Object.values(fleetOutputs(planOf(scenarios[name], { phase }))).flatMap(
        (output) => output?.name ?? [],
      );
      expect(Object.keys(target.findOutputs('*')).sort()).toEqual(expected.sort());
    }
  });

  test('function, its group and its role are gone in FINALISED; what serves clients stays', () => {
    const { target, part } = synthesized({}, 'FINALISED');
    target.resourceCountIs('AWS::Lambda::Function', 0);
    target.resourceCountIs('AWS::CloudWatch::Alarm', 0);
    target.resourceCountIs('AWS::AutoScaling::AutoScalingGroup', 1);
    expect(all(target, 'AWS::IAM::Role').map(({ RoleName }) => RoleName)).toEqual([planOf().roles.instance]);
    expect(all(target, 'AWS::EC2::SecurityGroup').map(({ GroupName }) => GroupName)).toEqual([
      planOf().target.securityGroups.instances.name,
      planOf().target.securityGroups.loadBalancer.name,
    ]);
    expect(all(target, 'AWS::GlobalAccelerator::EndpointGroup')).toEqual([
      expect.objectContaining({ EndpointGroupRegion: 'us-east-1', TrafficDialPercentage: 100 }),
    ]);
    expect(part.runtimeFunction).toBeUndefined();
  });
});
