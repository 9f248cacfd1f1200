import type { ProtectedResource } from '@regionlift/migration/core';
import fc from 'fast-check';
import {
  destructiveActions,
  guardStatements,
  neverDelete,
  planGuard,
  policyBudgets,
  sizeOf,
  statementsIn,
} from '../../src/core';
import { migrationIn } from './migration';

const scope = migrationIn();
const bucket = (side: 'SOURCE' | 'TARGET', name = 'orders'): ProtectedResource => ({
  kind: 'S3_BUCKET',
  side,
  region: 'us-west-2',
  arn: `arn:aws:s3:::${name}`,
});
const denied = (resource: ProtectedResource) =>
  guardStatements(scope, [resource]).map(({ effect, actions, resources, conditions }) => [
    effect,
    actions,
    resources,
    conditions ?? {},
  ]);

describe('denies while the migration runs (IAM-4)', () => {
  it('keeps bucket, versions, versioning and lifecycle of a source', () => {
    expect(denied(bucket('SOURCE'))).toEqual([
      ['Deny', ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion'], ['arn:aws:s3:::orders/*'], {}],
      [
        'Deny',
        ['s3:DeleteBucket', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
        ['arn:aws:s3:::orders'],
        {},
      ],
    ]);
  });

  it("leaves versioning and lifecycle of a target to the migration's own template", () => {
    expect(denied(bucket('TARGET'))[1]).toEqual(['Deny', ['s3:DeleteBucket'], ['arn:aws:s3:::orders'], {}]);
  });

  it('finds a key by its alias, and keeps the alias on it', () => {
    const arn = 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-assets';
    expect(denied({ kind: 'KMS_KEY', side: 'TARGET', region: 'us-east-1', arn })).toEqual([
      ['Deny', ['kms:DeleteAlias', 'kms:UpdateAlias'], [arn], {}],
      [
        'Deny',
        ['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'],
        ['arn:aws:kms:us-east-1:111122223333:key/*'],
        { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-assets'] } },
      ],
    ]);
  });

  it.each<[ProtectedResource['kind'], string, readonly string[]]>([
    [
      'RDS_INSTANCE',
      'arn:aws:rds:us-west-2:111122223333:db:orders',
      ['rds:DeleteDBInstance', ...destructiveActions.RDS_BACKUPS],
    ],
    [
      'RDS_CLUSTER',
      'arn:aws:rds:us-west-2:111122223333:cluster:orders',
      ['rds:DeleteDBCluster', ...destructiveActions.RDS_BACKUPS],
    ],
    ['EBS_VOLUME', 'arn:aws:ec2:us-west-2:111122223333:volume/vol-1', ['ec2:DeleteVolume']],
    ['EC2_INSTANCE', 'arn:aws:ec2:us-west-2:111122223333:instance/i-1', ['ec2:TerminateInstances']],
    [
      'BACKUP_VAULT',
      'arn:aws:backup:us-west-2:111122223333:backup-vault:v',
      [...destructiveActions.BACKUP_VAULT, ...destructiveActions.RECOVERY_POINTS],
    ],
  ])('denies the deletion of %s', (kind, arn, actions) => {
    const statements = guardStatements(scope, [{ kind, side: 'SOURCE', region: 'us-west-2', arn }]);
    expect(statements.flatMap((statement) => statement.actions).sort()).toEqual([...actions].sort());
    expect(statements.some(({ resources }) => resources.includes(arn))).toBe(true);
  });

  it('joins resources of a kind into one statement, whatever their order', () => {
    const buckets = Array.from({ length: 30 }, (_, index) => bucket('SOURCE', `orders-${index}`));
    expect(guardStatements(scope, buckets)).toHaveLength(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(buckets, { minLength: 30 }), (shuffled) =>
        expect(guardStatements(scope, shuffled)).toEqual(guardStatements(scope, buckets)),
      ),
    );
  });

  it('stands until FINALISED, in as many policies as it needs', () => {
    const buckets = Array.from({ length: 200 }, (_, index) => bucket('SOURCE', `orders-assets-of-customer-${index}`));
    const plan = planGuard('Guard', migrationIn('CUT_OVER'), buckets);
    if (!plan.accepted) throw new Error('refused');
    expect(plan.plan.policies.map(({ name }) => name)).toEqual(
      plan.plan.policies.map((_, index) => `rl-orders-guard-${index + 1}`),
    );
    for (const { document } of plan.plan.policies)
      expect(sizeOf(statementsIn(document))).toBeLessThanOrEqual(policyBudgets.MANAGED_POLICY);
    expect(planGuard('Guard', migrationIn('FINALISED'), buckets)).toMatchObject({
      accepted: true,
      plan: { exists: false, policies: [] },
    });
  });

  it('is no guard over nothing', () => {
    expect(planGuard('Guard', migrationIn(), [])).toMatchObject({
      accepted: false,
      findings: [{ code: 'NothingProtected' }],
    });
  });

  it('denies all of it everywhere to roles that never delete', () => {
    expect(neverDelete().resources).toEqual(['*']);
    expect(neverDelete().actions).toEqual([...Object.values(destructiveActions).flat()].sort());
  });
});
