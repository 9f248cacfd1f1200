import type { MigrationFacts } from '@regionlift/migration/core';
import {
  type ActorRolePlan,
  judgePolicyDocument,
  judgeTrustDocument,
  type PolicyStatement,
} from '@regionlift/secure-iam/core';
import { type BucketFacts, type BucketRoles, planBucketRoles } from '../../src/core';
import { existingRoleArn, planOf, scenarioNames, scenarios, sourceKeyArn } from '../cases';

function rolesOf(facts: Partial<BucketFacts> = {}, migration: Partial<MigrationFacts> = {}): BucketRoles {
  const planned = planBucketRoles('Orders/Assets', planOf(facts, migration));
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}
const statements = (role: ActorRolePlan | undefined): readonly PolicyStatement[] =>
  role?.inline?.document.Statement ?? [];
const about = (role: ActorRolePlan | undefined, service: string) =>
  statements(role).filter(({ Action }) => [Action].flat()[0]?.startsWith(service));

const target = 'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1';
const through = (region: string, bucket: string) => ({
  StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
  StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucket, `${bucket}/*`] },
});
const byAlias = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/rl-orders-assets' } };

describe('roles of a part', () => {
  test('forward reads the source and writes replicas, nothing else (S3-1)', () => {
    expect(about(rolesOf().forward, 's3:')).toEqual([
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
        Resource: 'arn:aws:s3:::orders-assets/*',
      },
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        Resource: 'arn:aws:s3:::orders-assets',
      },
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
        Resource: `${target}/*`,
      },
    ]);
  });

  test('forward decrypts and encrypts only through S3, for bucket-key and object contexts, by key or alias (S3-2)', () => {
    const found = about(rolesOf({ sourceEncryption: 'KMS', sourceKeyArn }).forward, 'kms:');
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      Sid: expect.any(String),
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: 'arn:aws:kms:us-east-1:111122223333:key/*',
      Condition: { ...through('us-east-1', target), ...byAlias },
    });
    expect(found).toContainEqual({
      Sid: expect.any(String),
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: sourceKeyArn,
      Condition: through('us-west-2', 'arn:aws:s3:::orders-assets'),
    });
  });

  test('reverse is forward with the sides exchanged (S3-8)', () => {
    const found = about(rolesOf({ sourceEncryption: 'KMS', sourceKeyArn }).reverse, 'kms:');
    expect(found.map(({ Resource, Action }) => [Resource, Action])).toEqual(
      expect.arrayContaining([
        [sourceKeyArn, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey']],
        ['arn:aws:kms:us-east-1:111122223333:key/*', 'kms:Decrypt'],
      ]),
    );
    expect(about(rolesOf().reverse, 's3:').map(({ Resource }) => Resource)).toEqual([
      `${target}/*`,
      target,
      'arn:aws:s3:::orders-assets/*',
    ]);
  });

  test('backfill queues objects and reports into the ledger, under a role of its own (S3-7)', () => {
    const ledger = 'arn:aws:s3:::rl-orders-assets-ledger-111122223333-us-west-2';
    expect(about(rolesOf().backfill, 's3:').map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['s3:GetReplicationConfiguration', 's3:PutInventoryConfiguration'], 'arn:aws:s3:::orders-assets'],
      ['s3:InitiateReplication', 'arn:aws:s3:::orders-assets/*'],
      ['s3:PutObject', `${ledger}/batch-reports/assets/*`],
    ]);
    expect(about(rolesOf().backfill, 'kms:')).toEqual([
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: 'arn:aws:kms:us-west-2:111122223333:key/*',
        Condition: { ...through('us-west-2', ledger), ...byAlias },
      },
    ]);
  });

  test('services may assume the roles for one bucket, one function, jobs of one region (S3-2)', () => {
    const { forward, reverse, backfill, runtime } = rolesOf();
    const trusted = [forward, reverse, backfill, runtime].map((role) => role?.trust.Statement);
    const trust = (service: string, source: string) => [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': source },
        },
      },
    ];
    expect(trusted).toEqual([
      trust('s3.amazonaws.com', 'arn:aws:s3:::orders-assets'),
      trust('s3.amazonaws.com', target),
      trust('batchoperations.s3.amazonaws.com', 'arn:aws:s3:us-west-2:111122223333:job/*'),
      trust('lambda.amazonaws.com', 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-assets-runtime'),
    ]);
  });

  test('a role that was there before gets the forward permissions as a managed policy (S3-9)', () => {
    const { forward, existing } = rolesOf({ existingReplicationRoleArn: existingRoleArn });
    expect(forward).toBeUndefined();
    expect(existing?.roleName).toBe('old-replication');
    expect(existing?.policy).toEqual({
      name: 'rl-orders-assets-forward',
      document: rolesOf().forward?.inline?.document,
    });
  });

  test.each(scenarioNames)('%s: no wildcard action, no unscoped change, no confused deputy (A5)', (name) => {
    const { existing, ...roles } = rolesOf(scenarios[name]);
    const unscoped = 'AWS offers no resource scoping; stated next to the effect';
    for (const role of Object.values(roles)) {
      const reasons: Record<string, string> =
        role === roles.runtime ? { S3CreateJob: unscoped, S3ListAccessPoints: unscoped } : {};
      expect(judgePolicyDocument(role.name, role.inline?.document, reasons)).toEqual([]);
      expect(judgeTrustDocument(role.name, role.trust)).toEqual([]);
    }
    expect(existing ? judgePolicyDocument(existing.policy.name, existing.policy.document) : []).toEqual([]);
  });

  test('no role has anything to do once the migration is finalised (IAM-1)', () => {
    const { reverse, backfill, runtime } = rolesOf({}, { phase: 'FINALISED' });
    expect([reverse, backfill, runtime].map(({ exists }) => exists)).toEqual([false, false, false]);
  });

  test('in the China regions S3 is matched under both of its names (not verified which one it sends)', () => {
    const { forward } = rolesOf({}, { from: 'cn-north-1', to: 'cn-northwest-1' });
    expect(about(forward, 'kms:').map(({ Condition }) => Condition?.StringEquals)).toEqual([
      { 'kms:ViaService': ['s3.cn-northwest-1.amazonaws.com', 's3.cn-northwest-1.amazonaws.com.cn'] },
      { 'kms:ViaService': ['s3.cn-north-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn'] },
    ]);
  });
});
