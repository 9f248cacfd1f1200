import type { AskNode, StepNode, UndoNode } from '../graph/nodes';
import { pollsOf } from '../graph/polls';
import { type CallContext, callOf, functionOf, invoke } from './calls';
import type { Rule, States, TaskState } from './language';

/** Where a chain of states goes on. */
export interface Ways {
  /** Name of the state after success. */
  readonly next: string;
  /** Name of the state after anything else. */
  readonly otherwise: string;
}

/** Name of the first state of a node. */
export const firstOf = (node: StepNode | UndoNode | AskNode): string =>
  node.kind !== 'ASK' && node.pollSeconds !== undefined
    ? `${node.id}: begin`
    : node.kind === 'ASK'
      ? `${node.id}?`
      : node.id;

/**
 * A step with its polls: called, and judged by its status; RUNNING waits and calls again until its polls are used up. What goes
 * wrong is put into `$.failure`.
 */
export function stepStates(context: CallContext, node: StepNode | UndoNode, { next, otherwise }: Ways): States {
  const { id, pollSeconds } = node;
  const failed = `${id}: failed`;
  const answer = `${id}: answer`;
  const call: TaskState = {
    ...callOf(context, node),
    ResultPath: '$.last',
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: otherwise }],
    Next: answer,
  };
  const judged: States = {
    [failed]: {
      Type: 'Pass',
      Parameters: { step: id, 'status.$': '$.last.status', 'findings.$': '$.last.findings' },
      ResultPath: '$.failure',
      Next: otherwise,
    },
  };
  if (pollSeconds === undefined)
    return {
      [id]: call,
      [answer]: { Type: 'Choice', Choices: [{ ...is('DONE'), Next: next }], Default: failed },
      ...judged,
    };
  const { fast, all, slowSeconds } = pollsOf(node);
  const wait = (name: string, Seconds: number): States => ({
    [`${id}: ${name}`]: { Type: 'Wait', Seconds, Next: `${id}: again` },
  });
  const during = (polls: number, name: string) => ({
    And: [is('RUNNING'), { Variable: '$.polls.n', NumericLessThan: polls }],
    Next: `${id}: ${name}`,
  });
  return {
    [`${id}: begin`]: { Type: 'Pass', Result: { n: 0 }, ResultPath: '$.polls', Next: id },
    [id]: call,
    [answer]: {
      Type: 'Choice',
      Choices: [{ ...is('DONE'), Next: next }, during(fast, 'wait'), ...(all > fast ? [during(all, 'wait long')] : [])],
      Default: failed,
    },
    ...wait('wait', pollSeconds),
    ...(all > fast ? wait('wait long', slowSeconds) : {}),
    [`${id}: again`]: {
      Type: 'Pass',
      Parameters: { 'n.$': 'States.MathAdd($.polls.n, 1)' },
      ResultPath: '$.polls',
      Next: id,
    },
    ...judged,
  };
}

/** A question to a person; an execution that nobody attends to answers yes by itself. */
export function askStates(context: CallContext, node: AskNode, { next, otherwise }: Ways): States {
  return {
    [`${node.id}?`]: {
      Type: 'Choice',
      Choices: [{ Variable: '$.unattended', BooleanEquals: true, Next: next }],
      Default: node.id,
    },
    [node.id]: {
      ...question(context, node),
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: otherwise }],
      Next: next,
    },
  };
}

/**
 * Asks for help with an undo that does not succeed, and tries again when somebody says so. It catches nothing: when nobody answers
 * the execution fails here, and a redrive asks again.
 */
export const helpStates = (context: CallContext, node: UndoNode, timeoutSeconds: number): States => ({
  [helpOf(node)]: {
    ...question(context, {
      id: helpOf(node),
      question: `${node.id} did not succeed. Mend what its findings say, then try again?`,
      timeoutSeconds,
    }),
    Next: firstOf(node),
  },
});

/** Name of the state that asks for help with an undo. */
export const helpOf = ({ id }: Pick<UndoNode, 'id'>): string => `help: ${id}`;

const question = (
  context: CallContext,
  { id, question: text, timeoutSeconds }: Omit<AskNode, 'kind'>,
): Omit<TaskState, 'Next' | 'Catch'> => ({
  Type: 'Task',
  Resource: invoke(context, true),
  Parameters: {
    FunctionName: functionOf(context, 'cutover'),
    Payload: {
      action: 'ask',
      about: id,
      question: text,
      'execution.$': '$$.Execution.Id',
      'token.$': '$$.Task.Token',
      'failure.$': '$.failure',
    },
  },
  ResultPath: '$.last',
  TimeoutSeconds: timeoutSeconds,
});

const is = (status: string): Rule & { readonly Variable: string } => ({
  Variable: '$.last.status',
  StringEquals: status,
});
