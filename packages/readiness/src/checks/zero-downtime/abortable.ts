import { look } from '../../ask';
import type { Check } from '../../model';
import { forCutovers } from './for-cutovers';
import { reachedFrom, scopesOf, waysOf } from './graph';

/** Failing is not going back: something has to undo what was done. */
export const cutoverNotAbortable: Check = {
  code: 'CutoverNotAbortable',
  area: 'A1',
  severity: 'HIGH',
  title: 'The cutover has a way back, and ends as failed after it',
  rationale:
    'A failed step has to lead to tasks that give the traffic back; an execution that was undone and reports success is taken for done.',
  remediation: 'Let Catch lead to tasks that undo, and those to a Fail state.',
  source:
    'AWS Step Functions Developer Guide, "Handling errors in Step Functions workflows"; AWS Prescriptive Guidance, "Saga pattern"',
  serves: ['CUT-3', 'CUT-4'],
  judge: forCutovers(
    {
      property: 'Definition.States.Catch.Next',
      allowed: 'failures that lead to tasks, and from there to Fail',
      remedy: 'add steps that undo',
    },
    (document) => ({
      wrong: scopesOf(document).some((scope) => {
        const failures = [...scope.states.values()].flatMap((state) =>
          waysOf(state)
            .filter(({ by }) => by === 'CATCH')
            .map(({ to }) => to),
        );
        const back = [...reachedFrom(scope, failures)].map((name) => look(scope.states.get(name), 'Type'));
        return back.includes('Task') && back.includes('Fail');
      })
        ? []
        : ['no failure leads to a task and then to Fail'],
    }),
  ),
};
