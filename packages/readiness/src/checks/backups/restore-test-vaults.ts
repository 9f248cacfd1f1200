import { at, declared, each, fail, isUnresolved, pass, plainText, regionOf, standsFor, unknown } from '../../ask';
import type { Check } from '../../model';
import { vaultsIn } from './rules-of';

/** A test of a vault that is not there, or of no vault, restores nothing and succeeds. */
export const restoreTestVaults: Check = {
  code: 'RestoreTestOfNoVault',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A restore testing plan takes its recovery points from vaults that exist',
  rationale: 'What was not restored was not tested.',
  remediation: "Name vaults of the plan's region in RecoveryPointSelection.IncludeVaults.",
  source: 'AWS Backup API Reference, RestoreTestingRecoveryPointSelection',
  serves: ['BAK-4'],
  judge: (program) =>
    declared(program, 'AWS::Backup::RestoreTestingPlan').map((plan) => {
      const vaults = each(at(plan.properties, 'RecoveryPointSelection', 'IncludeVaults'));
      const told = {
        property: 'RecoveryPointSelection.IncludeVaults',
        found: vaults.map(plainText).join(', '),
        allowed: 'vaults that exist in the region',
        remedy: 'name a vault that is declared',
      };
      if (isUnresolved(at(plan.properties, 'RecoveryPointSelection'))) return unknown(plan, told);
      const near = vaultsIn(program).filter(({ region }) => region === plan.region);
      const isThere = (vault: unknown) =>
        vault === '*' ||
        (typeof vault === 'string' && (/\*$/.test(vault) || near.some((one) => standsFor(vault, one))));
      const isFar = vaults.some((vault) => (regionOf(vault) ?? plan.region) !== plan.region);
      if (vaults.length === 0 || isFar || (near.length > 0 && !vaults.every(isThere))) return fail(plan, told);
      return vaults.every(isThere) ? pass(plan, told) : unknown(plan, told);
    }),
};
