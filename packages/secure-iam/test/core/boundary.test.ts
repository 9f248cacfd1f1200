import { phases } from '@regionlift/migration/core';
import {
  boundaryActions,
  boundaryStatements,
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

  it('passes only roles of the migration, and only to S3 and instances', () => {
    expect(bySid('AllowPassingOwnRoles')).toMatchObject({
      resources: ['arn:aws:iam::111122223333:role/rl-orders-*'],
      conditions: {
        StringEquals: {
          'iam:PassedToService': ['batchoperations.s3.amazonaws.com', 'ec2.amazonaws.com', 's3.amazonaws.com'],
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

  it('fits one managed policy with room to spare, and passes its own checks', () => {
    expect(sizeOf(boundaryStatements(migrationIn()))).toBeLessThan(policyBudgets.PERMISSIONS_BOUNDARY - 450);
    expect(judgeStatements('Boundary', boundaryStatements(migrationIn()))).toEqual([]);
  });

  it('lets through what neither libraries nor user named never', () => {
    const allowed = boundaryStatements(migrationIn(), { additionalActions: ['sns:Publish'] }).filter(
      ({ effect }) => effect === 'Allow',
    );
    expect(
      allowed.flatMap(({ actions }) => actions).filter((action) => /^(iam|sts|organizations):/.test(action)),
    ).toEqual(['iam:GetRole', 'iam:PassRole', 'sts:AssumeRole']);
    expect(allowed.flatMap(({ actions }) => actions)).toContain('sns:Publish');
  });

  it.each<[string, Parameters<typeof planBoundary>[2], string[]]>([
    ['nothing more', {}, []],
    ['an action more', { additionalActions: ['sns:Publish'] }, []],
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
