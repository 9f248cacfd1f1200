import type { FactValue, FactValues } from '@regionlift/testkit';
import { at, counted, entries } from './reading';

/**
 * A state machine at a glance: how many states, whether everything that could wait for ever has a time-out, what is logged, whether
 * it is traced. Source: Amazon States Language, "Timeouts": without `TimeoutSeconds` a task waits for 99,999,999 seconds.
 */
export function stateMachineDetails(machine: FactValues): (string | undefined)[] {
  const states = entries(at(machine, 'Definition', 'States'));
  return [
    counted(states.length, 'state'),
    timeOutOf(machine, states),
    loggingOf(at(machine, 'LoggingConfiguration', 'Level')),
    at(machine, 'TracingConfiguration', 'Enabled') === true ? 'traced' : 'not traced',
  ];
}

function timeOutOf(machine: FactValues, states: readonly FactValue[]): string | undefined {
  const whole = at(machine, 'Definition', 'TimeoutSeconds');
  if (whole !== undefined) return `ends after ${String(whole)} s`;
  const tasks = states.filter((state) => at(state, 'Type') === 'Task');
  if (tasks.length === 0) return undefined;
  const timed = (task: FactValue) =>
    ['TimeoutSeconds', 'TimeoutSecondsPath'].some((key) => at(task, key) !== undefined);
  const endless = tasks.filter((task) => !timed(task)).length;
  return endless === 0 ? 'time-out on every task' : `${counted(endless, 'task')} without time-out`;
}

const loggingOf = (level: FactValue | undefined): string =>
  level === undefined || level === 'OFF' ? 'not logged' : `logs ${String(level).toLowerCase()} events`;
