import { backupChecks } from '../../../src/checks/backups';
import { answersWhatever, neverPassesUnknown } from '../hostile';
import { changed, complaints, passing, programOf } from '../judged';
import { shop, west } from './shop';

type Shop = typeof shop.resources;

const after = (change: (resources: Shop) => void) =>
  complaints(backupChecks, programOf({ resources: changed(shop.resources, change) }, west));
const rule = (more: object) => (resources: Shop) => {
  Object.assign(resources.Plan.Properties.BackupPlan.BackupPlanRule[0], more);
};
const selection = (more: object) => (resources: Shop) => {
  Object.assign(resources.Selection.Properties.BackupSelection, more);
};

const BUCKET = 'AWS::S3::Bucket us-east-1 shop';
const DATABASE = 'AWS::RDS::DBInstance us-east-1 shop';
const TABLE = 'AWS::DynamoDB::Table us-east-1 (unnamed Table)';
const PLAN = 'AWS::Backup::BackupPlan us-east-1 shop';
const VAULT = 'AWS::Backup::BackupVault us-east-1 shop';
const SELECTION = 'AWS::Backup::BackupSelection us-east-1 shop all';
const TESTS = 'AWS::Backup::RestoreTestingPlan us-east-1 weekly';

describe('backups (A7)', () => {
  it('passes a program that saves what it holds', () => {
    expect(after(() => {})).toEqual([]);
    expect([...passing(backupChecks, programOf(shop, west))].sort()).toEqual(
      backupChecks
        .map(({ code }) => code)
        .filter((code) => !['ColdStorageTooShort', 'ContinuousRuleRefused', 'CopyForgotten'].includes(code))
        .sort(),
    );
  });

  it.each<[string, (resources: Shop) => void, readonly string[]]>([
    [
      'a bucket that no selection names',
      selection({ Resources: ['arn:aws:dynamodb:*:*:table/*'] }),
      [`ResourceNotBackedUp fail ${BUCKET}`],
    ],
    [
      'a database without the tag',
      (resources) => {
        resources.Database.Properties.Tags = [{ Key: 'backup', Value: 'weekly' }];
      },
      [`ResourceNotBackedUp fail ${DATABASE}`],
    ],
    [
      'a table that an exception names',
      selection({ NotResources: ['arn:aws:dynamodb:us-east-1:111122223333:table/carts'] }),
      [`ResourceNotBackedUp fail ${TABLE}`],
    ],
    [
      'a condition that nothing meets',
      selection({ Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/env', ConditionValue: 'prod' }] } }),
      [
        `ResourceNotBackedUp fail ${BUCKET}`,
        `ResourceNotBackedUp fail ${DATABASE}`,
        `ResourceNotBackedUp fail ${TABLE}`,
      ],
    ],
    [
      'a pattern of another region',
      selection({ Resources: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:dynamodb:us-west-2:*:table/*'] }),
      [`ResourceNotBackedUp fail ${TABLE}`, `SelectionOfAnotherRegion fail ${SELECTION}`],
    ],
    [
      'a selection of everything',
      (resources) => {
        delete resources.Selection.Properties.BackupSelection.Resources;
        delete resources.Selection.Properties.BackupSelection.ListOfTags;
      },
      [`SelectionOfEverything fail ${SELECTION}`],
    ],
    [
      'no selection',
      (resources) => {
        delete resources.Selection;
      },
      [
        `PlanSelectsNothing fail ${PLAN}`,
        `ResourceNotBackedUp fail ${BUCKET}`,
        `ResourceNotBackedUp fail ${DATABASE}`,
        `ResourceNotBackedUp fail ${TABLE}`,
      ],
    ],
    ['a week that is not over', rule({ Lifecycle: { DeleteAfterDays: 3 } }), [`BackupRetentionTooShort fail ${PLAN}`]],
    [
      'copies of three days',
      (resources) => {
        resources.Plan.Properties.BackupPlan.BackupPlanRule[0].CopyActions[0].Lifecycle.DeleteAfterDays = 3;
      },
      [`BackupRetentionTooShort fail ${PLAN}`],
    ],
    ['points that never end', rule({ Lifecycle: undefined }), [`BackupKeptForever fail ${PLAN}`]],
    [
      'cold storage for a week',
      rule({ Lifecycle: { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 37 } }),
      [`ColdStorageTooShort fail ${PLAN}`],
    ],
    [
      'a continuous rule of a year',
      rule({ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 365 } }),
      [`ContinuousRuleRefused fail ${PLAN}`],
    ],
    [
      'no copy',
      rule({ CopyActions: [] }),
      [`BackupNotCopied fail ${BUCKET}`, `BackupNotCopied fail ${DATABASE}`, `BackupNotCopied fail ${TABLE}`],
    ],
    [
      'a second rule without a copy',
      (resources) => {
        const rules = resources.Plan.Properties.BackupPlan.BackupPlanRule;
        rules.push({ ...rules[0], RuleName: 'monthly', CopyActions: [] });
      },
      [`CopyForgotten fail ${PLAN}`],
    ],
    [
      'a copy that stays',
      (resources) => {
        resources.Plan.Properties.BackupPlan.BackupPlanRule[0].CopyActions[0].DestinationBackupVaultArn =
          'arn:aws:backup:us-east-1:111122223333:backup-vault:shop';
      },
      [
        `BackupNotCopied fail ${BUCKET}`,
        `BackupNotCopied fail ${DATABASE}`,
        `BackupNotCopied fail ${TABLE}`,
        `CopyStaysInRegion fail ${PLAN}`,
      ],
    ],
    [
      'a copy to a vault that is not there',
      (resources) => {
        resources.Plan.Properties.BackupPlan.BackupPlanRule[0].CopyActions[0].DestinationBackupVaultArn =
          'arn:aws:backup:us-west-2:111122223333:backup-vault:other';
      },
      [`BackupVaultMissing fail ${PLAN}`],
    ],
    [
      'a schedule that never comes',
      rule({ ScheduleExpression: 'cron(0 7 31 2 ? *)' }),
      [
        `BackupNeverRuns fail ${PLAN}`,
        `BackupTooRare fail ${BUCKET}`,
        `BackupTooRare fail ${DATABASE}`,
        `BackupTooRare fail ${TABLE}`,
      ],
    ],
    [
      'a schedule that is over',
      rule({ ScheduleExpression: 'cron(0 7 1 1 ? 2020)' }),
      [
        `BackupNeverRuns fail ${PLAN}`,
        `BackupTooRare fail ${BUCKET}`,
        `BackupTooRare fail ${DATABASE}`,
        `BackupTooRare fail ${TABLE}`,
      ],
    ],
    [
      'a schedule once a month',
      rule({ ScheduleExpression: 'cron(0 7 1 * ? *)' }),
      [BUCKET, DATABASE, TABLE].flatMap((one) => [`BackupNotCopied fail ${one}`, `BackupTooRare fail ${one}`]),
    ],
    [
      'a schedule that nobody can read',
      rule({ ScheduleExpression: 'rate(1 day)' }),
      [
        `BackupNeverRuns unknown ${PLAN}`,
        `BackupTooRare unknown ${BUCKET}`,
        `BackupTooRare unknown ${DATABASE}`,
        `BackupTooRare unknown ${TABLE}`,
      ],
    ],
    [
      'a vault under a key of AWS',
      (resources) => {
        resources.Vault.Properties.EncryptionKeyArn = 'arn:aws:kms:us-east-1:111122223333:alias/aws/backup';
      },
      [`VaultNotEncrypted fail ${VAULT}`],
    ],
    [
      'a vault under a key of the other region',
      (resources) => {
        resources.Vault.Properties.EncryptionKeyArn = 'arn:aws:kms:us-west-2:111122223333:key/k';
      },
      [`VaultNotEncrypted fail ${VAULT}`],
    ],
    [
      'a vault that goes with its stack',
      (resources) => {
        resources.Vault.DeletionPolicy = 'Delete';
      },
      [`VaultNotKept fail ${VAULT}`],
    ],
    [
      'recovery points that anybody deletes',
      (resources) => {
        delete resources.Vault.Properties.LockConfiguration;
      },
      [`RecoveryPointsDeletable fail ${VAULT}`],
    ],
    [
      'failures that nobody hears of',
      (resources) => {
        delete resources.Vault.Properties.Notifications;
      },
      [`BackupFailureUnheard fail ${VAULT}`],
    ],
    [
      'a role that knows nothing of S3',
      (resources) => {
        resources.Role.Properties.ManagedPolicyArns.pop();
      },
      [`BackupRoleLacksPermission fail ${SELECTION}`],
    ],
    [
      'a role that AWS Backup may not assume',
      (resources) => {
        resources.Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal.Service = 'ec2.amazonaws.com';
      },
      [`BackupRoleNotTrusted fail ${SELECTION}`],
    ],
    [
      'no restore on trial',
      (resources) => {
        delete resources.Tests;
        delete resources.Tested;
      },
      ['RestoreNotTested fail shop'],
    ],
    [
      'restores of nothing',
      (resources) => {
        delete resources.Tested;
      },
      [`RestoreNotTested fail ${TESTS}`],
    ],
    [
      'restores from a vault of the other region',
      (resources) => {
        resources.Tests.Properties.RecoveryPointSelection.IncludeVaults = [
          'arn:aws:backup:us-west-2:111122223333:backup-vault:shop',
        ];
      },
      [`RestoreTestOfNoVault fail ${TESTS}`],
    ],
    [
      'automated backups of a day',
      (resources) => {
        resources.Database.Properties.BackupRetentionPeriod = 1;
      },
      [`DatabaseBackupsTooShort fail ${DATABASE}`],
    ],
    [
      'no automated backups',
      (resources) => {
        resources.Database.Properties.BackupRetentionPeriod = 0;
      },
      [`DatabaseBackupsTooShort fail ${DATABASE}`, `NoContinuousBackup fail ${DATABASE}`],
    ],
    [
      'backups that go with the database',
      (resources) => {
        delete resources.Database.Properties.DeleteAutomatedBackups;
      },
      [`DatabaseBackupsGoWithIt fail ${DATABASE}`],
    ],
    [
      'a table without its history',
      (resources) => {
        delete resources.Table.Properties.PointInTimeRecoverySpecification;
      },
      [`TableWithoutPointInTimeRecovery fail ${TABLE}`],
    ],
  ])('refuses %s (BAK-2, BAK-3)', (_, change, expected) => {
    expect([...after(change)].sort()).toEqual([...expected].sort());
  });

  it('refuses data without any plan (BAK-2)', () => {
    const { Bucket } = shop.resources;
    expect(complaints(backupChecks, programOf({ resources: { Bucket } as Shop }))).toEqual([
      'ResourceNotBackedUp fail AWS::S3::Bucket us-east-1 shop',
      'NoBackupPlan fail shop',
      'RestoreNotTested fail shop',
    ]);
  });

  it('takes a replica for saved when its source is', () => {
    const replica = {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        DBInstanceIdentifier: 'copy',
        SourceDBInstanceIdentifier: 'arn:aws:rds:us-east-1:111122223333:db:shop',
        DeleteAutomatedBackups: false,
      },
    };
    const change = selection({
      Resources: [
        { 'Fn::GetAtt': ['Bucket', 'Arn'] },
        'arn:aws:dynamodb:*:*:table/*',
        'arn:aws:rds:us-east-1:111122223333:db:shop',
      ],
    });
    expect(
      complaints(
        backupChecks,
        programOf(
          { resources: changed(shop.resources, change) },
          { ...west, resources: { ...west.resources, Replica: replica } },
        ),
      ),
    ).toEqual([]);
  });

  it('passes nothing that is not known before a deployment (CHK-2)', () => {
    neverPassesUnknown(backupChecks, programOf(shop, west), [
      ['AWS::Backup::BackupVault', 'EncryptionKeyArn', 'VaultNotEncrypted'],
      ['AWS::Backup::BackupVault', 'LockConfiguration', 'RecoveryPointsDeletable'],
      ['AWS::Backup::BackupPlan', 'BackupPlan.BackupPlanRule.daily.ScheduleExpression', 'BackupNeverRuns'],
      ['AWS::Backup::BackupPlan', 'BackupPlan.BackupPlanRule.daily.CopyActions', 'BackupNotCopied'],
      [
        'AWS::Backup::BackupPlan',
        'BackupPlan.BackupPlanRule.daily.Lifecycle.DeleteAfterDays',
        'BackupRetentionTooShort',
      ],
      ['AWS::Backup::BackupPlan', 'BackupPlan.BackupPlanRule.daily.TargetBackupVault', 'BackupVaultMissing'],
      ['AWS::Backup::BackupSelection', 'BackupSelection.IamRoleArn', 'BackupRoleNotTrusted'],
      ['AWS::Backup::BackupSelection', 'BackupSelection', 'ResourceNotBackedUp'],
      ['AWS::RDS::DBInstance', 'BackupRetentionPeriod', 'DatabaseBackupsTooShort'],
    ]);
  });

  it('says nothing of a program without data', () => {
    expect(backupChecks.flatMap((check) => check.judge(programOf({ resources: {} })))).toEqual([]);
  });

  it('answers whatever stands in a property', () => answersWhatever(backupChecks, programOf(shop, west)));
});
