import { planOf } from '../cases';

const bucketName = 'rl-orders-backups-exports-111122223333-us-east-1';

describe('the export bucket (BAK-8)', () => {
  test('keeps exports for ever, former versions for a quarter, unfinished uploads for a week', () => {
    const { exports } = planOf();
    expect([exports.bucketName, exports.region, exports.accessLogBucketName, exports.lifecycle]).toEqual([
      bucketName,
      'us-east-1',
      undefined,
      [
        { id: 'abandoned-uploads', abortIncompleteMultipartUploadDays: 7 },
        { id: 'noncurrent-versions', noncurrentVersionExpirationDays: 90 },
      ],
    ]);
  });

  test('expires exports when somebody says so, and never before the rollback window ends', () => {
    const { exports } = planOf({ exportDays: 400, continuousDays: 0 }, { rollbackWindowDays: 120 });
    expect(exports.lifecycle).toEqual([
      { id: 'abandoned-uploads', abortIncompleteMultipartUploadDays: 7 },
      { id: 'noncurrent-versions', noncurrentVersionExpirationDays: 120 },
      { id: 'exports', expirationDays: 400 },
    ]);
  });

  test('refuses plain text and old TLS, and takes reports of the service-linked role alone', () => {
    const arn = `arn:aws:s3:::${bucketName}`;
    const deny = (sid: string, condition: object) => ({
      Sid: sid,
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [arn, `${arn}/*`],
      Condition: condition,
    });
    const denies = [
      deny('DenyPlainText', { Bool: { 'aws:SecureTransport': 'false' } }),
      deny('DenyOldTls', { NumericLessThan: { 's3:TlsVersion': '1.2' } }),
    ];
    expect(planOf().exports.policy.Statement).toEqual([
      ...denies,
      {
        Sid: 'Reports',
        Effect: 'Allow',
        Principal: {
          AWS: 'arn:aws:iam::111122223333:role/aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports',
        },
        Action: 's3:PutObject',
        Resource: `${arn}/reports/*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
      },
    ]);
    expect(planOf({ reports: false }).exports.policy.Statement).toEqual(denies);
  });
});

describe('reports', () => {
  test('are of backup, copy and restore jobs of both regions', () => {
    const { reports } = planOf();
    expect(reports.map(({ id, planName, template }) => [id, planName, template])).toEqual([
      ['BackupJobReport', 'rl_orders_backups_backup_jobs', 'BACKUP_JOB_REPORT'],
      ['CopyJobReport', 'rl_orders_backups_copy_jobs', 'COPY_JOB_REPORT'],
      ['RestoreJobReport', 'rl_orders_backups_restore_jobs', 'RESTORE_JOB_REPORT'],
    ]);
    for (const report of reports)
      expect([report.bucketName, report.prefix, report.formats, report.regions]).toEqual([
        bucketName,
        'reports',
        ['CSV', 'JSON'],
        ['us-west-2', 'us-east-1'],
      ]);
  });

  test('can be left out', () => {
    expect(planOf({ reports: false }).reports).toEqual([]);
  });
});
