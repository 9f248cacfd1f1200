import { factsOfProgram, factsOfTemplates } from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { databaseProgramMutants } from '../samples/database-program-mutants';
import { databaseTemplateMutants } from '../samples/database-template-mutants';
import { readSample, type Sample } from '../samples/facts';
import { fleetProgramMutants } from '../samples/fleet-program-mutants';
import { fleetTemplateMutants } from '../samples/fleet-template-mutants';
import { frontProgramMutants } from '../samples/front-program-mutants';
import { frontTemplateMutants } from '../samples/front-template-mutants';
import { reported, withProgram, withTemplate } from '../samples/mutations';
import { networkProgramMutants } from '../samples/network-program-mutants';
import { networkTemplateMutants } from '../samples/network-template-mutants';
import { programMutants } from '../samples/program-mutants';
import { templateMutants } from '../samples/template-mutants';
import { vpcProgramMutants } from '../samples/vpc-program-mutants';
import { vpcTemplateMutants } from '../samples/vpc-template-mutants';
import { account } from '../samples/workload';

let sample: Sample;

beforeAll(async () => {
  sample = await readSample();
});

const kindsIn = () => [...new Set(sample.cdk.resources.map(({ kind }) => kind))].sort();

describe('the parity contract over a sample workload in both dialects (PKG-3)', () => {
  it('sees no difference', () => {
    expect(formatReport(compareFacts(sample.cdk, sample.pulumi))).toMatch(/^0 differences/);
  });

  it('sees every kind that it knows', () => {
    expect(kindsIn()).toEqual([
      'AWS::AutoScaling::AutoScalingGroup',
      'AWS::AutoScaling::ScalingPolicy',
      'AWS::CloudWatch::Alarm',
      'AWS::EC2::EIP',
      'AWS::EC2::FlowLog',
      'AWS::EC2::InternetGateway',
      'AWS::EC2::LaunchTemplate',
      'AWS::EC2::NatGateway',
      'AWS::EC2::RouteTable',
      'AWS::EC2::SecurityGroup',
      'AWS::EC2::Subnet',
      'AWS::EC2::VPC',
      'AWS::EC2::VPCEndpoint',
      'AWS::ElasticLoadBalancingV2::Listener',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      'AWS::GlobalAccelerator::Accelerator',
      'AWS::GlobalAccelerator::EndpointGroup',
      'AWS::GlobalAccelerator::Listener',
      'AWS::IAM::InstanceProfile',
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::OIDCProvider',
      'AWS::IAM::Role',
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::RDS::DBCluster',
      'AWS::RDS::DBClusterParameterGroup',
      'AWS::RDS::DBInstance',
      'AWS::RDS::DBParameterGroup',
      'AWS::RDS::DBSubnetGroup',
      'AWS::RDS::GlobalCluster',
      'AWS::Route53::HostedZone',
      'AWS::Route53::RecordSet',
      'AWS::S3::Bucket',
      'AWS::S3::MultiRegionAccessPoint',
      'AWS::SSM::Parameter',
      'AWS::SecretsManager::Secret',
      'AWS::WAFv2::WebACLAssociation',
    ]);
  });

  it('names what a program adds to a role of somebody else', () => {
    const foreign = sample.cdk.resources.filter(({ declared }) => !declared);
    expect(foreign.map(({ name, properties }) => [name, properties])).toEqual([
      ['somebody-elses', { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/sample-managed'] }],
    ]);
  });

  it('reads references as the same symbols or literals', () => {
    const address = (index: number) => `Ipv4Addresses.${index}(AWS::GlobalAccelerator::Accelerator global sample)`;
    const subnet = (index: number) => `SubnetId(AWS::EC2::Subnet eu-west-1 sample-private-${index})`;
    const outputs = [
      { name: 'ActorRole', value: 'arn:aws:iam::111122223333:role/sample-actor' },
      { name: 'Assets', value: 'sample-assets' },
      { name: 'AssetsKey', value: 'Arn(AWS::KMS::Key eu-west-1 alias/sample-assets)' },
      { name: 'FrontAddresses', value: `${address(0)},${address(1)}` },
      { name: 'FrontFirst', value: address(0) },
      { name: 'FrontName', value: 'DnsName(AWS::GlobalAccelerator::Accelerator global sample)' },
      { name: 'FrontSubnets', value: `${subnet(0)},${subnet(1)}` },
      { name: 'Objects', value: 'arn:aws:s3:::sample-assets/*' },
      { name: 'ReplicaArn', value: 'arn:aws:rds:eu-west-1:111122223333:db:sample-replica' },
      { name: 'ReplicaHost', value: 'Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)' },
      { name: 'ReplicaId', value: 'DbiResourceId(AWS::RDS::DBInstance eu-west-1 sample-replica)' },
    ];
    expect(sample.cdk.outputs).toEqual(outputs);
    expect(sample.pulumi.outputs).toEqual(outputs);
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const survivors: string[] = [];
    let injected = 0;
    for (const { title, before, after } of injections(sample[side])) {
      injected += 1;
      const report = side === 'cdk' ? compareFacts(after, before) : compareFacts(before, after);
      if (report.differences.length === 0) survivors.push(title);
    }
    expect(survivors).toEqual([]);
    expect(injected).toBe(2698);
  });
});

describe('a mutated template is reported', () => {
  it.each([
    ...templateMutants,
    ...databaseTemplateMutants,
    ...networkTemplateMutants,
    ...vpcTemplateMutants,
    ...fleetTemplateMutants,
    ...frontTemplateMutants,
  ])('%s', (_, change, expected) => {
    const facts = factsOfTemplates(withTemplate(sample.stacks, 'Main', change));
    expect(reported(compareFacts(facts, sample.pulumi))).toEqual([...expected].sort());
  });

  it('another region', () => {
    const stacks = withTemplate(sample.stacks, 'Other', (_, stack) => {
      stack.region = 'eu-west-2';
    });
    expect(compareFacts(factsOfTemplates(stacks), sample.pulumi).differences).toEqual([
      {
        subject: 'AWS::Logs::LogGroup eu-west-2 /sample/other',
        path: 'region',
        cdk: 'eu-west-2',
        pulumi: 'eu-central-1',
      },
    ]);
  });
});

describe('a mutated program is reported', () => {
  it.each([
    ...programMutants,
    ...databaseProgramMutants,
    ...networkProgramMutants,
    ...vpcProgramMutants,
    ...fleetProgramMutants,
    ...frontProgramMutants,
  ])('%s', (_, change, expected) => {
    const facts = factsOfProgram(withProgram(sample.program, change), { account });
    expect(reported(compareFacts(sample.cdk, facts))).toEqual([...expected].sort());
  });
});
