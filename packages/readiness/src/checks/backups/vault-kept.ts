import { keptAnswer } from '../../ask';
import type { Check } from '../../model';
import { vaultsIn } from './rules-of';

/** A vault outlives the program that made it. */
export const vaultKept: Check = {
  code: 'VaultNotKept',
  area: 'A7',
  severity: 'HIGH',
  title: 'A vault is kept when its stack, or its declaration, goes',
  rationale: 'The last thing that a failed migration needs is a rollback that removes the backups.',
  remediation: 'Retain the vault on delete and on replace.',
  source: 'CloudFormation User Guide, "DeletionPolicy attribute", "UpdateReplacePolicy attribute"',
  serves: ['BAK-1'],
  judge: (program) => vaultsIn(program).map(keptAnswer),
};
