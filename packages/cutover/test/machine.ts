import { StateMachine } from 'aws-local-stepfunctions';
import {
  type CutoverEvent,
  type CutoverState,
  type Mode,
  nodeAt,
  type StateMachineDefinition,
  stateMachineOf,
  successes,
  transition,
} from '../src/core';
import { graph, parts } from './parts';

/** The state machine of the parts of these tests. */
export const definition = stateMachineOf(graph, {
  comment: 'The move of orders from us-west-2 to us-east-1',
  partition: 'aws',
  functionArns: Object.fromEntries(
    ['cutover', ...parts.map(({ name }) => name)].map((part) => [
      part,
      `arn:aws:lambda:us-east-1:111122223333:function:rl-orders-${part}-runtime`,
    ]),
  ),
  helpSeconds: 3_600,
});

/** What an execution came to, and the tasks that it carried out, in order. */
export interface Run {
  readonly visited: readonly string[];
  readonly ending: string;
  readonly succeeded: boolean;
}

/** Runs a machine by an independent interpreter; `answer` says what comes back from each task. */
export async function execute(
  mode: Mode,
  answer: (task: string) => CutoverEvent,
  { machine = definition, unattended = false }: { machine?: StateMachineDefinition; unattended?: boolean } = {},
): Promise<Run> {
  const input = { mode, ...(unattended && { unattended }) };
  const visited: string[] = [];
  let ending = '';
  const names = Object.keys(machine.States);
  const tasks = names.filter((name) => machine.States[name]?.Type === 'Task');
  const handlers = tasks.map((name) => [
    name,
    async (input: { Payload: { ending?: string } }) => {
      if (name === 'settle') ending = input.Payload.ending ?? '';
      else visited.push(name);
      return answered(name === 'settle' ? 'DONE' : visited.length > longest ? 'FAILED' : answer(name));
    },
  ]);
  const waits = names.filter((name) => machine.States[name]?.Type === 'Wait').map((name) => [name, 0]);
  const { result } = interpreterOf(machine).run(input, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(handlers),
      waitTimeOverrides: Object.fromEntries(waits),
    },
    context: {
      Execution: { Input: input, Name: 'test', Id: 'arn:aws:states:::execution:test' },
      Task: { Token: 'token' },
    },
  });
  try {
    await result;
    return { visited, ending, succeeded: true };
  } catch (error) {
    return { visited, ending: ending || failureOf(error), succeeded: false };
  }
}

/** Tasks until whatever goes round in circles is ended: a call for help that fails ends an execution. */
const longest = 300;

/** What the transition function says of the same. */
export function predicted(
  mode: Mode,
  answer: (task: string) => CutoverEvent,
  { unattended = false }: { readonly unattended?: boolean } = {},
): Run {
  const visited: string[] = [];
  let state: CutoverState = { at: 'BEGIN', mode };
  while (state.at !== 'END') {
    const task = taskAt(state);
    const silent = unattended && questions.has(task);
    if (!silent) visited.push(task);
    state = transition(graph, state, silent ? 'YES' : answer(task));
  }
  const asked = state.ending === 'ROLLED_BACK' && mode === 'ROLL_BACK';
  return { visited, ending: state.ending, succeeded: asked || successes.includes(state.ending) };
}

/** The events in their order, then success; a question takes DONE for yes and everything else for no, a cry for help always yes. */
export function scripted(script: readonly CutoverEvent[]): (task: string) => CutoverEvent {
  let position = 0;
  return (task) => {
    if (task.startsWith('help: ')) return 'YES';
    const next = script[position++] ?? 'DONE';
    if (!questions.has(task)) return next;
    return next === 'DONE' ? 'YES' : 'NO';
  };
}

/** Names of the states that ask a person whether to go on. */
export const questions: ReadonlySet<string> = new Set(
  [...graph.forward, ...graph.retire].filter(({ kind }) => kind === 'ASK').map(({ id }) => id),
);

function taskAt(state: CutoverState): string {
  if (state.at === 'BEGIN') return 'begin';
  if (state.at === 'LOOK') return `look ${state.index + 1}`;
  const node = nodeAt(graph, state);
  if (node === undefined) throw new TypeError('nothing to do');
  return state.at === 'HELP' ? `help: ${node.id}` : node.id;
}

/**
 * The validator has a test of its own; here it would only cost time. A copy for each run: the interpreter merges inputs into the
 * very object that `Result` names.
 */
const interpreterOf = (machine: StateMachineDefinition): StateMachine =>
  new StateMachine(JSON.parse(JSON.stringify(machine)), { validationOptions: { noValidate: true } });

/** The error of the Fail state that an execution ended in, which the interpreter wraps. */
const failureOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? error.cause.name : String(error);

/** What a function or a person answers; a failure that no retry mends is one whose error says so. */
function answered(event: CutoverEvent): unknown {
  if (event === 'FAILED' || event === 'NO') throw Object.assign(new Error('as scripted'), { name: 'InvalidRequest' });
  return event === 'YES' ? {} : { Payload: { status: event, findings: [] } };
}
