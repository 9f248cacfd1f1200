import { restoreSelection } from '../../../src/checks/backups/restore-selection';
import { complaints, passing, programOf } from '../judged';

const good = {
  RestoreTestingSelectionName: 'rds',
  RestoreTestingPlanName: 'weekly',
  IamRoleArn: 'arn:aws:iam::111122223333:role/restore',
  ProtectedResourceType: 'RDS',
  ProtectedResourceArns: ['arn:aws:rds:us-east-1:111122223333:db:shop'],
};
const programWith = (Properties: object) =>
  programOf({ resources: { Selection: { Type: 'AWS::Backup::RestoreTestingSelection', Properties } } });

test('a restore test has a plan, a role and resources of its region (BAK-4)', () => {
  expect(passing([restoreSelection], programWith(good))).toEqual(['RestoreTestSelectsNothing']);
});

test.each([
  ['RestoreTestingPlanName', undefined],
  ['IamRoleArn', undefined],
  ['ProtectedResourceArns', undefined],
  ['ProtectedResourceArns', ['arn:aws:rds:us-west-2:111122223333:db:shop']],
])('refuses %s: %j', (property, value) => {
  const { [property as keyof typeof good]: _, ...others } = good;
  const [complaint = ''] = complaints(
    [restoreSelection],
    programWith(value === undefined ? others : { ...others, [property]: value }),
  );
  expect(complaint).toContain('RestoreTestSelectsNothing fail');
});
