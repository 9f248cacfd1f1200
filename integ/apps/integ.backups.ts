import { ExpectedResult, Match } from '@aws-cdk/integ-tests-alpha';
import { MigrationBackups } from '@regionlift/backups';
import { MigrationTest } from '../harness/migration-test';
import { movedBucket } from '../harness/moved-bucket';

/**
 * Vault and plans stand. No backup is made: a vault that holds a recovery point cannot be deleted, and its policy lets nobody
 * delete one.
 */
const test = new MigrationTest('Protected');
movedBucket(test);
new MigrationBackups(test.migration, 'Backups', { restoreTests: { enabled: false } });
test.emptyBeforeDeletion(test.environment.to, test.bucketIn(test.environment.to, 'backups', 'exports'));

const questions = test.questions();
questions
  .call('Backup', 'describeBackupVault', { BackupVaultName: test.nameOf('backups') })
  .expect(ExpectedResult.objectLike({ BackupVaultName: test.nameOf('backups'), NumberOfRecoveryPoints: 0 }));
questions.call('Backup', 'listBackupPlans', {}).expect(
  ExpectedResult.objectLike({
    BackupPlansList: Match.arrayWith([Match.objectLike({ BackupPlanName: test.nameOf('backups', 'periodic') })]),
  }),
);
