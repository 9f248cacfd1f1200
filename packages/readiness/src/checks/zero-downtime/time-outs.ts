import { isUnresolved, look, numberOf } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { tasksOf } from './graph';

/** Seconds: 60 days. What waits longer waits for nobody. */
const LONGEST = 60 * 86_400;

/** Without a time-out a step whose answer is lost holds the cutover for a year, fenced. */
export const stepUnbounded: Check = {
  code: 'StepUnbounded',
  area: 'A1',
  severity: 'HIGH',
  title: 'Every step of the cutover has a time-out',
  rationale:
    'A task waits 99,999,999 seconds by default: a function that never answers leaves the workload between both sides.',
  remediation: 'Set TimeoutSeconds (or HeartbeatSeconds) of every task.',
  source:
    'AWS Step Functions Developer Guide, "Best practices for Step Functions" (use timeouts); Amazon States Language, "Task State"',
  serves: ['CUT-3', 'CUT-5'],
  judge: forCutovers(
    { property: 'Definition.States.TimeoutSeconds', allowed: 'a time-out on every task', remedy: 'set TimeoutSeconds' },
    (document) => {
      const tasks = tasksOf(document);
      return {
        wrong: tasks.filter(([, task]) => !isOpen(task) && !isBounded(task)).map(([name]) => name),
        open: tasks.filter(([, task]) => isOpen(task)).map(([name]) => name),
      };
    },
  ),
};

const limits = (task: Lookup): readonly Lookup[] =>
  ['TimeoutSeconds', 'HeartbeatSeconds'].map((property) => look(task, property));

const isOpen = (task: Lookup): boolean => limits(task).some(isUnresolved) && !isBounded(task);

/** A path, or an expression, is a limit that the input gives. */
const isBounded = (task: Lookup): boolean =>
  limits(task).some((limit) => {
    const seconds = numberOf(limit);
    return seconds !== undefined && seconds > 0 && seconds <= LONGEST;
  }) ||
  ['TimeoutSecondsPath', 'HeartbeatSecondsPath'].some((path) => typeof look(task, path) === 'string') ||
  limits(task).some((limit) => typeof limit === 'string' && /^\{%.*%\}$/.test(limit));
