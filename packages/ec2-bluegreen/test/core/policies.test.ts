import { accessLogBucketPolicyOf, fleetKeyPolicyOf } from '../../src/core';
import { phases, planOf, scenarios } from '../cases';

const viaEc2 = { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' };
const scalingRole =
  'arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';

describe("the part's key", () => {
  const statements = fleetKeyPolicyOf(planOf()).Statement;
  const statement = (sid: string) => statements.find(({ Sid }) => Sid === sid);

  test('lets the service-linked role of Auto Scaling use it, whether it exists already or not (EC2-5)', () => {
    expect(statement('UseByAutoScaling')).toMatchObject({
      Principal: { AWS: '*' },
      Condition: {
        StringEquals: { 'kms:CallerAccount': '111122223333' },
        ArnEquals: { 'aws:PrincipalArn': scalingRole },
      },
    });
    expect(statement('GrantsByAutoScaling')).toMatchObject({
      Action: 'kms:CreateGrant',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': scalingRole },
        Bool: { 'kms:GrantIsForAWSResource': 'true' },
      },
    });
  });

  test('both use it for volumes and copies, and by no wildcard', () => {
    const use = ['kms:DescribeKey', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];
    const more = ['kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
    expect(statement('UseByAutoScaling')?.Action).toEqual([...use, ...more]);
    expect(statement('UseThroughEc2')?.Action).toEqual([...use, ...more]);
  });

  test('lets the account copy images through EC2 of the target region alone', () => {
    expect(statement('UseThroughEc2')).toMatchObject({
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Condition: { StringEquals: viaEc2 },
    });
    expect(statement('GrantsThroughEc2')).toMatchObject({
      Action: 'kms:CreateGrant',
      Condition: { StringEquals: viaEc2, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
  });

  test('nobody but a log or a service uses it, and nobody decrypts without a condition', () => {
    expect(statements.map(({ Sid }) => Sid)).toEqual([
      'Administration',
      'UseThroughEc2',
      'GrantsThroughEc2',
      'UseByAutoScaling',
      'GrantsByAutoScaling',
      'FunctionLog',
    ]);
    for (const { Action, Condition } of statements) {
      if ([Action].flat().includes('kms:Decrypt')) expect(Condition).toBeDefined();
      expect(JSON.stringify(Action)).not.toContain('*');
    }
  });

  test('its policy does not depend on the phase', () => {
    for (const phase of phases) expect(fleetKeyPolicyOf(planOf({}, { phase }))).toEqual(fleetKeyPolicyOf(planOf()));
  });
});

describe('the bucket of access logs', () => {
  const objects = 'arn:aws:s3:::rl-orders-web-logs-111122223333-us-east-1/access/AWSLogs/111122223333/*';

  test('an application load balancer writes below the path of the account', () => {
    expect(accessLogBucketPolicyOf(planOf()).Statement[0]).toEqual({
      Sid: 'AccessLogs',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: objects,
    });
  });

  test('a network load balancer writes by the delivery of logs, for this account and region', () => {
    const [check, write] = accessLogBucketPolicyOf(planOf(scenarios['a network load balancer'])).Statement;
    const source = { 'aws:SourceArn': 'arn:aws:logs:us-east-1:111122223333:*' };
    expect(check).toMatchObject({ Action: 's3:GetBucketAcl', Condition: { ArnLike: source } });
    expect(write).toMatchObject({
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Resource: objects,
      Condition: {
        StringEquals: { 'aws:SourceAccount': '111122223333', 's3:x-amz-acl': 'bucket-owner-full-control' },
        ArnLike: source,
      },
    });
  });

  test.each(['an accelerator', 'a network load balancer'] as const)('takes nothing in plain text: %s', (name) => {
    const denied = accessLogBucketPolicyOf(planOf(scenarios[name])).Statement.filter(({ Effect }) => Effect === 'Deny');
    expect(denied.map(({ Principal, Condition }) => [Principal, Condition])).toEqual([
      ['*', { Bool: { 'aws:SecureTransport': 'false' } }],
      ['*', { NumericLessThan: { 's3:TlsVersion': '1.2' } }],
    ]);
  });
});
