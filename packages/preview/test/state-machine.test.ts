import type { FactValue } from '@regionlift/testkit';
import { stateMachineDetails } from '../src/details/state-machine';

const machine = (states: FactValue, more: Readonly<Record<string, FactValue>> = {}) => ({
  Definition: { StartAt: 'a', States: states },
  ...more,
});
const task = { Type: 'Task', TimeoutSeconds: 30 };

test('counts states, and tells that every task has a time-out, what is logged and that it is traced', () => {
  const details = stateMachineDetails(
    machine(
      { a: task, b: { Type: 'Task', TimeoutSecondsPath: '$.seconds' }, c: { Type: 'Succeed' } },
      { LoggingConfiguration: { Level: 'ALL' }, TracingConfiguration: { Enabled: true } },
    ),
  );
  expect(details).toEqual(['3 states', 'time-out on every task', 'logs all events', 'traced']);
});

test('tells of tasks that may wait for ever, and that nothing is logged or traced', () => {
  const details = stateMachineDetails(
    machine({ a: { Type: 'Task' }, b: task }, { LoggingConfiguration: { Level: 'OFF' } }),
  );
  expect(details).toEqual(['2 states', '1 task without time-out', 'not logged', 'not traced']);
  expect(stateMachineDetails({})).toEqual(['0 states', undefined, 'not logged', 'not traced']);
});

test('tells when the whole execution ends by itself', () => {
  const [, timeOut] = stateMachineDetails({ Definition: { TimeoutSeconds: 600, States: { a: { Type: 'Task' } } } });
  expect(timeOut).toBe('ends after 600 s');
});
