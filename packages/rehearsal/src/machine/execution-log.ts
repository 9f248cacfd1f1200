import type { Clock } from '../contract/clock';
import type { ExecutionStatus, Executions, MachineEvent } from '../contract/executions';

/** The executions of a rehearsal as they are written down while they run. */
export interface ExecutionLog extends Executions {
  readonly note: (executionArn: string, event: Omit<MachineEvent, 'id' | 'atMs'>) => void;
}

/** A log without executions. */
export function executionLog(clock: Clock): ExecutionLog {
  const histories = new Map<string, MachineEvent[]>();
  return {
    statusOf: (arn) => statusIn(histories.get(arn) ?? []),
    historyOf: (arn) => histories.get(arn) ?? [],
    note: (arn, event) => {
      const history = histories.get(arn) ?? [];
      history.push({ ...event, id: history.length + 1, atMs: clock.now() });
      histories.set(arn, history);
    },
  };
}

function statusIn(history: readonly MachineEvent[]): ExecutionStatus | undefined {
  const told = history.flatMap(({ type }) => statusAfter[type] ?? []);
  return told.at(-1);
}

const statusAfter: Readonly<Record<string, ExecutionStatus>> = {
  ExecutionStarted: 'RUNNING',
  ExecutionRedriven: 'RUNNING',
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionAborted: 'ABORTED',
};
