import { at, each, fail, isUnresolved, pass, plainText, regionOf, unknown } from '../../ask';
import type { Check } from '../../model';
import { allRules } from './rules-of';

/** A copy beside the original is for another account; beside it in the own one it is none. */
export const copyAway: Check = {
  code: 'CopyStaysInRegion',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A copy of a recovery point goes to another region, or to another account',
  rationale: 'What happens to a region happens to all of its vaults.',
  remediation: 'Name a vault of the other region in DestinationBackupVaultArn.',
  source: 'AWS Backup Developer Guide, "Creating backup copies across AWS Regions", "… across AWS accounts"',
  serves: ['BAK-2'],
  judge: (program) =>
    allRules(program).flatMap(({ plan, rule, path }) => {
      const vaults = each(at(rule, 'CopyActions')).map((copy) => at(copy, 'DestinationBackupVaultArn'));
      if (vaults.length === 0) return [];
      const accounts = new Set(vaults.map((vault) => plainText(vault).split(':')[4]));
      const told = {
        property: `${path}.CopyActions`,
        found: vaults.map(plainText).join(', '),
        allowed: 'vaults of another region',
        remedy: 'name a vault of the other region',
      };
      if (vaults.some(isUnresolved)) return [unknown(plan, told)];
      const near = vaults.filter(
        (vault) => typeof vault !== 'string' || (regionOf(vault) ?? plan.region) === plan.region,
      );
      return near.length > 0 && accounts.size === 1 ? [fail(plan, told)] : [pass(plan, told)];
    }),
};
