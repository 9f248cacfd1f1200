import { phases } from '@regionlift/migration/core';
import {
  backupBoundaryActions,
  backupBoundaryStatements,
  boundaryActions,
  boundaryStatements,
  destructiveActions,
  escalatingActions,
  judgeStatements,
  planBoundary,
  policyBudgets,
  sizeOf,
} from '../../src/core';
import { migrationIn } from './migration';

const bySid = (sid: string, phase = migrationIn()) =>
  boundaryStatements(phase).find((statement) => statement.sid === sid);
const refused = (facts: Parameters<typeof planBoundary>[2]) => {
  const result = planBoundary('Boundary', migrationIn(), facts);
  return result.accepted ? [] : result.findings.map(({ code }) => code);
};

describe('the permissions boundary (IAM-6)', () => {
  it('lets regional calls through in the two regions only', () => {
    expect(bySid('AllowInTheTwoRegions')?.conditions).toEqual({
      StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] },
    });
    expect(bySid('AllowInTheTwoRegions')?.actions).toEqual([...boundaryActions.REGIONAL].sort());
  });

  it('lets nobody manage IAM: no role comes to be or is changed, no boundary is taken off or edited', () => {
    expect(bySid('DenyManagingIam')).toEqual({
      sid: 'DenyManagingIam',
      effect: 'Deny',
      actions: [...escalatingActions],
      resources: ['*'],
    });
  });

  it('passes only roles of the migration, and only to S3, AWS Backup and instances', () => {
    expect(bySid('AllowPassingOwnRoles')).toMatchObject({
      resources: ['arn:aws:iam::111122223333:role/rl-orders-*'],
      conditions: {
        StringEquals: {
          'iam:PassedToService': [
            'backup.amazonaws.com',
            'batchoperations.s3.amazonaws.com',
            'ec2.amazonaws.com',
            's3.amazonaws.com',
          ],
        },
      },
    });
  });

  it('lets nothing stateful be deleted before FINALISED', () => {
    expect(phases.map((phase) => bySid('DenyDeletionWhileMigrating', migrationIn(phase)) !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('lets roles of the bootstrap stack be assumed in the two regions, and in no other (IAM-9)', () => {
    expect(bySid('AllowDeploying')?.resources).toEqual([
      'arn:aws:iam::111122223333:role/cdk-hnb659fds-*-role-111122223333-us-east-1',
      'arn:aws:iam::111122223333:role/cdk-hnb659fds-*-role-111122223333-us-west-2',
    ]);
  });

  it('fits one managed policy with room to spare, and passes its own checks', () => {
    expect(sizeOf(boundaryStatements(migrationIn()))).toBeLessThan(policyBudgets.PERMISSIONS_BOUNDARY - 400);
    expect(judgeStatements('Boundary', boundaryStatements(migrationIn()))).toEqual([]);
  });

  it('lets through what neither libraries nor user named never', () => {
    const allowed = boundaryStatements(migrationIn(), { additionalActions: ['sqs:SendMessage'] }).filter(
      ({ effect }) => effect === 'Allow',
    );
    expect(
      allowed.flatMap(({ actions }) => actions).filter((action) => /^(iam|sts|organizations):/.test(action)),
    ).toEqual(['iam:GetRole', 'iam:PassRole', 'sts:AssumeRole']);
    expect(allowed.flatMap(({ actions }) => actions)).toContain('sqs:SendMessage');
  });

  it.each<[string, Parameters<typeof planBoundary>[2], string[]]>([
    ['nothing more', {}, []],
    ['an action more', { additionalActions: ['sqs:SendMessage'] }, []],
    ['a wildcard', { additionalActions: ['sns:*'] }, ['WildcardAction']],
    ['IAM', { additionalActions: ['iam:CreateUser', 'sts:AssumeRole'] }, ['EscalationAllowed']],
    ['a role passed by pattern', { passableRoleArns: ['arn:aws:iam::111122223333:role/*'] }, ['PassRoleUnscoped']],
    ['a bootstrap qualifier with a wildcard', { bootstrapQualifier: '*' }, ['InvalidBootstrapQualifier']],
    ['a role passed by name', { passableRoleArns: ['arn:aws:iam::111122223333:role/existing'] }, []],
    [
      'too many actions',
      { additionalActions: Array.from({ length: 100 }, (_, index) => `service${index}:ALongActionName`) },
      ['BoundaryTooLarge'],
    ],
  ])('judges %s', (_, facts, expected) => {
    expect(refused(facts)).toEqual(expected);
  });
});

describe('the boundary of the roles that AWS Backup assumes (IAM-6, BAK-3)', () => {
  const backup = (sid: string, phase = migrationIn()) =>
    backupBoundaryStatements(phase).find((statement) => statement.sid === sid);
  const allowed = (resource: string) =>
    backupBoundaryStatements(migrationIn())
      .filter(({ effect, resources }) => effect === 'Allow' && resources.includes(resource))
      .flatMap(({ actions }) => actions);

  it('is planned beside the other one', () => {
    const planned = planBoundary('Boundary', migrationIn());
    expect(planned.accepted && planned.plan.backup).toMatchObject({
      name: 'rl-orders-backup-boundary',
      arn: 'arn:aws:iam::111122223333:policy/rl-orders-backup-boundary',
      description: 'The most that AWS Backup may do for the migration orders',
    });
  });

  it('lets regional calls through in the two regions only', () => {
    expect(backup('AllowInTheTwoRegions')).toMatchObject({
      actions: [...backupBoundaryActions.REGIONAL].sort(),
      conditions: { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] } },
    });
  });

  it('lets buckets and objects be written only where a restore on trial makes them', () => {
    expect(backup('AllowRestoringOnTrial')?.resources).toEqual([
      'arn:aws:s3:::awsbackup-restore-test-*',
      'arn:aws:s3:::awsbackup-restore-test-*/*',
    ]);
    expect(allowed('*').filter((action) => /^s3:(Create|Delete|Put)/.test(action))).toEqual([
      's3:PutBucketNotification',
      's3:PutInventoryConfiguration',
    ]);
  });

  it('passes no role, manages no IAM, and lets through nothing that the guard calls destructive', () => {
    expect(allowed('*').filter((action) => /^(iam|sts|organizations):/.test(action))).toEqual([]);
    const destructive: readonly string[] = Object.values(destructiveActions).flat();
    expect(allowed('*').filter((action) => destructive.includes(action))).toEqual([]);
    expect(backup('DenyManagingIam')?.actions).toEqual([...escalatingActions]);
  });

  it('denies deletion until FINALISED, but not the versioning of what is restored', () => {
    expect(phases.map((phase) => backup('DenyDeletionWhileMigrating', migrationIn(phase)) !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(backup('DenyDeletionWhileMigrating')?.actions).toEqual(
      bySid('DenyDeletionWhileMigrating')?.actions.filter((action) => action !== 's3:PutBucketVersioning'),
    );
  });

  it('fits one managed policy with room to spare, and passes its own checks', () => {
    expect(sizeOf(backupBoundaryStatements(migrationIn()))).toBeLessThan(policyBudgets.PERMISSIONS_BOUNDARY - 2_000);
    expect(judgeStatements('Boundary', backupBoundaryStatements(migrationIn()))).toEqual([]);
  });
});
