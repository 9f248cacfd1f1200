import { fail, pass, unknown } from '../../ask';
import type { Check } from '../../model';
import { coverageOf } from './coverage';
import { hasOpenRules, rulesOf } from './rules-of';
import { statefulIn } from './stateful';

/** A plan that does not select a resource does nothing for it. */
export const covered: Check = {
  code: 'ResourceNotBackedUp',
  area: 'A7',
  severity: 'HIGH',
  title: 'Everything that holds data is selected by a backup plan that has rules',
  rationale: 'A selection by a tag that the resource does not have selects nothing, and says so nowhere.',
  remediation: 'Name the ARN of the resource in the selection, or give it the tag.',
  source:
    'AWS Backup API Reference, BackupSelection; AWS Backup Developer Guide, "Assigning resources to a backup plan"',
  serves: ['BAK-3'],
  judge: (program) =>
    statefulIn(program).map((stateful) => {
      const coverage = coverageOf(program, stateful);
      const told = { property: 'BackupSelection', allowed: 'a selection of a plan', remedy: 'select the resource' };
      const certain = coverage.find(
        ({ isSelected, plan }) => isSelected && plan && rulesOf(plan).length > 0 && !hasOpenRules(plan),
      );
      if (certain !== undefined) return pass(stateful.resource, { ...told, found: certain.selection.name });
      const perhaps = coverage.find(
        ({ isSelected, plan }) => isSelected === undefined || plan === undefined || hasOpenRules(plan),
      );
      if (perhaps !== undefined)
        return unknown(stateful.resource, { ...told, found: `perhaps ${perhaps.selection.name}` });
      return fail(stateful.resource, { ...told, found: coverage.length > 0 ? 'a plan without rules' : 'no selection' });
    }),
};
