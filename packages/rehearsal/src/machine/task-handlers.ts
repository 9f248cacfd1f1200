import { setImmediate as turn } from 'node:timers/promises';
import { FunctionError } from '../contract/host';
import type { SynthesizedMachine, SynthesizedState } from '../contract/programme';
import type { ExecutionLog } from './execution-log';
import type { People } from './people';
import type { StepLog } from './step-log';

/** What tasks are carried out with. */
export interface TaskWorld {
  readonly executionArn: string;
  /** Invokes a function by its name or ARN; raises what the handler raised, by name. */
  readonly invoke: (functionName: string, payload: unknown, timeoutMs: number) => Promise<unknown>;
  readonly people: People;
  readonly log: ExecutionLog;
  readonly steps: StepLog;
  /** Told before each call of a step's function. */
  readonly before?: (step: string, functionName: string) => Promise<void>;
  /** Stops the execution as `StopExecution` does: what is under way is not waited for. */
  readonly signal?: AbortSignal;
}

/** What the interpreter calls in place of the `Resource` of each task, by the state's name. */
export function taskHandlers(
  { States }: SynthesizedMachine['definition'],
  world: TaskWorld,
): Readonly<Record<string, (input: unknown) => Promise<unknown>>> {
  const tasks = Object.entries(States).filter(([, { Type }]) => Type === 'Task');
  return Object.fromEntries(tasks.map(([name, state]) => [name, handlerOf(name, state, world)]));
}

/** Whether a task waits for what a person sends back. */
export const isQuestion = ({ Resource = '' }: SynthesizedState): boolean => /\.waitForTaskToken$/.test(Resource);

function handlerOf(step: string, state: SynthesizedState, world: TaskWorld): (input: unknown) => Promise<unknown> {
  const { executionArn, log, steps } = world;
  const carryOut = isQuestion(state) ? ask : call;
  return async (input) => {
    // The interpreter tells by events that it has entered the state; they are written down first.
    await turn();
    // The interpreter would go on with retries of what is under way.
    if (world.signal?.aborted) throw Object.assign(new Error('stopped'), { isRetryable: false, isCatchable: false });
    log.note(executionArn, { type: 'TaskScheduled' });
    steps.called(step);
    try {
      const output = await carryOut(step, state, input as TaskInput, world);
      log.note(executionArn, { type: 'TaskSucceeded', output: JSON.stringify(output) });
      return output;
    } catch (cause) {
      const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
      steps.answered(step, { status: name === declined ? 'NO' : 'FAILED', ...(name !== declined && { error: name }) });
      log.note(executionArn, {
        type: name === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed',
        error: name,
        cause: message,
      });
      throw cause;
    }
  };
}

/** `Parameters` after the interpreter has filled them in. */
interface TaskInput {
  readonly FunctionName: string;
  readonly Payload: Readonly<Record<string, unknown>>;
}

/** Source of the output's shape: Step Functions Developer Guide, "Invoke an AWS Lambda function with Step Functions". */
async function call(step: string, state: SynthesizedState, input: TaskInput, world: TaskWorld): Promise<unknown> {
  await world.before?.(step, input.FunctionName);
  const answer = await world.invoke(input.FunctionName, input.Payload, callSecondsOf(state) * 1_000);
  const { status = 'DONE', findings, evidence } = (answer ?? {}) as Partial<FunctionAnswer>;
  world.steps.answered(step, {
    status,
    ...(findings !== undefined && { findings }),
    ...(evidence !== undefined && { evidence }),
  });
  return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: answer };
}

/** What functions of parts answer. */
interface FunctionAnswer {
  readonly status: string;
  readonly findings: readonly unknown[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** The function tells people; the task ends with what they answer, whatever the function answers. */
async function ask(step: string, state: SynthesizedState, input: TaskInput, world: TaskWorld): Promise<unknown> {
  await world.invoke(input.FunctionName, input.Payload, callSecondsOf(state) * 1_000);
  world.log.note(world.executionArn, { type: 'TaskSubmitted' });
  const { about, question, failure } = input.Payload;
  const decision = await world.people.decide({ about: String(about), question: String(question), failure });
  if (decision === 'NO') throw new FunctionError(declined, `${step}: no`);
  world.steps.answered(step, { status: 'YES' });
  return {};
}

/** The error that a person sends for no. */
const declined = 'Declined';

/**
 * Seconds of real time that a call may take, then its process is ended and the machine is told `States.Timeout`: those of
 * `TimeoutSeconds`, and no more than four minutes. Nothing on this machine takes minutes: what does hangs.
 */
export const callSecondsOf = ({ TimeoutSeconds = longestCallSeconds }: SynthesizedState): number =>
  Math.min(TimeoutSeconds, longestCallSeconds);

const longestCallSeconds = 240;
