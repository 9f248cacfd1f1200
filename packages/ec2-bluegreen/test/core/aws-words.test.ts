import { judgePolicyDocument, judgeTrustDocument } from '@regionlift/secure-iam/core';
import { Stack } from 'aws-cdk-lib';
import { InstanceArchitecture, InstanceClass, InstanceType, InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type FleetFacts, planFleetMigration } from '../../src/core';
import { goodFacts, migrationPlan, networkPlanOf } from '../cases';

/** aws-cdk-lib knows AWS's words without us. */
const codesOf = (facts: Partial<FleetFacts>) => {
  const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, ...facts });
  return planned.accepted ? [] : planned.findings.map(({ code }) => code);
};

describe('words of AWS', () => {
  test('security policies from TLS 1.2 on are accepted, all others refused', () => {
    const policies = [...new Set(Object.values(SslPolicy))];
    const weak = policies.filter((sslPolicy) => codesOf({ sslPolicy }).includes('WeakTlsPolicy'));
    expect(policies.length).toBeGreaterThan(30);
    expect(weak.sort()).toEqual(policies.filter((name) => /2016-08|FS-2018|-1-[01]-/.test(name)).sort());
  });

  test('architectures are told apart as aws-cdk-lib does', () => {
    // The others are words of aws-cdk-lib's own, or ones that it does not read (u7).
    const families = [...new Set(Object.values(InstanceClass))].filter((one) =>
      /^(?!arm|io|mac|u7)[a-z]{1,3}\d/.test(one),
    );
    const types = families.filter((one) => one !== 'm7i').map((one) => `${one}.large`);
    expect(types.length).toBeGreaterThan(100);
    for (const type of types) {
      const arm = new InstanceType(type).architecture === InstanceArchitecture.ARM_64;
      expect([type, codesOf({ instanceTypes: ['m7i.large', type] })]).toEqual([
        type,
        arm ? ['MixedArchitectures'] : [],
      ]);
    }
  });

  test.each(['cn-northwest-1', 'us-east-1'])('endpoints are named as aws-cdk-lib does: %s', (region) => {
    const services = [
      'ec2',
      'ecr.api',
      'ecr.dkr',
      'monitoring',
      'sqs',
      'states',
      'sts',
      'kms',
      'logs',
      'lambda',
      'rds',
    ];
    const stack = new Stack(undefined, 'Names', { env: { account: '111122223333', region } });
    const { interfaceEndpoints } = networkPlanOf(
      { availabilityZones: [`${region}a`, `${region}b`], interfaceEndpoints: services },
      region === 'us-east-1' ? {} : { from: 'cn-north-1', to: region },
    );
    expect(interfaceEndpoints.map(({ serviceName }) => serviceName)).toEqual(
      ['ssm', 'ssmmessages', 'secretsmanager', ...services].map((service) =>
        stack.resolve(new InterfaceVpcEndpointAwsService(service).name),
      ),
    );
  });
});

test('the role of the flow log passes every check of statements and trust (IAM-2)', () => {
  const { role } = networkPlanOf().flowLog;
  expect(judgePolicyDocument('flow-log', role.inline?.document)).toEqual([]);
  expect(judgeTrustDocument('flow-log', role.trust)).toEqual([]);
});
