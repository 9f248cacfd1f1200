import { look } from '../../ask';
import type { Check } from '../../model';
import { forCutovers } from './for-cutovers';
import { comesRound, scopesOf, waitsForAnswer } from './graph';

/** The point of no return is passed by a person. */
export const cutoverUnapproved: Check = {
  code: 'CutoverUnapproved',
  area: 'A1',
  severity: 'MEDIUM',
  title: 'Somebody approves the cutover',
  rationale:
    'All gates may be green on the wrong day; whoever starts the machine is not to be able to fence the source by mistake.',
  remediation: 'Add a task with .waitForTaskToken before the point of no return.',
  source:
    'AWS Step Functions Developer Guide, "Discover service integration patterns" (wait for a callback with task token)',
  serves: ['CUT-1'],
  judge: forCutovers(
    {
      property: 'Definition.States.Resource',
      allowed: 'a task that waits for an answer',
      remedy: 'ask before going on',
    },
    (document) => ({
      wrong: scopesOf(document).some((scope) =>
        [...scope.states].some(
          ([name, state]) => look(state, 'Type') === 'Task' && waitsForAnswer(state) && !comesRound(scope, name),
        ),
      )
        ? []
        : ['no task waits for an answer'],
    }),
  ),
};
