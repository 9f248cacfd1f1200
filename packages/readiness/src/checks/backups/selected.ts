import { at, fail, ofKind, pass, referred, unknown } from '../../ask';
import type { Check } from '../../model';
import { hasOpenRules, plansIn, rulesOf } from './rules-of';

/** A plan is a time table; a selection is what travels. */
export const selected: Check = {
  code: 'PlanSelectsNothing',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A backup plan has rules and a selection',
  rationale: 'A plan without one runs on time and saves nothing.',
  remediation: 'Add a selection to the plan.',
  source: 'AWS Backup Developer Guide, "Assigning resources to a backup plan"',
  serves: ['BAK-3'],
  judge: (program) => {
    const selections = ofKind(program, 'AWS::Backup::BackupSelection');
    return plansIn(program).map((plan) => {
      const found = selections.find(
        ({ properties }) => referred(program, at(properties, 'BackupPlanId'), plan.kind) === plan,
      );
      const told = { property: 'BackupSelection', allowed: 'a selection', remedy: 'add a selection' };
      if (hasOpenRules(plan))
        return unknown(plan, { ...told, property: 'BackupPlanRule', found: 'rules that are not known' });
      if (rulesOf(plan).length === 0) return fail(plan, { ...told, property: 'BackupPlanRule', found: 'no rules' });
      return found === undefined ? fail(plan, { ...told, found: 'none' }) : pass(plan, { ...told, found: found.name });
    });
  },
};
