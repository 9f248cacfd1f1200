import { outputChecks } from '../../../src/checks/outputs';
import type { Program } from '../../../src/model';
import { answersWhatever } from '../hostile';
import { complaints, passing, programOf } from '../judged';

const resources = {
  Key: { Type: 'AWS::KMS::Key', Properties: {} },
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'shop-data',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
            },
          },
        ],
      },
      ReplicationConfiguration: {
        Role: 'r',
        Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::shop-copy' } }],
      },
    },
  },
  Other: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-scratch' } },
  Database: {
    Type: 'AWS::RDS::DBInstance',
    Properties: { DBInstanceIdentifier: 'shop-db', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
  },
  Fleet: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
  Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'shop-web' } },
  Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'move' } },
  Board: { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardName: 'shop-board', DashboardBody: '{}' } },
  Accelerator: { Type: 'AWS::GlobalAccelerator::Accelerator', Properties: { Name: 'shop-edge' } },
};

const outputs: Readonly<Record<string, unknown>> = {
  A: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
  B: { 'Fn::GetAtt': ['Database', 'Endpoint.Address'] },
  C: { Ref: 'Fleet' },
  D: { Ref: 'Key' },
  E: { 'Fn::GetAtt': ['Balancer', 'DNSName'] },
  F: { Ref: 'Machine' },
  G: { Ref: 'Board' },
  H: { 'Fn::Join': [',', { 'Fn::GetAtt': ['Accelerator', 'Ipv4Addresses'] }] },
};

const told = (given: Readonly<Record<string, unknown>>) =>
  complaints(outputChecks, programOf({ resources, outputs: given }));
const without = (name: string) => Object.fromEntries(Object.entries(outputs).filter(([key]) => key !== name));

describe('outputs (A8)', () => {
  it('passes a program that tells an operator everything, under whatever names', () => {
    expect(told(outputs)).toEqual([]);
    expect(passing(outputChecks, programOf({ resources, outputs }))).toEqual(outputChecks.map(({ code }) => code));
  });

  it.each([
    ['A', 'BucketNotExported fail AWS::S3::Bucket us-east-1 shop-data'],
    ['B', 'DatabaseEndpointNotExported fail AWS::RDS::DBInstance us-east-1 shop-db'],
    ['C', 'FleetNotExported fail AWS::AutoScaling::AutoScalingGroup us-east-1 (unnamed Fleet)'],
    ['D', 'KeyNotExported fail AWS::KMS::Key us-east-1 (unnamed Key)'],
    ['E', 'BalancerNotExported fail AWS::ElasticLoadBalancingV2::LoadBalancer us-east-1 shop-web'],
    ['G', 'DashboardNotExported fail AWS::CloudWatch::Dashboard global shop-board'],
    ['F', 'StateMachineNotExported fail AWS::StepFunctions::StateMachine us-east-1 move'],
    ['H', 'StaticAddressesNotExported fail AWS::GlobalAccelerator::Accelerator global shop-edge'],
  ])('misses output %s', (name, expected) => {
    expect(told(without(name))).toEqual([expected]);
  });

  it.each<[string, string, unknown, string]>([
    [
      'the identifier of a database for its endpoint',
      'B',
      { Ref: 'Database' },
      'DatabaseEndpointNotExported fail AWS::RDS::DBInstance us-east-1 shop-db',
    ],
    [
      'the name of an accelerator for its addresses',
      'H',
      { 'Fn::GetAtt': ['Accelerator', 'DnsName'] },
      'StaticAddressesNotExported fail AWS::GlobalAccelerator::Accelerator global shop-edge',
    ],
    [
      'a bucket that holds something else',
      'A',
      { Ref: 'Other' },
      'BucketNotExported fail AWS::S3::Bucket us-east-1 shop-data',
    ],
    [
      'a value that is not known',
      'A',
      { 'Fn::ImportValue': 'bucket' },
      'BucketNotExported unknown AWS::S3::Bucket us-east-1 shop-data',
    ],
  ])('does not take %s', (_, name, value, expected) => {
    expect(told({ ...outputs, [name]: value })).toEqual([expected]);
  });

  it.each<[string, string, unknown]>([
    ['a password', 'DbPassword', 'hunter2'],
    ['a connection string', 'Url', 'postgres://shop:hunter2@db.internal/shop'],
    ['the value of a secret', 'Login', '{{resolve:secretsmanager:shop:SecretString:password}}'],
    ['an issued key', 'Anything', `AKIA${'QZ3LMNOPRSTUV2WX'}`],
  ])('refuses to export %s (IAM-8)', (_, name, value) => {
    const program = programOf({ resources, outputs: { ...outputs, [name]: value } });
    expect(complaints(outputChecks, program)).toEqual(['SecretExported fail shop']);
    expect(JSON.stringify(outputChecks.flatMap((check) => check.judge(program)))).not.toContain('hunter2');
  });

  it.each<[string, string, unknown]>([
    ['the name of a secret', 'DbSecret', 'shop/database'],
    ['the ARN of a secret', 'SecretArn', 'arn:aws:secretsmanager:us-east-1:111122223333:secret:shop-AbCdEf'],
    ['an address', 'Endpoint', 'https://shop.example/'],
  ])('lets %s be exported', (_, name, value) => {
    expect(told({ ...outputs, [name]: value })).toEqual([]);
  });

  it('takes a value that Pulumi keeps as a secret for one that is kept', () => {
    const program: Program = {
      ...programOf({ resources: {} }),
      dialect: 'PULUMI',
      outputs: [{ name: 'dbPassword', value: 'hunter2' }],
      texts: [{ subject: 'urn', property: 'outputs.dbPassword', text: 'hunter2', secret: true }],
    };
    expect(complaints(outputChecks, program)).toEqual([]);
  });

  it('refuses one name for two values', () => {
    const west = { region: 'us-west-2', resources: {}, outputs: { A: 'other' } };
    expect(complaints(outputChecks, programOf({ resources, outputs }, west))).toEqual(['OutputNameRepeated fail shop']);
  });

  it('takes one template in both regions for what it is: its outputs are asked for by stack', () => {
    const west = { region: 'us-west-2', resources: {}, outputs };
    expect(complaints(outputChecks, programOf({ resources, outputs }, west))).toEqual([]);
  });

  it('says nothing of a program without workload and outputs', () => {
    expect(outputChecks.flatMap((check) => check.judge(programOf({ resources: {} })))).toEqual([]);
  });

  it('answers whatever stands in a property', () => answersWhatever(outputChecks, programOf({ resources, outputs })));
});
