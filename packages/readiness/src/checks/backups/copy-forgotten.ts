import { at, each, fail, isTrue, isUnresolved, pass, unknown } from '../../ask';
import type { Check } from '../../model';
import { plansIn, rulesOf } from './rules-of';

/** The one rule that does not copy is the one whose points are kept for longest. */
export const copyForgotten: Check = {
  code: 'CopyForgotten',
  area: 'A7',
  severity: 'LOW',
  title: 'Where a rule of a plan copies to another region, each does that can',
  rationale: 'Of last month nothing is left when the region is gone.',
  remediation: 'Add CopyActions to every rule of the plan; a continuous rule is not copied as such.',
  source:
    'AWS Backup Developer Guide, "Creating backup copies across AWS Regions"; "Continuous backups and point-in-time recovery (PITR)"',
  serves: ['BAK-2'],
  judge: (program) =>
    plansIn(program).flatMap((plan) => {
      const rules = rulesOf(plan).filter(({ rule }) => !isTrue(at(rule, 'EnableContinuousBackup')));
      const copies = rules.map(({ rule }) => each(at(rule, 'CopyActions')).length);
      if (rules.length < 2 || copies.every((count) => count === 0)) return [];
      return rules.map(({ rule, path }, index) => {
        const told = {
          property: `${path}.CopyActions`,
          found: `${copies[index]} copies`,
          allowed: 'a copy, as other rules of the plan have',
          remedy: 'add CopyActions',
        };
        if (isUnresolved(at(rule, 'CopyActions'))) return unknown(plan, told);
        return copies[index] === 0 ? fail(plan, told) : pass(plan, told);
      });
    }),
};
