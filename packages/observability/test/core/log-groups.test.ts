import { migrationPlan, planOf } from './sample';

describe('log groups of the workload (OBS-3)', () => {
  test('are kept as long as the way back stays open, at least 30 days, under a key of their own', () => {
    const { logGroups, key } = planOf({ logGroups: ['/orders/web', 'orders-jobs'] });
    expect(logGroups).toEqual([
      { id: 'OrdersWebLog', groupName: '/orders/web', retentionDays: 30 },
      { id: 'OrdersJobsLog', groupName: 'orders-jobs', retentionDays: 30 },
    ]);
    expect(key?.alias).toBe('alias/rl-orders-ops');
  });

  test('are kept as long as the user says', () => {
    const { logGroups } = planOf({ logGroups: ['/orders/web'], logRetentionDays: 400 });
    expect(logGroups.map(({ retentionDays }) => retentionDays)).toEqual([400]);
    const longer = planOf({ logGroups: ['/orders/web'] }, { migration: migrationPlan({ rollbackWindowDays: 100 }) });
    expect(longer.logGroups.map(({ retentionDays }) => retentionDays)).toEqual([120]);
  });

  test('let CloudWatch Logs of the region use the key for them alone', () => {
    const { key } = planOf({ logGroups: ['/orders/web', '/orders/jobs'] });
    const [administration, logs, ...others] = key?.policy.Statement ?? [];
    expect(others).toEqual([]);
    expect(administration).toMatchObject({
      Sid: 'Administration',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    });
    expect(logs).toEqual({
      Sid: 'Logs',
      Effect: 'Allow',
      Principal: { Service: 'logs.us-east-1.amazonaws.com' },
      Action: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      Resource: '*',
      Condition: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': [
            'arn:aws:logs:us-east-1:111122223333:log-group:/orders/web',
            'arn:aws:logs:us-east-1:111122223333:log-group:/orders/jobs',
          ],
        },
      },
    });
  });

  test('without one there is no key', () => {
    expect([planOf().logGroups, planOf().key]).toEqual([[], undefined]);
  });
});
