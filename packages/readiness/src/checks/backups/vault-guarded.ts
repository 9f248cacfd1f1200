import {
  at,
  fail,
  fitsGlob,
  isUnresolved,
  limits,
  numberOf,
  pass,
  type Statement,
  statementsOn,
  unknown,
} from '../../ask';
import type { Check } from '../../model';
import { vaultsIn } from './rules-of';

/** Who may delete recovery points may delete all that is left. */
export const vaultGuarded: Check = {
  code: 'RecoveryPointsDeletable',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A lock, or its policy, keeps recovery points of a vault from being deleted',
  rationale: 'A stolen role deletes backups first.',
  remediation: 'Set LockConfiguration, or deny backup:DeleteRecoveryPoint to everyone in AccessPolicy.',
  source:
    'AWS Backup Developer Guide, "AWS Backup Vault Lock", "Vault access policies" (deny access to delete recovery points)',
  serves: ['BAK-1', 'IAM-4'],
  judge: (program) =>
    vaultsIn(program).map((vault) => {
      const lock = at(vault.properties, 'LockConfiguration');
      const own = statementsOn(program, vault);
      const told = {
        property: 'LockConfiguration',
        allowed: 'a lock, or a policy that denies deletion',
        remedy: 'lock the vault, or deny deletion in its policy',
      };
      if ((numberOf(at(lock, 'MinRetentionDays')) ?? 0) > 0) return pass(vault, { ...told, found: 'a lock' });
      if (own.some(isOpen)) return fail(vault, { ...told, property: 'AccessPolicy', found: 'open to everyone' });
      if (GUARDED.every((action) => own.some((one) => denies(one, action))))
        return pass(vault, { ...told, property: 'AccessPolicy', found: 'a policy' });
      return isUnresolved(lock) || own.some(({ effect }) => effect === 'UNKNOWN')
        ? unknown(vault, { ...told, found: 'a lock or a policy that is not known' })
        : fail(vault, { ...told, found: 'neither' });
    }),
};

/** A recovery point goes as well when its end is moved to now, or when the vault lets go of it. */
const GUARDED = [
  'backup:DeleteRecoveryPoint',
  'backup:UpdateRecoveryPointLifecycle',
  'backup:DisassociateRecoveryPoint',
];

const denies = ({ effect, actions, resources, principals, conditions }: Statement, call: string): boolean =>
  effect === 'Deny' &&
  (principals.AWS ?? []).includes('*') &&
  resources.some((resource) => resource === '*' || /:recovery-point:\*$/.test(resource)) &&
  Object.keys(conditions).length === 0 &&
  actions.some((action) => fitsGlob(action.toLowerCase(), call.toLowerCase()));

const isOpen = ({ effect, principals, conditions }: Statement): boolean =>
  effect === 'Allow' && (principals.AWS ?? []).includes('*') && !limits(conditions);
