import type { DescribeExecutionCommandInput, GetExecutionHistoryCommandInput } from '@aws-sdk/client-sfn';
import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Executions } from '../../contract/executions';
import { byOperation } from '../by-operation';
import { historyEvent } from './history-event';

/** Step Functions: what the runner writes down of its executions. */
export function states(executions: Executions): StandIn {
  return {
    title: 'Step Functions',
    services: ['SFN'],
    limits: 'The machine is run by an interpreter on this machine: quotas, and what AWS charges, are not rehearsed.',
    answer: byOperation('Step Functions', {
      DescribeExecution: ({ executionArn = '' }: DescribeExecutionCommandInput, call: AwsCall) => {
        const status = statusOf(executions, executionArn, call);
        const history = executions.historyOf(executionArn);
        const [first, last] = [history[0], history.at(-1)];
        return {
          executionArn,
          stateMachineArn: machineOf(executionArn),
          name: executionArn.split(':').at(-1),
          status,
          ...(first !== undefined && { startDate: new Date(first.atMs) }),
          ...(status !== 'RUNNING' && last !== undefined && { stopDate: new Date(last.atMs) }),
        };
      },
      GetExecutionHistory: (input: GetExecutionHistoryCommandInput, call: AwsCall) => {
        const { executionArn = '', maxResults = 100, nextToken, includeExecutionData = true } = input;
        statusOf(executions, executionArn, call);
        const start = Number(nextToken ?? 0);
        if (!Number.isSafeInteger(start)) throw new Refusal('InvalidToken', `Invalid token ${nextToken}`);
        const history = executions.historyOf(executionArn);
        const end = start + Math.min(maxResults, 1_000);
        return {
          events: history.slice(start, end).map((event) => historyEvent(event, includeExecutionData)),
          ...(end < history.length && { nextToken: String(end) }),
        };
      },
    }),
  };
}

/** Executions live in the region of their machine. */
function statusOf(executions: Executions, arn: string, { region }: AwsCall) {
  const status = arn.split(':')[3] === region ? executions.statusOf(arn) : undefined;
  if (status === undefined) throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return status;
}

const machineOf = (executionArn: string): string =>
  executionArn.replace(':execution:', ':stateMachine:').replace(/:[^:]+$/, '');
