import type { OutputDeclaration } from '@regionlift/migration/core';
import type { BackupsPlan } from './backups-plan';
import { hasFunction } from './presence';

/** The outputs of a migration's backups, the same in both dialects (A8); absent where there is no such resource. */
export function backupOutputs(plan: BackupsPlan) {
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${plan.outputPrefix}${name}`,
    description,
  });
  const { from, to } = plan.migration;
  return {
    vault: output('Vault', `Name of the vault in ${to}`),
    sourceVault: output('SourceVault', `Name of the vault in ${from}`),
    key: output('Key', `ARN of the customer-managed key of the vault and of the exports in ${to}`),
    exportBucket: output('ExportBucket', 'Bucket of dumps, evidence and reports'),
    runtimeFunction: hasFunction(plan)
      ? output('RuntimeFunction', 'ARN of the function that carries out the steps of backups')
      : undefined,
  };
}
