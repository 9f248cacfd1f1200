import { verdictOf } from '../../src/phases';
import { comparePhases } from '../../src/phases/compare-phases';
import { snapshotOfStacks } from '../../src/phases/snapshots';
import { textReport } from '../../src/report';

const database = (more: object) => ({
  Type: 'AWS::RDS::DBInstance',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: { DBInstanceIdentifier: 'orders', DeletionProtection: true, ...more },
});

const phase = (title: string, more: object) =>
  snapshotOfStacks(title, [{ name: 'shop', template: { Resources: { Database: database(more) } } }]);

const [replica, promoted] = [
  phase('REPLICATE', { SourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:orders' }),
  phase('PROMOTED', {}),
];

const reportOf = (way: 'FORWARD' | 'BACK') => {
  const [before, after] = way === 'BACK' ? [promoted, replica] : [replica, promoted];
  const pair = { from: before.title, to: after.title, way, answers: comparePhases(before, after, way) };
  return textReport([verdictOf('REPLICATE, PROMOTED', { pairs: [pair] })], false);
};

test('a report tells which way back no deployment goes, and how to go instead (CHK-3)', () => {
  const text = reportOf('BACK');
  expect(text).toContain('Ways back that no deployment goes');
  expect(text).toMatch(/PROMOTED → REPLICATE: .*SourceDBInstanceIdentifier\); go back at run time/);
  expect(text).toContain('0 fail');
});

test('a report of ways that are deployed says nothing of it', () => {
  expect(reportOf('FORWARD')).not.toContain('Ways back');
});
