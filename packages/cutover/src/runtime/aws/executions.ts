import {
  type HistoryEvent as ApiEvent,
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { HistoryEvent } from '../../core';
import type { ExecutionsPort } from '../ports';

/** Executions of Standard workflows; one that is not known any more does not run. */
export const awsExecutions = (client: SFNClient): ExecutionsPort => ({
  runs: async (executionArn) => {
    const found = await unlessAbsent(
      client.send(new DescribeExecutionCommand({ executionArn })),
      'ExecutionDoesNotExist',
    );
    return found !== undefined && ['RUNNING', 'PENDING_REDRIVE'].includes(found.status ?? '');
  },
  history: async (executionArn) => {
    const events: HistoryEvent[] = [];
    const pages = paginateGetExecutionHistory(
      { client, pageSize: 1_000 },
      { executionArn, includeExecutionData: true },
    );
    for await (const page of pages) events.push(...(page.events ?? []).map(read));
    return events;
  },
});

const read = (event: ApiEvent): HistoryEvent => {
  const state = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
  const output = event.taskSucceededEventDetails?.output;
  const error =
    event.taskFailedEventDetails?.error ??
    event.taskTimedOutEventDetails?.error ??
    event.taskSubmitFailedEventDetails?.error ??
    event.taskStartFailedEventDetails?.error;
  return {
    atMs: event.timestamp?.getTime() ?? 0,
    type: event.type ?? '',
    ...(state !== undefined && { state }),
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
  };
};
