import { type CutoverGraph, entryOf, type Node, type UndoNode } from '../graph/nodes';
import { type Ending, endings, modes, successes } from '../words';
import { type CallContext, callOf } from './calls';
import { askStates, firstOf, helpOf, helpStates, stepStates } from './chain';
import type { State, StateMachineDefinition, States } from './language';

/** What the definition is made with besides the graph. */
export interface DefinitionOptions extends CallContext {
  /** `The move of orders from us-west-2 to us-east-1`. */
  readonly comment: string;
  /** Seconds for which a question for help waits. */
  readonly helpSeconds: number;
}

/** The state machine of a cutover, as Step Functions takes it. It does what `transition` says; a test compares them. */
export function stateMachineOf(graph: CutoverGraph, options: DefinitionOptions): StateMachineDefinition {
  const { forward, back, abandon, look, retire } = graph;
  return {
    Comment: options.comment,
    QueryLanguage: 'JSONPath',
    StartAt: 'defaults',
    States: {
      ...beginning(graph, options),
      ...walk(
        options,
        forward,
        ending('CUT_OVER'),
        (index) => startOf(back, entryOf(graph, index), 'taken back'),
        graph.pointOfNoReturn,
      ),
      ...undoing(options, back, 'taken back'),
      ...undoing(options, abandon, ending('ABANDONED')),
      ...looking(options, look),
      ...walk(options, retire, ending('FINALISED'), () => ending('NOT_FINALISED')),
      'taken back': {
        Type: 'Choice',
        Choices: [
          { Variable: '$.mode', StringEquals: 'ABANDON', Next: startOf(abandon, 0, ending('ABANDONED')) },
          { Variable: '$.crossed', BooleanEquals: true, Next: ending('ROLLED_BACK') },
        ],
        Default: ending('ABORTED'),
      },
      ...settling(options),
    },
  };
}

const ending = (name: Ending): string => `end: ${name}`;

const startOf = (nodes: readonly (Node | UndoNode)[], index: number, otherwise: string): string => {
  const node = nodes[index];
  return node === undefined ? otherwise : firstOf(node);
};

/** What an execution starts from when its input does not say otherwise. */
const defaults = {
  mode: 'CUT_OVER',
  unattended: false,
  acknowledged: [],
  crossed: false,
  unready: false,
  polls: { n: 0 },
  looked: {},
  failure: {},
  last: {},
};

function beginning({ forward, back, look, retire }: CutoverGraph, options: DefinitionOptions): States {
  const starts = {
    CUT_OVER: startOf(forward, 0, ending('CUT_OVER')),
    DRY_RUN: look.length > 0 ? lookAt(0) : ending('JUDGED_READY'),
    ROLL_BACK: 'crossed: by demand',
    FINALISE: startOf(retire, 0, ending('FINALISED')),
    ABANDON: startOf(back, 0, 'taken back'),
  };
  return {
    defaults: { Type: 'Pass', Result: defaults, ResultPath: '$.defaults', Next: 'input' },
    input: {
      Type: 'Pass',
      Parameters: { 'merged.$': 'States.JsonMerge($.defaults, $$.Execution.Input, false)' },
      OutputPath: '$.merged',
      Next: 'begin',
    },
    begin: {
      ...callOf(options, { part: 'cutover', action: 'begin', timeoutSeconds: 300 }, told),
      ResultPath: '$.last',
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'refused: error' }],
      Next: 'begin: answer',
    },
    'begin: answer': {
      Type: 'Choice',
      Choices: [{ Variable: '$.last.status', StringEquals: 'DONE', Next: 'mode' }],
      Default: 'refused',
    },
    refused: {
      Type: 'Pass',
      Parameters: { step: 'begin', 'findings.$': '$.last.findings' },
      ResultPath: '$.failure',
      Next: 'refused: error',
    },
    'refused: error': { Type: 'Pass', Result: 'REFUSED', ResultPath: '$.ending', Next: 'explain' },
    mode: {
      Type: 'Choice',
      Choices: modes.map((mode) => ({ Variable: '$.mode', StringEquals: mode, Next: starts[mode] })),
      Default: 'refused',
    },
    'crossed: by demand': { Type: 'Pass', Result: true, ResultPath: '$.crossed', Next: startOf(back, 0, 'taken back') },
  };
}

