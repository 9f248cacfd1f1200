import { backupAlarms, backupPanels, backupSignals } from '../../src/core';
import { migrationPlan, planOf, planWith, scenarioNames, scenarios } from '../cases';
import { sampleParts } from '../sample-parts';

const promoted = planOf({}, { phase: 'PROMOTED' });

describe('signals of backups (BAK-7)', () => {
  test('are failed, expired and aborted backups and failed copies of each vault, and failed restores', () => {
    const vault = { BackupVaultName: 'rl-orders-backups' };
    expect(
      backupSignals(promoted).map(({ name, region, metricName, dimensions }) => [name, region, metricName, dimensions]),
    ).toEqual([
      ['source-backup-jobs-failed', 'us-west-2', 'NumberOfBackupJobsFailed', vault],
      ['source-backup-jobs-expired', 'us-west-2', 'NumberOfBackupJobsExpired', vault],
      ['source-backup-jobs-aborted', 'us-west-2', 'NumberOfBackupJobsAborted', vault],
      ['source-copy-jobs-failed', 'us-west-2', 'NumberOfCopyJobsFailed', vault],
      ['backup-jobs-failed', 'us-east-1', 'NumberOfBackupJobsFailed', vault],
      ['backup-jobs-expired', 'us-east-1', 'NumberOfBackupJobsExpired', vault],
      ['backup-jobs-aborted', 'us-east-1', 'NumberOfBackupJobsAborted', vault],
      ['copy-jobs-failed', 'us-east-1', 'NumberOfCopyJobsFailed', vault],
      ['restore-jobs-failed-s3', 'us-east-1', 'NumberOfRestoreJobsFailed', { ResourceType: 'S3' }],
      ['restore-jobs-failed-rds', 'us-east-1', 'NumberOfRestoreJobsFailed', { ResourceType: 'RDS' }],
    ]);
  });

  test('speak at the first failure, are silent while nothing is published, and never abort a cutover', () => {
    const { name, side, region, metricName, dimensions, reason, ...shared } = backupSignals(promoted)[0] ?? {};
    expect(shared).toEqual({
      namespace: 'AWS/Backup',
      statistic: 'Sum',
      periodSeconds: 300,
      threshold: 0,
      comparison: 'ABOVE',
      evaluationPeriods: 1,
      missingData: 'NOT_BREACHING',
      missingDataReason: 'AWS Backup publishes a metric only while it is not zero',
      severity: 'WARNING',
      abortsCutover: false,
    });
  });

  test('are told one from the other by their names, in every scenario', () => {
    for (const scenario of scenarioNames) {
      const names = backupSignals(planOf(scenarios[scenario])).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('are none of restores where none are tried', () => {
    const names = backupSignals(planOf({ restoreTests: { enabled: false } })).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('restore'))).toEqual([]);
  });
});

describe('alarms of backups (BAK-7)', () => {
  test('notify what is named, in their own region', () => {
    const alarms = backupAlarms(planOf(scenarios['everything chosen']));
    expect(new Set(alarms.map(({ signal, actionArns }) => `${signal.region} ${actionArns}`))).toEqual(
      new Set(['us-west-2 arn:aws:sns:us-west-2:111122223333:ops', 'us-east-1 arn:aws:sns:us-east-1:111122223333:ops']),
    );
  });

  test("notify the migration's topic of warnings otherwise", () => {
    const topics = { CRITICAL: [], WARNING: ['arn:aws:sns:us-east-1:111122223333:rl-orders-alerts-warning'] };
    const migration = { ...migrationPlan(), alerts: { topics, severityOf: {} } };
    const [first, last] = [0, -1].map((at) => backupAlarms(planWith(migration, sampleParts(migration))).at(at));
    expect([first?.actionArns, last?.actionArns]).toEqual([[], topics.WARNING]);
  });

  test('say what has failed', () => {
    const [first] = backupAlarms(promoted);
    expect([first?.alarmName, first?.description]).toEqual([
      'rl-orders-backups-source-backup-jobs-failed',
      '[WARNING] NumberOfBackupJobsFailed of rl-orders-backups: one failed job is one resource without a recovery point',
    ]);
  });
});

describe('panels of backups', () => {
  test('show how jobs end in both regions, and restores on trial', () => {
    expect(backupPanels(promoted).map(({ title, metrics }) => [title, metrics.map(({ label }) => label)])).toEqual([
      [
        'Backup jobs',
        [
          'Completed, us-west-2',
          'Failed, us-west-2',
          'Expired, us-west-2',
          'Aborted, us-west-2',
          'Completed, us-east-1',
          'Failed, us-east-1',
          'Expired, us-east-1',
          'Aborted, us-east-1',
        ],
      ],
      ['Copy jobs', ['Completed, us-west-2', 'Failed, us-west-2', 'Completed, us-east-1', 'Failed, us-east-1']],
      ['Restores on trial', ['S3, completed', 'S3, failed', 'RDS, completed', 'RDS, failed']],
    ]);
    expect(backupPanels(planOf({ restoreTests: { enabled: false } })).map(({ title }) => title)).toEqual([
      'Backup jobs',
      'Copy jobs',
    ]);
  });

  test('draw every metric that has an alarm, so that its threshold is seen', () => {
    const drawn = new Set(
      backupPanels(promoted).flatMap(({ metrics }) =>
        metrics.map(({ region, metricName, dimensions }) => JSON.stringify([region, metricName, dimensions])),
      ),
    );
    for (const { region, metricName, dimensions } of backupSignals(promoted))
      expect(drawn).toContain(JSON.stringify([region, metricName, dimensions]));
  });
});
