import { isUnresolved, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** Wildcards are asked about elsewhere: here stands what is written out, also in a boundary. */
export const deletionAllowed: Check = {
  code: 'DeletionOfDataAllowed',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'No policy of an identity allows the deletion of what a migration moves',
  rationale: 'Until the way back is closed, source, keys and recovery points are all that a failed cutover returns to.',
  remediation: 'Take the action out of the policy, and deny it while the migration runs.',
  source:
    'Service Authorization Reference (actions of Amazon RDS, Amazon S3, AWS KMS, AWS Backup); AWS Backup Developer Guide, "Set access policies on backup vaults" (denying deletion)',
  serves: ['IAM-4'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(({ role }) => role === 'IDENTITY'),
      { allowed: 'no deletion of databases, buckets, versions, keys, vaults, recovery points', remedy: 'deny it' },
      ({ effect, actions }) => {
        if (effect !== 'Allow' || actions.length === 0) return undefined;
        const destructive = actions.filter((action) => DESTRUCTIVE.has(action.toLowerCase()));
        if (destructive.length > 0) return { verdict: 'fail', found: destructive.join(', ') };
        return actions.some(isUnresolved)
          ? { verdict: 'unknown', found: 'an action that is not known' }
          : { verdict: 'pass', found: 'none that deletes data' };
      },
    ),
};

/** What cannot be taken back, or opens the way to it. */
const DESTRUCTIVE: ReadonlySet<string> = new Set(
  [
    'backup:DeleteBackupVault',
    'backup:DeleteBackupVaultAccessPolicy',
    'backup:DeleteBackupVaultLockConfiguration',
    'backup:DeleteRecoveryPoint',
    'backup:DisassociateRecoveryPoint',
    'kms:DeleteAlias',
    'kms:DeleteImportedKeyMaterial',
    'kms:DisableKey',
    'kms:ScheduleKeyDeletion',
    'rds:DeleteDBCluster',
    'rds:DeleteDBClusterAutomatedBackup',
    'rds:DeleteDBInstance',
    'rds:DeleteDBInstanceAutomatedBackup',
    'rds:DeleteGlobalCluster',
    's3:BypassGovernanceRetention',
    's3:DeleteBucket',
    's3:DeleteObjectVersion',
    'secretsmanager:DeleteSecret',
  ].map((action) => action.toLowerCase()),
);
