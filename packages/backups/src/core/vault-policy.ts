import type { MigrationPlan } from '@regionlift/migration/core';
import { documentOf, type PolicyDocument } from '@regionlift/secure-iam/core';

/**
 * The access policy of a vault: recovery points end by their lifecycle and by nobody's hand, and no other account copies into it, the
 * one thing that AWS Backup would let another account do. Expiry by lifecycle is AWS Backup's own and not stopped.
 *
 * The policy can be changed by who may `backup:PutBackupVaultAccessPolicy`: denied, no later deployment could mend it. What nobody
 * may lift is a lock. Sources: AWS Backup Developer Guide, "Vault access policies" (its example for recovery points; no wildcards in
 * actions); AWS Config, "backup-recovery-point-manual-deletion-disabled", whose third action is the one left out.
 */
export const vaultPolicyOf = ({ account }: MigrationPlan): PolicyDocument =>
  documentOf([
    {
      sid: 'DenyDeletion',
      effect: 'Deny',
      principals: '*',
      actions: [
        'backup:DeleteBackupVault',
        'backup:DeleteRecoveryPoint',
        'backup:DisassociateRecoveryPoint',
        'backup:UpdateRecoveryPointLifecycle',
      ],
      resources: ['*'],
    },
    {
      sid: 'DenyOtherAccounts',
      effect: 'Deny',
      principals: '*',
      actions: ['backup:CopyIntoBackupVault'],
      resources: ['*'],
      // AWS services that call by themselves carry no account of a principal.
      conditions: {
        StringNotEquals: { 'aws:PrincipalAccount': [account] },
        Null: { 'aws:PrincipalAccount': ['false'] },
        BoolIfExists: { 'aws:PrincipalIsAWSService': ['false'] },
      },
    },
  ]);