/** Nodes one after another; the point of no return is noted before it is crossed, so that a failure there counts as after it. */
function walk(
  options: DefinitionOptions,
  nodes: readonly Node[],
  last: string,
  otherwise: (index: number) => string,
  pointOfNoReturn?: string,
): States {
  const nameOf = (index: number): string => {
    const node = nodes[index];
    if (node === undefined) return last;
    return node.id === pointOfNoReturn ? 'point of no return' : firstOf(node);
  };
  const all = nodes.map((node, index): States => {
    const ways = { next: nameOf(index + 1), otherwise: otherwise(index) };
    return node.kind === 'ASK' ? askStates(options, node, ways) : stepStates(options, node, ways);
  });
  const crossing = nodes.find(({ id }) => id === pointOfNoReturn);
  const noted: States =
    crossing === undefined
      ? {}
      : { 'point of no return': { Type: 'Pass', Result: true, ResultPath: '$.crossed', Next: firstOf(crossing) } };
  return Object.assign({}, ...all, noted);
}

function undoing(options: DefinitionOptions, nodes: readonly UndoNode[], last: string): States {
  const all = nodes.map((node, index) => ({
    ...stepStates(options, node, { next: startOf(nodes, index + 1, last), otherwise: helpOf(node) }),
    ...helpStates(options, node, options.helpSeconds),
  }));
  return Object.assign({}, ...all);
}

const lookAt = (index: number): string => `look ${index + 1}`;

/** Every precondition is heard, whatever the others say. */
function looking(options: DefinitionOptions, nodes: CutoverGraph['look']): States {
  const states: Record<string, State> = {};
  nodes.forEach((node, index) => {
    const [name, key] = [lookAt(index), `$.looked.l${index + 1}`];
    const next = index + 1 < nodes.length ? lookAt(index + 1) : 'judged';
    const call = callOf(options, node, { dryRun: true });
    states[name] = {
      ...call,
      ResultSelector: { step: node.id, ...call.ResultSelector },
      ResultPath: key,
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: key, Next: `${name}: not ready` }],
      Next: `${name}: answer`,
    };
    states[`${name}: answer`] = {
      Type: 'Choice',
      Choices: ['DONE', 'RUNNING'].map((status) => ({ Variable: `${key}.status`, StringEquals: status, Next: next })),
      Default: `${name}: not ready`,
    };
    states[`${name}: not ready`] = { Type: 'Pass', Result: true, ResultPath: '$.unready', Next: next };
  });
  return {
    ...states,
    judged: {
      Type: 'Choice',
      Choices: [{ Variable: '$.unready', BooleanEquals: true, Next: ending('JUDGED_NOT_READY') }],
      Default: ending('JUDGED_READY'),
    },
  };
}

/** Every ending is written down, the lock is given back, and the execution succeeds or fails by it. */
function settling(options: DefinitionOptions): States {
  const ends = endings
    .filter((name) => name !== 'REFUSED')
    .map((name): [string, State] => [
      ending(name),
      { Type: 'Pass', Result: name, ResultPath: '$.ending', Next: 'settle' },
    ]);
  return {
    ...Object.fromEntries(ends),
    settle: {
      ...callOf(
        options,
        { part: 'cutover', action: 'settle', timeoutSeconds: 600 },
        {
          ...told,
          'ending.$': '$.ending',
          'failure.$': '$.failure',
          'looked.$': '$.looked',
        },
      ),
      ResultPath: '$.settled',
      Next: 'ended',
    },
    ended: {
      Type: 'Choice',
      Choices: [
        ...successes.map((name) => ({ Variable: '$.ending', StringEquals: name, Next: 'succeeded' })),
        {
          And: [
            { Variable: '$.ending', StringEquals: 'ROLLED_BACK' },
            { Variable: '$.mode', StringEquals: 'ROLL_BACK' },
          ],
          Next: 'succeeded',
        },
      ],
      Default: 'explain',
    },
    succeeded: { Type: 'Succeed' },
    explain: {
      Type: 'Pass',
      Parameters: { 'cause.$': 'States.JsonToString($.failure)' },
      ResultPath: '$.explained',
      Next: 'failed',
    },
    failed: { Type: 'Fail', ErrorPath: '$.ending', CausePath: '$.explained.cause' },
  };
}

/** What the machine's own function is told of its execution. */
const told = { 'mode.$': '$.mode', 'execution.$': '$$.Execution.Id' };
