/** Executions of the state machine, as `DescribeExecution` and `GetExecutionHistory` would tell of them. */
export interface Executions {
  /** Undefined: no execution of that ARN is known. */
  readonly statusOf: (executionArn: string) => ExecutionStatus | undefined;
  /** In order; empty for an execution that is not known. */
  readonly historyOf: (executionArn: string) => readonly MachineEvent[];
}

/** Source: Step Functions API Reference, DescribeExecution. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'PENDING_REDRIVE';

/** An event of a history. Source: Step Functions API Reference, HistoryEvent. */
export interface MachineEvent {
  /** 1, 2, … */
  readonly id: number;
  /** Milliseconds since 1970, with what was skipped of waits. */
  readonly atMs: number;
  readonly type:
    | 'ExecutionStarted'
    | 'ExecutionRedriven'
    | 'ExecutionSucceeded'
    | 'ExecutionFailed'
    | 'ExecutionAborted'
    | `${string}StateEntered`
    | `${string}StateExited`
    | 'TaskScheduled'
    | 'TaskSubmitted'
    | 'TaskSucceeded'
    | 'TaskFailed'
    | 'TaskTimedOut';
  /** Name of the state, of events that enter or leave one. */
  readonly state?: string;
  /** Of `TaskSucceeded`: what the task gave back, as JSON text. */
  readonly output?: string;
  /** Of failures. */
  readonly error?: string;
  readonly cause?: string;
}
