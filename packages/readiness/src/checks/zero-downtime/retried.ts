import { each, isUnresolved, look } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { tasksOf } from './graph';

/** Lambda itself fails now and then; a cutover is not to be aborted by that. */
export const stepNotRetried: Check = {
  code: 'StepNotRetried',
  area: 'A1',
  severity: 'MEDIUM',
  title: 'Steps that call functions are retried',
  rationale: 'A transient error of the service in the window aborts the cutover, or leaves its undoing undone.',
  remediation:
    'Retry Lambda.ServiceException, Lambda.AWSLambdaException and Lambda.SdkClientException (or States.ALL), with a rate of backoff.',
  source:
    'AWS Step Functions Developer Guide, "Best practices for Step Functions" (handle transient Lambda service exceptions)',
  serves: ['CUT-5'],
  judge: forCutovers(
    {
      property: 'Definition.States.Retry',
      allowed: "retries of the service's own errors on every call of a function",
      remedy: 'retry the step',
    },
    (document) => {
      const called = tasksOf(document).filter(([, task]) => callsFunction(task));
      return {
        wrong: called.filter(([, task]) => !TRANSIENT.every((error) => isRetried(task, error))).map(([name]) => name),
        open: called.filter(([, task]) => isUnresolved(look(task, 'Retry'))).map(([name]) => name),
      };
    },
  ),
};

const TRANSIENT = ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'];

/** One that waits for a person is asked once. */
const callsFunction = (task: Lookup): boolean => {
  const resource = look(task, 'Resource');
  return typeof resource === 'string' && /:states:::lambda:invoke$|:lambda:[^:]*:[^:]*:function:/.test(resource);
};

const isRetried = (task: Lookup, error: string): boolean =>
  each(look(task, 'Retry')).some(
    (retry) =>
      look(retry, 'MaxAttempts') !== 0 &&
      each(look(retry, 'ErrorEquals')).some((name) =>
        [error, 'States.ALL', 'States.TaskFailed'].some((one) => one === name),
      ),
  );
