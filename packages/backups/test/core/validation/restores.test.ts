import {
  type LiveRestore,
  type LiveRestored,
  restoreQuestion,
  restoreVerdict,
  type ValidatedType,
} from '../../../src/core';

const config = { restoreTestPlan: 'rl_orders_backups' };
const planArn = 'arn:aws:backup:us-east-1:111122223333:restore-testing-plan:rl_orders_backups-0a1b2c3d';
const restored: LiveRestore = {
  status: 'COMPLETED',
  planArn,
  resourceType: 'RDS',
  createdArn: 'arn:aws:rds:us-east-1:111122223333:db:awsbackup-restore-test-0a1b',
  backupBytes: 1_000,
};

describe('which restores are looked at (BAK-4)', () => {
  test('one on trial that was completed and that nobody has judged', () => {
    expect(restoreQuestion(config, restored)).toEqual({ kind: 'LOOK', type: 'RDS', arn: restored.createdArn });
    expect(restoreQuestion(config, { ...restored, validationStatus: 'VALIDATING' }).kind).toBe('LOOK');
    const withoutId = { ...restored, planArn: planArn.replace('-0a1b2c3d', '') };
    expect(restoreQuestion(config, withoutId).kind).toBe('LOOK');
  });

  test.each<[string, LiveRestore | undefined, string]>([
    ['no job', undefined, 'there is no such restore job'],
    ['an operator', { ...restored, planArn: undefined } as never, 'it is no restore on trial of this migration'],
    [
      'another plan',
      { ...restored, planArn: planArn.replace('orders', 'billing') },
      'it is no restore on trial of this migration',
    ],
    [
      'a plan whose name begins alike',
      { ...restored, planArn: planArn.replace('backups-', 'backups2-') },
      'it is no restore on trial of this migration',
    ],
    ['one that was judged', { ...restored, validationStatus: 'SUCCESSFUL' }, 'it is SUCCESSFUL already'],
    ['one that nobody judged in time', { ...restored, validationStatus: 'TIMED_OUT' }, 'it is TIMED_OUT already'],
    ['one that failed', { ...restored, status: 'FAILED' }, 'the restore is FAILED: AWS Backup says so itself'],
    ['a table', { ...restored, resourceType: 'DynamoDB' }, 'a restored DynamoDB is not known'],
  ])('%s is left', (_, job, why) => {
    expect(restoreQuestion(config, job)).toEqual({ kind: 'LEAVE', why });
  });

  test('without restores on trial there is none', () => {
    expect(restoreQuestion({}, restored).kind).toBe('LEAVE');
  });
});

describe('how a restore on trial went (BAK-4)', () => {
  test.each<[ValidatedType, LiveRestored | undefined, number | undefined, string]>([
    ['S3', { holdsObjects: true }, 1_000, 'WHOLE it holds objects'],
    ['S3', { holdsObjects: false }, 0, 'WHOLE it is empty, as the recovery point is'],
    ['S3', { holdsObjects: false }, 1_000, 'BROKEN it holds no object'],
    ['S3', { holdsObjects: false }, undefined, 'BROKEN it holds no object'],
    ['RDS', { state: 'available' }, 1, 'WHOLE it is available'],
    ['RDS', { state: 'backing-up' }, 1, 'WHOLE it is backing-up'],
    ['RDS', { state: 'creating' }, 1, 'PENDING it is creating'],
    ['RDS', { state: 'incompatible-restore' }, 1, 'BROKEN it is incompatible-restore'],
    ['RDS', {}, 1, 'BROKEN it is unknown'],
    ['RDS', undefined, 1, 'BROKEN what was restored is not there'],
    ['Aurora', { state: 'available' }, 1, 'WHOLE it is available'],
    ['EBS', { state: 'available' }, 1, 'WHOLE it is available'],
    ['EBS', { state: 'error' }, 1, 'BROKEN it is error'],
    ['EC2', { state: 'pending' }, 1, 'PENDING it is pending'],
    ['EC2', { state: 'running' }, 1, 'WHOLE it is running'],
    ['EC2', { state: 'terminated' }, 1, 'BROKEN it is terminated'],
  ])('%s %j of %s bytes: %s', (type, seen, backupBytes, expected) => {
    const { kind, message } = restoreVerdict(type, backupBytes === undefined ? {} : { backupBytes }, seen);
    expect(`${kind} ${message}`).toBe(expected);
  });
});
