import * as backup from '@pulumi/aws/backup';
import type * as kms from '@pulumi/aws/kms';
import { renderKey, type Site } from '@regionlift/migration/pulumi';
import type { VaultPlan } from '../../core';

/** A vault under its own key. */
export interface RenderedVault {
  readonly key: kms.Key;
  readonly vault: backup.Vault;
}

/**
 * The vault of a side (BAK-1): one resource per aspect. Never deleted; neither its name nor its key can change, so it is never
 * replaced.
 *
 * @param id empty for the target side
 */
export function renderVault(site: Site, id: '' | 'source-', plan: VaultPlan): RenderedVault {
  const { region, tags, stateful, setting } = site;
  const name = `${site.name}-${id}vault`;
  const key = renderKey(site, `${id}key`, plan.keyAlias, `Backups in ${plan.vaultName}`, plan.keyPolicy);
  const vault = new backup.Vault(name, { region, name: plan.vaultName, kmsKeyArn: key.arn, tags }, stateful);
  const aspect = { region, backupVaultName: vault.name };
  new backup.VaultPolicy(`${name}-policy`, { ...aspect, policy: JSON.stringify(plan.accessPolicy) }, setting);
  if (plan.lock) new backup.VaultLockConfiguration(`${name}-lock`, { ...aspect, ...plan.lock }, setting);
  if (plan.notifications) {
    const { topicArn, events } = plan.notifications;
    new backup.VaultNotifications(
      `${name}-notifications`,
      { ...aspect, snsTopicArn: topicArn, backupVaultEvents: [...events] },
      setting,
    );
  }
  return { key, vault };
}
