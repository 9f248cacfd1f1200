import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { MachineEvent } from '../../contract/executions';

/** An event as GetExecutionHistory shapes it. `data`: whether outputs are told. Source: Step Functions API Reference, HistoryEvent. */
export function historyEvent(
  { id, atMs, type, state, output, error, cause }: MachineEvent,
  data: boolean,
): HistoryEvent {
  const base = {
    id,
    previousEventId: id - 1,
    timestamp: new Date(atMs),
    type: type as NonNullable<HistoryEvent['type']>,
  };
  const lambda = { resourceType: 'lambda', resource: 'invoke' };
  const failure = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  if (type.endsWith('StateEntered')) return { ...base, stateEnteredEventDetails: { name: state } };
  if (type.endsWith('StateExited')) return { ...base, stateExitedEventDetails: { name: state } };
  switch (type) {
    case 'TaskSucceeded':
      return { ...base, taskSucceededEventDetails: { ...lambda, ...(data && output !== undefined && { output }) } };
    case 'TaskFailed':
      return { ...base, taskFailedEventDetails: { ...lambda, ...failure } };
    case 'TaskTimedOut':
      return { ...base, taskTimedOutEventDetails: { ...lambda, ...failure } };
    case 'ExecutionFailed':
      return { ...base, executionFailedEventDetails: failure };
    case 'ExecutionAborted':
      return { ...base, executionAbortedEventDetails: failure };
    default:
      return base;
  }
}
