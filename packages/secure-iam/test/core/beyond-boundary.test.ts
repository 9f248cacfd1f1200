import { type Phase, phases } from '@regionlift/migration/core';
import { beyondBackupBoundary, beyondBoundary, planDeployRole } from '../../src/core';
import { effect } from './effects';
import { migrationIn } from './migration';

const found = (over: Parameters<typeof effect>[0], boundary = {}, acting: readonly Phase[] = phases) =>
  beyondBoundary('Actor', migrationIn(), boundary, [{ effects: [effect(over)], phases: acting }]).map(
    ({ code, found: text }) => `${code} ${text.split(',')[0]}`,
  );

const writing = (bucket: string) =>
  ({ action: 's3:PutObject', access: 'write', resources: [`arn:aws:s3:::${bucket}/key`] }) as const;

describe('what the boundary would cut (IAM-6)', () => {
  it.each<[string, Parameters<typeof effect>[0], string[]]>([
    ['what the libraries use', { action: 's3:getobject' }, []],
    ['another service', { action: 'sqs:SendMessage', access: 'write' }, ['BeyondBoundary sqs:SendMessage']],
    [
      'a role of the migration',
      { action: 'iam:PassRole', resources: ['arn:aws:iam::111122223333:role/rl-orders-x'] },
      [],
    ],
    [
      'a role of others',
      { action: 'iam:PassRole', resources: ['arn:aws:iam::111122223333:role/admin'] },
      ['BeyondBoundary iam:PassRole'],
    ],
    [
      'one resource of two',
      {
        action: 'iam:PassRole',
        resources: ['arn:aws:iam::111122223333:role/rl-orders-x', 'arn:aws:iam::111122223333:role/admin'],
      },
      ['BeyondBoundary iam:PassRole'],
    ],
  ])('judges %s', (_, over, expected) => {
    expect(found(over)).toEqual(expected);
  });

  it('lets through what was added, and nothing is cut without a boundary', () => {
    expect(found({ action: 'sqs:SendMessage' }, { additionalActions: ['sqs:SendMessage'] })).toEqual([]);
    expect(
      beyondBoundary('Actor', migrationIn(), undefined, [{ effects: [effect({ action: 'x:Y' })], phases }]),
    ).toEqual([]);
  });

  it('judges deletions by the phase in which the actor acts, not by the one that is deployed', () => {
    const deletion = { action: 's3:DeleteBucket', access: 'write' as const };
    const added = { additionalActions: ['s3:DeleteBucket'] };
    expect(found(deletion, added, ['FINALISED'])).toEqual([]);
    expect(found(deletion, added, ['CUT_OVER', 'FINALISED'])).toEqual(['BeyondBoundary s3:DeleteBucket']);
  });

  it.each<[string, string | undefined, string[]]>([
    ['the same qualifier', 'acme', []],
    ['another qualifier', undefined, ['BeyondBoundary']],
  ])('judges a deploy role with %s', (_, bootstrapQualifier, codes) => {
    const ci = { system: 'GITHUB', repository: 'acme/orders', branch: 'main' } as const;
    const boundary = { bootstrapQualifier };
    const result = planDeployRole('Deploy', migrationIn(), { ci, bootstrapQualifier: 'acme', boundary });
    expect(result.accepted ? [] : result.findings.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Parameters<typeof effect>[0], readonly Phase[], readonly string[]]>([
    ['a snapshot', { action: 'rds:CreateDBSnapshot', access: 'write' }, phases, []],
    ['a bucket that is restored on trial', writing('awsbackup-restore-test-1'), phases, []],
    ['any other bucket', writing('orders-assets'), phases, ['s3:PutObject']],
    [
      'a database that is deleted',
      { action: 'rds:DeleteDBInstance', access: 'write' },
      phases,
      ['rds:DeleteDBInstance'],
    ],
    ['a role that is passed', { action: 'iam:PassRole', access: 'write' }, ['FINALISED'], ['iam:PassRole']],
  ])('judges what AWS Backup would do to %s (BAK-3)', (_, over, acting, cut) => {
    expect(beyondBackupBoundary(migrationIn(), [{ effects: [effect(over)], phases: acting }])).toEqual(cut);
  });
});
