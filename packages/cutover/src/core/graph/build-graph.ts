import { type PartDeclaration, type Phase, type Stage, type Step, stages } from '@regionlift/migration/core';
import type { AskNode, CutoverGraph, Node, StepNode, UndoNode } from './nodes';

/** What the graph is made of besides the parts. */
export interface GraphOptions {
  /** Seconds until a question counts as answered with no. */
  readonly approvalSeconds: number;
}

/** Slug of the machine's own function among the parts. */
export const ownPart = 'cutover';

/**
 * The step graph of the parts, in their order: stage by stage, and part by part in a stage. A step that needs a phase is
 * preceded by the question for its deployment; the first step that fences, flips or shifts by the question for the cutover and
 * by the point of no return.
 */
export function buildGraph(parts: readonly PartDeclaration[], { approvalSeconds }: GraphOptions): CutoverGraph {
  const planned = inOrder(parts);
  const moving = planned.filter(({ stage }) => stage !== 'RETIRE');
  const retiring = planned.filter(({ stage }) => stage === 'RETIRE');
  const ask = (id: string, question: string): AskNode => ({
    kind: 'ASK',
    id,
    question,
    timeoutSeconds: approvalSeconds,
  });
  const crossing = moving.findIndex(({ stage }) => isCrossing(stage));
  const forward: Node[] = [];
  const asked = new Set<Phase>();
  moving.forEach((step, index) => {
    if (step.needsPhase && !asked.has(step.needsPhase)) {
      asked.add(step.needsPhase);
      forward.push(ask(`deploy ${step.needsPhase}`, `Deploy the phase ${step.needsPhase}, then go on?`));
    }
    if (index === crossing) {
      forward.push(own('watch', 'WARM', false), ask('approve', 'Everything is ready. Cut over now?'), crossingNode);
    }
    forward.push(nodeOf(step));
  });
  forward.push(own('watch again', 'SHIFT', false, 'watch'));
  return {
    forward,
    pointOfNoReturn: crossingNode.id,
    back: backOf(moving.filter(({ stage }) => stages.indexOf(stage) >= stages.indexOf('WARM'))),
    abandon: backOf(moving.filter(({ stage }) => stages.indexOf(stage) < stages.indexOf('WARM'))),
    look: moving.filter(({ stage, changes }) => stage === 'PREFLIGHT' && !changes).map(nodeOf),
    retire: [
      own('guard', 'RETIRE', false),
      ask('approve retirement', 'The rollback window is over. Retire the source, for good?'),
      own('retire', 'RETIRE', true),
      ...retiring.map(nodeOf),
    ],
  };
}

/** A step of a part, with the part's name. */
type PartStep = Step & { readonly part: string };

/**
 * Stable: the order of the parts in a stage, the order of the steps in a part. In each stage what needs no phase comes first, of all
 * parts: a phase may take what they make (a fleet's template takes the image that was copied).
 */
const inOrder = (parts: readonly PartDeclaration[]): readonly PartStep[] =>
  stages.flatMap((stage) => {
    const split = parts.map(({ name, steps }) => {
      const all = steps.filter((step) => step.stage === stage).map((step) => ({ ...step, part: name }));
      const first = all.findIndex(({ needsPhase }) => needsPhase !== undefined);
      return first === -1 ? { before: all, after: [] } : { before: all.slice(0, first), after: all.slice(first) };
    });
    return [...split.flatMap(({ before }) => before), ...split.flatMap(({ after }) => after)];
  });

/** From these stages on the source takes no writes, another end serves, or clients move. */
const isCrossing = (stage: Stage): boolean => stages.indexOf(stage) >= stages.indexOf('FENCE');

const nodeOf = ({ part, name, action, stage, changes, timeoutSeconds, pollSeconds }: PartStep): StepNode => ({
  kind: 'STEP',
  id: `${part}: ${name}`,
  part,
  action,
  stage,
  changes,
  timeoutSeconds,
  ...(pollSeconds !== undefined && { pollSeconds }),
});

const own = (name: string, stage: Stage, changes: boolean, action = name): StepNode => ({
  kind: 'STEP',
  id: `${ownPart}: ${name}`,
  part: ownPart,
  action,
  stage,
  changes,
  timeoutSeconds: 300,
});

const crossingNode: StepNode = own('cross', 'FENCE', true);

/** In reverse order; steps of a part that the same action takes back are taken back once, where the last of them stands. */
function backOf(steps: readonly PartStep[]): readonly UndoNode[] {
  const nodes = new Map<string, UndoNode>();
  for (const { part, name, undo, timeoutSeconds, pollSeconds } of [...steps].reverse()) {
    if (undo === undefined) continue;
    const id = `undo ${part}: ${undo}`;
    const before = nodes.get(id);
    const poll = pollSeconds ?? before?.pollSeconds;
    nodes.set(id, {
      kind: 'UNDO',
      id,
      part,
      action: undo,
      timeoutSeconds: Math.max(timeoutSeconds, before?.timeoutSeconds ?? 0),
      ...(poll !== undefined && { pollSeconds: poll }),
      undoes: [...(before?.undoes ?? []), `${part}: ${name}`],
    });
  }
  return [...nodes.values()];
}
