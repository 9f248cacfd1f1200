import { statementsIn } from '@regionlift/secure-iam/core';
import { planOf } from '../cases';

const [source, target] = planOf().vaults;
const sids = (document: unknown) => statementsIn(document).map(({ sid }) => sid);
const statement = (document: unknown, sid: string) => statementsIn(document).find((one) => one.sid === sid);

describe('the access policy of a vault (BAK-1)', () => {
  test('lets nobody delete what is in it and no other account copy into it', () => {
    expect(source?.accessPolicy).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'DenyDeletion',
          Effect: 'Deny',
          Principal: '*',
          Action: [
            'backup:DeleteBackupVault',
            'backup:DeleteRecoveryPoint',
            'backup:DisassociateRecoveryPoint',
            'backup:UpdateRecoveryPointLifecycle',
          ],
          Resource: '*',
        },
        {
          Sid: 'DenyOtherAccounts',
          Effect: 'Deny',
          Principal: '*',
          Action: 'backup:CopyIntoBackupVault',
          Resource: '*',
          Condition: {
            StringNotEquals: { 'aws:PrincipalAccount': '111122223333' },
            Null: { 'aws:PrincipalAccount': 'false' },
            BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          },
        },
      ],
    });
    expect(target?.accessPolicy).toEqual(source?.accessPolicy);
  });

  test('has no wildcard in an action, which AWS Backup would refuse, and can be mended', () => {
    const actions = statementsIn(source?.accessPolicy).flatMap((one) => one.actions);
    expect(actions.filter((action) => action.includes('*') || /VaultAccessPolicy$/.test(action))).toEqual([]);
  });
});

describe('the key policy of a vault (BAK-1)', () => {
  test('has what backups need in both regions, and exports, reports and the log in the target', () => {
    const shared = [
      'Administration',
      'UseThroughBackup',
      'GrantThroughBackup',
      'UseByBackupRoles',
      'GrantByBackupRoles',
    ];
    expect(sids(source?.keyPolicy)).toEqual(shared);
    expect(sids(target?.keyPolicy)).toEqual([...shared, 'UseThroughS3', 'Reports', 'FunctionLog']);
    expect(sids(planOf({ reports: false }).vaults[1]?.keyPolicy)).toEqual([...shared, 'UseThroughS3', 'FunctionLog']);
  });

  test('lets whoever makes or uses the vault use the key through AWS Backup, of either region for copies', () => {
    expect(statement(source?.keyPolicy, 'UseThroughBackup')).toEqual({
      sid: 'UseThroughBackup',
      effect: 'Allow',
      principals: { AWS: ['arn:aws:iam::111122223333:root'] },
      actions: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:RetireGrant',
      ],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': ['111122223333'],
          'kms:ViaService': ['backup.us-west-2.amazonaws.com', 'backup.us-east-1.amazonaws.com'],
        },
      },
    });
  });

  test('lets the roles of AWS Backup use it through the services whose copies it encrypts, from either region', () => {
    expect(statement(target?.keyPolicy, 'UseByBackupRoles')?.conditions).toEqual({
      StringEquals: {
        'kms:CallerAccount': ['111122223333'],
        'kms:ViaService': [
          'ec2.us-west-2.amazonaws.com',
          'rds.us-west-2.amazonaws.com',
          's3.us-west-2.amazonaws.com',
          'ec2.us-east-1.amazonaws.com',
          'rds.us-east-1.amazonaws.com',
          's3.us-east-1.amazonaws.com',
        ],
      },
      ArnEquals: {
        'aws:PrincipalArn': [
          'arn:aws:iam::111122223333:role/rl-orders-backups-backup',
          'arn:aws:iam::111122223333:role/rl-orders-backups-restore',
        ],
      },
    });
  });

  test('has grants made for AWS services alone', () => {
    for (const { keyPolicy } of planOf().vaults)
      for (const { actions, conditions } of statementsIn(keyPolicy))
        if (actions.includes('kms:CreateGrant'))
          expect([actions, conditions?.Bool]).toEqual([['kms:CreateGrant'], { 'kms:GrantIsForAWSResource': ['true'] }]);
  });

  test('opens to everybody of the account only through S3 for the role of reports', () => {
    const open = statementsIn(target?.keyPolicy).filter(
      ({ principals }) => principals !== undefined && principals !== '*' && principals.AWS?.includes('*'),
    );
    expect(open.map(({ sid, actions, conditions }) => [sid, actions, conditions])).toEqual([
      [
        'Reports',
        ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
        {
          StringEquals: { 'kms:CallerAccount': ['111122223333'], 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] },
          ArnEquals: {
            'aws:PrincipalArn': [
              'arn:aws:iam::111122223333:role/aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports',
            ],
          },
        },
      ],
    ]);
  });

  test('names services with both suffixes in China', () => {
    const [vault] = planOf(
      { protect: [], selectTags: { app: 'orders' } },
      { from: 'cn-north-1', to: 'cn-northwest-1' },
    ).vaults;
    expect(statement(vault?.keyPolicy, 'UseThroughBackup')?.conditions?.StringEquals?.['kms:ViaService']).toEqual([
      'backup.cn-north-1.amazonaws.com',
      'backup.cn-north-1.amazonaws.com.cn',
      'backup.cn-northwest-1.amazonaws.com',
      'backup.cn-northwest-1.amazonaws.com.cn',
    ]);
  });
});
