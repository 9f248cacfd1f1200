import { at, each, fail, isUnresolved, pass, plainText, regionOf, standsFor, unknown } from '../../ask';
import type { Answer, Check, Lookup, Program } from '../../model';
import { allRules, type PlanRule, vaultsIn } from './rules-of';

/** A copy to a vault that is not there fails, every night. */
export const vaultExists: Check = {
  code: 'BackupVaultMissing',
  area: 'A7',
  severity: 'HIGH',
  title: 'The vaults of a rule, and of its copies, exist in their regions',
  rationale: 'A job that fails leaves no recovery point.',
  remediation: 'Declare the vault in that region, or correct its name.',
  source: 'AWS Backup API Reference, BackupRule (TargetBackupVaultName), CopyAction',
  serves: ['BAK-1', 'BAK-2'],
  judge: (program) => allRules(program).map((rule) => judged(program, rule)),
};

function judged(program: Program, { plan, rule, path }: PlanRule): Answer {
  const copies = each(at(rule, 'CopyActions')).map((copy) => at(copy, 'DestinationBackupVaultArn'));
  const wanted: readonly (readonly [vault: Lookup, region: string | undefined])[] = [
    [at(rule, 'TargetBackupVault'), plan.region],
    ...copies.map((vault) => [vault, regionOf(vault)] as const),
  ];
  const told = { property: `${path}.TargetBackupVault`, allowed: 'vaults that exist', remedy: 'declare the vault' };
  const opinions = wanted.map(([vault, region]) => ({ vault, is: isThere(program, vault, region) }));
  const missing = opinions.filter(({ is }) => is === false).map(({ vault }) => plainText(vault ?? 'absent'));
  if (missing.length > 0) return fail(plan, { ...told, found: missing.join(', ') });
  const open = opinions.filter(({ is }) => is === undefined).map(({ vault }) => plainText(vault));
  return open.length > 0
    ? unknown(plan, { ...told, found: `${open.join(', ')}: declared elsewhere, or not at all` })
    : pass(plan, { ...told, found: `${wanted.length} vaults` });
}

/** Undefined where the program declares no vault of that region: another one may. */
function isThere(program: Program, vault: Lookup, region: string | undefined): boolean | undefined {
  if (typeof vault !== 'string') return false;
  if (isUnresolved(vault) || region === undefined || vault === 'Default' || vault.endsWith(':Default'))
    return undefined;
  const near = vaultsIn(program).filter((one) => one.region === region);
  if (near.some((one) => standsFor(vault, one))) return true;
  return near.length > 0 ? false : undefined;
}
