import { migrationPlan, planWith } from '../cases';
import { sampleParts } from '../sample-parts';

const topic = (region: string, severity: string) => `arn:aws:sns:${region}:111122223333:rl-orders-alerts-${severity}`;

const notificationsWith = (topics: Readonly<Record<'CRITICAL' | 'WARNING', readonly string[]>>) => {
  const migration = { ...migrationPlan(), alerts: { topics, severityOf: {} } };
  return planWith(migration, sampleParts(migration)).vaults.map(({ notifications }) => notifications);
};

const events = [
  'CONTINUOUS_BACKUP_INTERRUPTED',
  'COPY_JOB_FAILED',
  'S3_BACKUP_OBJECT_FAILED',
  'S3_RESTORE_OBJECT_FAILED',
];

describe('notifications of a vault (BAK-7)', () => {
  test('are none without topics', () => {
    const migration = migrationPlan();
    expect(planWith(migration, sampleParts(migration)).vaults.map(({ notifications }) => notifications)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('go to the topic of warnings of its region', () => {
    expect(
      notificationsWith({
        CRITICAL: [topic('us-west-2', 'critical'), topic('us-east-1', 'critical')],
        WARNING: [topic('us-west-2', 'warning'), topic('us-east-1', 'warning')],
      }),
    ).toEqual([
      { topicArn: topic('us-west-2', 'warning'), events },
      { topicArn: topic('us-east-1', 'warning'), events },
    ]);
  });

  test('go to the critical topic where there is no other, and nowhere where there is none', () => {
    expect(notificationsWith({ CRITICAL: [topic('us-east-1', 'critical')], WARNING: [] })).toEqual([
      undefined,
      { topicArn: topic('us-east-1', 'critical'), events },
    ]);
  });
});
