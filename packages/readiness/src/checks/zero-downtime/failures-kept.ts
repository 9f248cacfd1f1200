import { each, look } from '../../ask';
import type { Check } from '../../model';
import { forCutovers } from './for-cutovers';
import { maySucceed, scopesOf } from './graph';

/** A failure that leads on as a success does is a cutover that goes on without the step. */
export const stepFailureIgnored: Check = {
  code: 'StepFailureIgnored',
  area: 'A1',
  severity: 'HIGH',
  title: 'A failed step does not lead on as if it had succeeded',
  rationale:
    'A gate whose failure is caught into the next step is no gate. Steps that undo may go on whatever fails: all that is before them is the end in failure.',
  remediation: 'Let Catch lead to the abort, not to the Next of the task.',
  source: 'AWS Step Functions Developer Guide, "Handling errors in Step Functions workflows" (fallback states)',
  serves: ['CUT-3'],
  judge: forCutovers(
    {
      property: 'Definition.States.Catch.Next',
      allowed: 'another state than Next, or the end in failure',
      remedy: 'lead failures to the abort',
    },
    (document) => ({
      wrong: scopesOf(document).flatMap((scope) =>
        [...scope.states]
          .filter(([, state]) => look(state, 'Type') === 'Task')
          .filter(([, task]) => {
            const next = look(task, 'Next');
            return each(look(task, 'Catch')).some((one) => look(one, 'Next') === next) && maySucceed(scope, next);
          })
          .map(([name]) => name),
      ),
    }),
  ),
};
