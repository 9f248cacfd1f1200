import type { Ending, Mode } from '../words';
import { type CutoverGraph, entryOf, type Node, type UndoNode } from './nodes';
import { pollsOf } from './polls';

/** Where an execution stands. */
export type CutoverState =
  | { readonly at: 'BEGIN'; readonly mode: Mode }
  | {
      readonly at: 'FORWARD' | 'LOOK' | 'RETIRE';
      readonly index: number;
      readonly polls: number;
      readonly refusals: number;
    }
  | {
      readonly at: 'BACK' | 'ABANDON';
      readonly index: number;
      readonly polls: number;
      /** What it will end as. */
      readonly ending: Ending;
    }
  /** An undo did not succeed: a person is asked, and it is tried again. */
  | { readonly at: 'HELP'; readonly in: 'BACK' | 'ABANDON'; readonly index: number; readonly ending: Ending }
  | { readonly at: 'END'; readonly ending: Ending };

/**
 * What comes back from a node. FAILED stands for errors and time-outs that retries did not mend; YES and NO are answers to a
 * question.
 */
export type CutoverEvent = 'DONE' | 'RUNNING' | 'REFUSED' | 'FAILED' | 'YES' | 'NO';

/** What the machine does next. Total: every event in every state has an answer. Ended executions stay ended. */
export function transition(graph: CutoverGraph, state: CutoverState, event: CutoverEvent): CutoverState {
  switch (state.at) {
    case 'BEGIN':
      return event === 'DONE' ? begun(graph, state.mode) : end('REFUSED');
    case 'FORWARD':
      return forward(graph, state, event);
    case 'LOOK':
      return look(graph, state, event);
    case 'RETIRE':
      return retire(graph, state, event);
    case 'BACK':
    case 'ABANDON':
      return back(graph, state, event);
    case 'HELP':
      return { at: state.in, index: state.index, polls: 0, ending: state.ending };
    case 'END':
      return state;
  }
}

/** The node that an execution waits for; undefined at its begin and end. */
export function nodeAt(graph: CutoverGraph, state: CutoverState): Node | UndoNode | undefined {
  switch (state.at) {
    case 'FORWARD':
      return graph.forward[state.index];
    case 'LOOK':
      return graph.look[state.index];
    case 'RETIRE':
      return graph.retire[state.index];
    case 'BACK':
      return graph.back[state.index];
    case 'ABANDON':
      return graph.abandon[state.index];
    case 'HELP':
      return graph[state.in === 'BACK' ? 'back' : 'abandon'][state.index];
    default:
      return undefined;
  }
}

const end = (ending: Ending): CutoverState => ({ at: 'END', ending });

function begun(graph: CutoverGraph, mode: Mode): CutoverState {
  switch (mode) {
    case 'CUT_OVER':
      return { at: 'FORWARD', index: 0, polls: 0, refusals: 0 };
    case 'DRY_RUN':
      return graph.look.length === 0 ? end('JUDGED_READY') : { at: 'LOOK', index: 0, polls: 0, refusals: 0 };
    case 'ROLL_BACK':
      return backFrom(graph, 0, 'ROLLED_BACK');
    case 'FINALISE':
      return { at: 'RETIRE', index: 0, polls: 0, refusals: 0 };
    case 'ABANDON':
      return backFrom(graph, 0, 'ABANDONED');
  }
}

type Walk = Extract<CutoverState, { at: 'FORWARD' | 'LOOK' | 'RETIRE' }>;

function forward(graph: CutoverGraph, state: Walk, event: CutoverEvent): CutoverState {
  const node = graph.forward[state.index];
  if (node === undefined) return end('CUT_OVER');
  if (event === (node.kind === 'ASK' ? 'YES' : 'DONE')) {
    const index = state.index + 1;
    return index === graph.forward.length ? end('CUT_OVER') : { ...state, index, polls: 0 };
  }
  if (node.kind === 'STEP' && event === 'RUNNING' && state.polls < pollsOf(node).all)
    return { ...state, polls: state.polls + 1 };
  return backFrom(graph, entryOf(graph, state.index), isCrossed(graph, state.index) ? 'ROLLED_BACK' : 'ABORTED');
}

/** Whether a forward node stands at or behind the point of no return. */
export function isCrossed({ forward: nodes, pointOfNoReturn }: CutoverGraph, index: number): boolean {
  const crossing = nodes.findIndex(({ id }) => id === pointOfNoReturn);
  return crossing !== -1 && index >= crossing;
}

/** A dry run hears every step once, whatever the others say. */
function look(graph: CutoverGraph, state: Walk, event: CutoverEvent): CutoverState {
  const refusals = state.refusals + (event === 'DONE' || event === 'RUNNING' ? 0 : 1);
  const index = state.index + 1;
  if (index < graph.look.length) return { ...state, index, polls: 0, refusals };
  return end(refusals === 0 ? 'JUDGED_READY' : 'JUDGED_NOT_READY');
}

/** Nothing takes a retirement back; it is tried again by another execution. */
function retire(graph: CutoverGraph, state: Walk, event: CutoverEvent): CutoverState {
  const node = graph.retire[state.index];
  if (node === undefined) return end('FINALISED');
  if (event === (node.kind === 'ASK' ? 'YES' : 'DONE')) {
    const index = state.index + 1;
    return index === graph.retire.length ? end('FINALISED') : { ...state, index, polls: 0 };
  }
  if (node.kind === 'STEP' && event === 'RUNNING' && state.polls < pollsOf(node).all)
    return { ...state, polls: state.polls + 1 };
  return end('NOT_FINALISED');
}

type Return = Extract<CutoverState, { at: 'BACK' | 'ABANDON' }>;

function back(graph: CutoverGraph, state: Return, event: CutoverEvent): CutoverState {
  const node = graph[state.at === 'BACK' ? 'back' : 'abandon'][state.index];
  if (node !== undefined && event !== 'DONE') {
    return event === 'RUNNING' && state.polls < pollsOf(node).all
      ? { ...state, polls: state.polls + 1 }
      : { at: 'HELP', in: state.at, index: state.index, ending: state.ending };
  }
  return state.at === 'BACK'
    ? backFrom(graph, state.index + 1, state.ending)
    : abandonFrom(graph, state.index + 1, state.ending);
}

const backFrom = (graph: CutoverGraph, index: number, ending: Ending): CutoverState =>
  index < graph.back.length
    ? { at: 'BACK', index, polls: 0, ending }
    : ending === 'ABANDONED'
      ? abandonFrom(graph, 0, ending)
      : end(ending);

const abandonFrom = (graph: CutoverGraph, index: number, ending: Ending): CutoverState =>
  index < graph.abandon.length ? { at: 'ABANDON', index, polls: 0, ending } : end(ending);
