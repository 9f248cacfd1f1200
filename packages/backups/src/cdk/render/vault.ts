import { PartRendering } from '@regionlift/migration';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { BackupsPlan, VaultPlan } from '../../core';

/** A vault under its own key. */
export interface RenderedVault {
  readonly key: CfnKey;
  readonly vault: CfnBackupVault;
}

/** The vault of a side (BAK-1). Never deleted; neither its name nor its key can change, so it is never replaced. */
export function renderVault(scope: Construct, { migration }: BackupsPlan, plan: VaultPlan): RenderedVault {
  const key = PartRendering._key(scope, plan.keyAlias, `Backups in ${plan.vaultName}`, plan.keyPolicy);
  const vault = new CfnBackupVault(scope, 'Vault', {
    backupVaultName: plan.vaultName,
    encryptionKeyArn: key.attrArn,
    accessPolicy: plan.accessPolicy,
    lockConfiguration: plan.lock,
    notifications: plan.notifications && {
      snsTopicArn: plan.notifications.topicArn,
      backupVaultEvents: [...plan.notifications.events],
    },
    backupVaultTags: { ...migration.tags },
  });
  vault.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return { key, vault };
}
