import type { State, StateMachineDefinition, TaskState } from '../src/core';

/**
 * What an interpreter does not show of a definition, because it waits for nothing and fails only as it is told: time-outs and
 * retries (CUT-5). Each rule that a state breaks, in words.
 */
export function machineRulesBroken({ States }: StateMachineDefinition): readonly string[] {
  return Object.entries(States).flatMap(([name, state]) =>
    isTask(state) ? taskRules(state).map((rule) => `${name}: ${rule}`) : [],
  );
}

function taskRules({ TimeoutSeconds, Retry = [], Resource }: TaskState): readonly string[] {
  // A question is asked once: a second one would make the first one's token worthless.
  if (Resource.endsWith('.waitForTaskToken'))
    return broken([
      ['it has a time-out', TimeoutSeconds > 0],
      ['a question is not repeated', Retry.length === 0],
    ]);
  const [wrong, transient, last] = Retry;
  return broken([
    ['it has a time-out', TimeoutSeconds > 0],
    ['wrong requests are not repeated', wrong?.MaxAttempts === 0 && wrong.ErrorEquals.includes('InvalidRequest')],
    ['the service is asked again, soon', (transient?.ErrorEquals ?? []).includes('Lambda.ServiceException')],
    ['everything else is tried again, last of all', (last?.ErrorEquals ?? []).join() === 'States.ALL'],
    [
      'repeats are jittered',
      Retry.every(({ MaxAttempts, JitterStrategy }) => MaxAttempts === 0 || JitterStrategy === 'FULL'),
    ],
  ]);
}

const broken = (rules: readonly (readonly [string, boolean])[]): readonly string[] =>
  rules.filter(([, holds]) => !holds).map(([rule]) => rule);

const isTask = (state: State): state is TaskState => state.Type === 'Task';
