import { statementsIn } from '@regionlift/secure-iam/core';
import { sourceSideKeyPolicyOf, targetKeyPolicyOf } from '../../src/core';
import { existingRoleArn, phases, planOf, scenarioNames, scenarios, sourceKeyArn } from '../cases';

const kms = { sourceEncryption: 'KMS', sourceKeyArn };
const root = { AWS: ['arn:aws:iam::111122223333:root'] };
const named = (document: unknown, sid: string) => statementsIn(document).find((statement) => statement.sid === sid);
const sids = (document: unknown) => statementsIn(document).map(({ sid }) => sid);

describe('key policies', () => {
  test('the account administers the target key, nobody decrypts by that', () => {
    const administration = named(targetKeyPolicyOf(planOf()), 'Administration');
    expect(administration?.principals).toEqual(root);
    expect(administration?.actions).toContain('kms:PutKeyPolicy');
    expect(administration?.actions.filter((action) => /crypt|DataKey|Sign|CreateGrant|\*/.test(action))).toEqual([]);
  });

  test('clients of a source without KMS need no KMS permission of their own, as with aws/s3', () => {
    const expected = {
      sid: 'ClientsThroughS3',
      effect: 'Allow',
      principals: { AWS: ['*'] },
      resources: ['*'],
      actions: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
    };
    const through = (region: string) => ({
      StringEquals: { 'kms:CallerAccount': ['111122223333'], 'kms:ViaService': [`s3.${region}.amazonaws.com`] },
    });
    expect(named(targetKeyPolicyOf(planOf()), 'ClientsThroughS3')).toEqual({
      ...expected,
      conditions: through('us-east-1'),
    });
    expect(named(sourceSideKeyPolicyOf(planOf()), 'ClientsThroughS3')).toEqual({
      ...expected,
      conditions: through('us-west-2'),
    });
  });

  test('clients of a KMS source go on to need IAM, and the source-side key is for the ledger alone', () => {
    expect(named(targetKeyPolicyOf(planOf(kms)), 'ClientsThroughS3')?.principals).toEqual(root);
    expect(sids(sourceSideKeyPolicyOf(planOf(kms)))).toEqual(['Administration', 'Ledger']);
  });

  test('replication is named by a condition, because a role need not exist yet; a role that was there is admitted (S3-9)', () => {
    const statement = named(
      targetKeyPolicyOf(planOf({ existingReplicationRoleArn: existingRoleArn })),
      'ForwardReplication',
    );
    expect(statement).toEqual({
      sid: 'ForwardReplication',
      effect: 'Allow',
      principals: root,
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: {
        StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] },
        StringLike: {
          'kms:EncryptionContext:aws:s3:arn': [
            'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1',
            'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1/*',
          ],
        },
        ArnEquals: { 'aws:PrincipalArn': [existingRoleArn] },
      },
    });
  });

  test('CloudWatch Logs may use the target key for one log group, under the name of its partition', () => {
    expect(named(targetKeyPolicyOf(planOf()), 'FunctionLog')).toMatchObject({
      principals: { Service: ['logs.us-east-1.amazonaws.com'] },
      conditions: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': [
            'arn:aws:logs:us-east-1:111122223333:log-group:/regionlift/rl/orders/assets/runtime',
          ],
        },
      },
    });
    const china = planOf({}, { from: 'cn-north-1', to: 'cn-northwest-1' });
    expect(named(targetKeyPolicyOf(china), 'FunctionLog')?.principals).toEqual({
      Service: ['logs.cn-northwest-1.amazonaws.com.cn'],
    });
  });

  test('the roles of the migration are gone from the keys once it is finalised', () => {
    const plan = planOf({}, { phase: 'FINALISED' });
    expect(sids(targetKeyPolicyOf(plan))).toEqual(['Administration', 'ClientsThroughS3', 'FunctionLog']);
    expect(sids(sourceSideKeyPolicyOf(plan))).toEqual(['Administration', 'ClientsThroughS3']);
  });

  test.each(scenarioNames)('%s: no wildcard action, unique Sids, within the 32 KB of a key policy', (name) => {
    for (const phase of phases) {
      const plan = planOf(scenarios[name], { phase });
      for (const document of [targetKeyPolicyOf(plan), sourceSideKeyPolicyOf(plan)]) {
        expect(
          statementsIn(document)
            .flatMap(({ actions }) => actions)
            .filter((action) => action.includes('*')),
        ).toEqual([]);
        expect(new Set(sids(document)).size).toBe(sids(document).length);
        expect(JSON.stringify(document).length).toBeLessThan(32_768);
      }
    }
  });
});
