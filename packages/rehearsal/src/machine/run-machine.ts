import { randomUUID } from 'node:crypto';
import { StateMachine } from 'aws-local-stepfunctions';
import type { RehearsalClock } from '../contract/clock';
import type { SynthesizedMachine } from '../contract/programme';
import type { ExecutionLog } from './execution-log';
import { shortWaits } from './short-waits';
import { callSecondsOf, isQuestion, type TaskWorld, taskHandlers } from './task-handlers';

/** What an execution is started with. */
export interface ExecutionOptions extends TaskWorld {
  readonly machine: SynthesizedMachine;
  readonly executionName: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly clock: RehearsalClock;
  /** Longest wait and interval of retries, in milliseconds (default 200). */
  readonly longestWaitMs?: number;
}

/** How an execution ended. */
export type ExecutionEnd =
  | { readonly status: 'SUCCEEDED'; readonly output: unknown }
  /** `state` and its input are where a redrive goes on. */
  | {
      readonly status: 'FAILED' | 'ABORTED';
      readonly error: string;
      readonly cause: string;
      readonly state: string;
      readonly input: unknown;
    };

/** ARN of an execution of a machine. */
export const executionArnOf = ({ arn }: SynthesizedMachine, name: string): string =>
  `${arn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Runs the machine's own definition, every task by its function. Raises a `TypeError` for a definition that is none. */
export const runMachine = (options: ExecutionOptions): Promise<ExecutionEnd> => {
  options.log.note(options.executionArn, { type: 'ExecutionStarted' });
  return runFrom(options, options.machine.definition.StartAt, options.input);
};

/**
 * Goes on with an execution that failed or was stopped, from the state that failed, with the input that it had.
 * Source: Step Functions Developer Guide, "Restarting state machine executions with redrive".
 */
export const redrive = (options: ExecutionOptions, { state, input }: { state: string; input: unknown }) => {
  options.log.note(options.executionArn, { type: 'ExecutionRedriven' });
  return runFrom(options, state, input);
};

async function runFrom(options: ExecutionOptions, startAt: string, input: unknown): Promise<ExecutionEnd> {
  const { machine, executionArn, executionName, clock, log, steps, signal, longestWaitMs = 200 } = options;
  // A copy of its own: the interpreter's States.JsonMerge writes into what a `Pass` state's `Result` says, and executions at the same
  // time would read each other's mode (aws-local-stepfunctions 3.0.0, `StatesJsonMerge.execute`).
  const States = endedByHost(JSON.parse(JSON.stringify(machine.definition.States)));
  const definition = { ...machine.definition, StartAt: startAt, States };
  const interpreter = new StateMachine(definition as never, {
    validationOptions: { checkArn: false, noValidate: validated.has(machine.definition) },
  });
  validated.add(machine.definition);
  const retries = Object.entries(definition.States).filter(([, state]) => 'Retry' in state);
  const { result, abort, eventLogs } = interpreter.run(input as never, {
    overrides: {
      taskResourceLocalHandlers: taskHandlers(machine.definition, options) as never,
      waitTimeOverrides: shortWaits(definition, clock, longestWaitMs),
      retryIntervalOverrides: Object.fromEntries(retries.map(([name]) => [name, longestWaitMs])),
    },
    context: {
      Execution: { Id: executionArn, Name: executionName, Input: options.input as never },
      // One token for all tasks: questions come one after another, and each is answered before the next.
      Task: { Token: randomUUID() },
    },
  });
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  // Awaited after the events: without a handler a failure would count as unhandled meanwhile.
  result.catch(() => undefined);
  const last = await noteEvents(eventLogs, log, executionArn);
  steps.close();
  try {
    return { status: 'SUCCEEDED', output: await result };
  } catch (raised) {
    const { name, message } = causeOf(raised);
    return { status: signal?.aborted ? 'ABORTED' : 'FAILED', error: name, cause: message, ...last };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * States whose calls the interpreter does not end: the host of the functions does, and tells it `States.Timeout`. Were its own clock the
 * first to strike, the machine would go on while the function does.
 */
const endedByHost = (states: SynthesizedMachine['definition']['States']): typeof states =>
  Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      state.Type !== 'Task' || isQuestion(state) ? state : { ...state, TimeoutSeconds: callSecondsOf(state) + 60 },
    ]),
  );

/** Definitions that the interpreter has found valid, which takes it a second. */
const validated = new WeakSet<object>();

type Events = ReturnType<StateMachine['run']>['eventLogs'];

/** Writes the interpreter's events down; answers with the last state that was entered, and its input. */
async function noteEvents(events: Events, log: ExecutionLog, executionArn: string) {
  let last: { readonly state: string; readonly input: unknown } = { state: '', input: {} };
  for await (const event of events) {
    if (event.type === 'StateEntered') {
      last = { state: event.state.name, input: structuredClone(event.state.input) };
      log.note(executionArn, { type: `${event.state.type}StateEntered`, state: event.state.name });
    } else if (event.type === 'StateExited' || event.type === 'StateCaught')
      log.note(executionArn, { type: `${event.state.type}StateExited`, state: event.state.name });
    else if (/^Execution(Succeeded|Failed|Aborted)$/.test(event.type))
      log.note(executionArn, { type: event.type as 'ExecutionFailed' });
  }
  return last;
}

/** The interpreter wraps what a state raised. */
const causeOf = (raised: unknown): Error => {
  if (!(raised instanceof Error)) return new Error(String(raised));
  return raised.cause instanceof Error ? raised.cause : raised;
};
