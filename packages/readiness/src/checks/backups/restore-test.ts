import { at, declared, fail, pass, presence } from '../../ask';
import type { Check } from '../../model';
import { statefulIn } from './stateful';

/** A backup that was never restored is a hope. */
export const restoreTest: Check = {
  code: 'RestoreNotTested',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'Restores are tested on a schedule, of something',
  rationale: 'The first restore must not be the one that is needed.',
  remediation: 'Add a restore testing plan with a selection.',
  source: 'AWS Backup Developer Guide, "Restore testing"',
  serves: ['BAK-4'],
  judge: (program) => {
    const plans = declared(program, PLAN);
    if (statefulIn(program).length === 0) return [];
    const selections = declared(program, SELECTION);
    return [
      presence(program, program, plans, WANTED),
      ...plans.map((plan) => {
        const found = selections.find(
          ({ properties, region }) => at(properties, 'RestoreTestingPlanName') === plan.name && region === plan.region,
        );
        const told = { property: 'RestoreTestingSelection', allowed: 'a selection', remedy: 'add a selection' };
        return found === undefined
          ? fail(plan, { ...told, found: 'none' })
          : pass(plan, { ...told, found: found.name });
      }),
    ];
  },
};

const PLAN = 'AWS::Backup::RestoreTestingPlan';
const SELECTION = 'AWS::Backup::RestoreTestingSelection';
const WANTED = { property: 'restore testing plan', allowed: 'a plan', remedy: 'add a restore testing plan' };
