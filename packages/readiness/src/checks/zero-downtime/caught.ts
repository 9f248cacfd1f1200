import { each, look } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { comesRound, maySucceed, reachedFrom, type Scope, scopesOf, waitsForAnswer } from './graph';

/** A step that fails without a catch ends the execution where it is: halfway. */
export const stepUncaught: Check = {
  code: 'StepUncaught',
  area: 'A1',
  severity: 'HIGH',
  title: 'A step of the cutover that fails leads somewhere',
  rationale:
    'Before the point of no return every failure leads back to the source. A task that asks a person for help and then repeats what failed is the last resort, and needs none.',
  remediation: 'Give every task a Catch for States.ALL, and those that undo at least a Retry.',
  source: 'AWS Step Functions Developer Guide, "Handling errors in Step Functions workflows"',
  serves: ['CUT-3', 'CUT-6'],
  judge: forCutovers(
    {
      property: 'Definition.States.Catch',
      allowed: 'a Catch for all errors on every task, or a Retry where all is being undone',
      remedy: 'catch States.ALL',
    },
    (document) => ({
      wrong: scopesOf(document).flatMap((scope) => {
        const failing = reachedFrom(scope, catchesIn(scope));
        return [...scope.states]
          .filter(([, state]) => look(state, 'Type') === 'Task')
          .filter(
            ([name, task]) =>
              !isCaught(task) &&
              !(isRetried(task) && (isLast(scope, name, failing) || !maySucceed(scope, look(task, 'Next')))),
          )
          .filter(([name, state]) => !(waitsForAnswer(state) && comesRound(scope, name)))
          .map(([name]) => name);
      }),
    }),
  ),
};

/** What closes the books after success and failure alike: nothing is done after it, and it is no step of the move. */
const isLast = (scope: Scope, name: string, failing: ReadonlySet<string>): boolean =>
  failing.has(name) &&
  ![...reachedFrom(scope, [look(scope.states.get(name), 'Next')])].some(
    (after) => look(scope.states.get(after), 'Type') === 'Task',
  );

const catchesIn = ({ states }: Scope): readonly Lookup[] =>
  [...states.values()].flatMap((state) => each(look(state, 'Catch')).map((one) => look(one, 'Next')));

/** A Catch that leaves errors out ends the execution as well, for those. */
const isCaught = (task: Lookup): boolean => each(look(task, 'Catch')).some(takesAll);

const isRetried = (task: Lookup): boolean => each(look(task, 'Retry')).some(tries);

const takesAll = (catcher: Lookup): boolean =>
  ['States.ALL', 'States.TaskFailed'].some((name) => each(look(catcher, 'ErrorEquals')).includes(name));

const tries = (retry: Lookup): boolean => takesAll(retry) && look(retry, 'MaxAttempts') !== 0;
