import type { Facts, FactValues, ResourceFact } from '@regionlift/testkit';
import { printResources } from '../src/print';
import { summarise } from '../src/summary';

const fact = (kind: string, region: string, name: string, properties: FactValues = {}, kept = false): ResourceFact => ({
  kind,
  region,
  name,
  properties,
  declared: true,
  retention: { onDelete: kept, onReplace: kept, lost: [] },
  origins: [],
});
const facts = (resources: ResourceFact[], outputs: Facts['outputs'] = []): Facts => ({ resources, outputs });

describe('summarise', () => {
  test('groups by region, what has no region first, and names who declares what', () => {
    const role = fact('AWS::IAM::Role', 'global', 'r');
    const bucket = fact('AWS::S3::Bucket', 'us-east-1', 'b');
    const { regions } = summarise({ CDK: facts([bucket, role]), Pulumi: facts([role]) });
    expect(
      regions.map(({ region, rows }) => [region, ...rows.map(({ name, dialects }) => [name, ...dialects])]),
    ).toEqual([
      ['global', ['r', 'CDK', 'Pulumi']],
      ['us-east-1', ['b', 'CDK']],
    ]);
  });

  test('keeps outputs of one name apart when their values differ', () => {
    const { outputs } = summarise({
      CDK: facts([], [{ name: 'Bucket', value: 'a' }]),
      Pulumi: facts([], [{ name: 'Bucket', value: 'b' }]),
    });
    expect(outputs).toEqual([
      { name: 'Bucket', value: 'a', dialects: ['CDK'] },
      { name: 'Bucket', value: 'b', dialects: ['Pulumi'] },
    ]);
  });

  test.each([
    ['AWS::S3::Bucket', {}, 'not versioned, S3-managed key, retained'],
    [
      'AWS::S3::Bucket',
      {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { KMSMasterKeyID: 'k' } }],
        },
        ReplicationConfiguration: { Rules: [{ Destination: { Bucket: 'arn:aws:s3:::other' } }] },
      },
      'versioned, customer-managed key, replicates to other, retained',
    ],
    [
      'AWS::IAM::Role',
      { AssumeRolePolicyDocument: { Statement: { a: { Principal: { Service: ['s3.amazonaws.com'] } } } } },
      'for s3.amazonaws.com, retained',
    ],
    ['AWS::KMS::Key', { EnableKeyRotation: true }, 'rotated, retained'],
    [
      'AWS::RDS::DBInstance',
      {
        Engine: 'postgres',
        SourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:orders',
        StorageEncrypted: true,
        MultiAZ: true,
        DeletionProtection: true,
      },
      'postgres, replica of orders, encrypted, Multi-AZ, deletion protection, retained',
    ],
    ['AWS::RDS::DBInstance', { Engine: 'mysql' }, 'mysql, not encrypted, one zone, retained'],
    [
      'AWS::RDS::DBParameterGroup',
      { Family: 'postgres16', Parameters: { a: '1' } },
      'postgres16, 1 parameter, retained',
    ],
    [
      'AWS::EC2::SecurityGroup',
      { SecurityGroupIngress: { a: { CidrIp: '10.0.0.0/16', FromPort: 5432 } } },
      'lets in 10.0.0.0/16:5432, retained',
    ],
    ['AWS::Route53::RecordSet', { ResourceRecords: ['a.b'], TTL: 5 }, 'a.b for 5 s, retained'],
    [
      'AWS::CloudWatch::Alarm',
      { MetricName: 'FreeStorageSpace', ComparisonOperator: 'LessThanThreshold', Threshold: 10 },
      'FreeStorageSpace < 10, retained',
    ],
    ['AWS::EC2::SecurityGroup', {}, 'lets nobody in, retained'],
    ['AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: { daily: {} } } }, '1 rule, retained'],
    [
      'AWS::Backup::BackupSelection',
      { BackupSelection: { Resources: ['arn:aws:s3:::orders-assets', 'arn:aws:rds:us-west-2:1:db:orders'] } },
      'of orders-assets, orders, retained',
    ],
    [
      'AWS::S3::MultiRegionAccessPoint',
      { Regions: [{ Bucket: 'orders-assets' }, { Bucket: 'rl-orders-assets' }] },
      'over orders-assets and rl-orders-assets, retained',
    ],
    [
      'AWS::EC2::RouteTable',
      { Routes: { '0.0.0.0/0': { NatGatewayId: 'NatGatewayId(AWS::EC2::NatGateway us-east-1 rl-orders-nat-a)' } } },
      '0.0.0.0/0 by rl-orders-nat-a, retained',
    ],
    [
      'AWS::GlobalAccelerator::Listener',
      {
        Protocol: 'TCP',
        PortRanges: [
          { FromPort: 443, ToPort: 443 },
          { FromPort: 80, ToPort: 80 },
        ],
      },
      'TCP 443, 80, retained',
    ],
    ['AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { a: {}, b: {} } } }, '2 statements, retained'],
    ['AWS::Logs::MetricFilter', { MetricTransformations: [{ MetricName: 'Done' }] }, 'counts into Done, retained'],
    ['AWS::SSM::Parameter', { Value: 'database.orders.internal' }, 'database.orders.internal, retained'],
    ['AWS::Logs::LogGroup', {}, 'kept for ever, retained'],
    ['AWS::Logs::LogGroup', { RetentionInDays: 30 }, 'kept 30 days, retained'],
    ['Custom::Thing', {}, 'retained'],
  ])('tells of %s %j: %s', (kind, properties, detail) => {
    const { regions } = summarise({ CDK: facts([fact(kind, 'us-east-1', 'x', properties as FactValues, true)]) });
    expect(regions[0]?.rows[0]?.detail).toBe(detail);
  });
});

test('printResources marks what only one dialect declares', () => {
  const row = { kind: 'S3::Bucket', name: 'b', detail: '' };
  expect(printResources([{ ...row, dialects: ['CDK', 'Pulumi'] }])).toContain('both');
  expect(printResources([{ ...row, dialects: ['Pulumi'] }])).toContain('Pulumi only');
});
