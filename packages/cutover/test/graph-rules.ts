import type { PartDeclaration } from '@regionlift/migration/core';
import type { CutoverGraph, Node } from '../src/core';

/**
 * What the exploration's small world cannot see of a graph: that everything that can be taken back is, that people are asked and
 * signals heard at the right places. Each rule that is broken, in words.
 */
export function graphRulesBroken(graph: CutoverGraph, parts: readonly PartDeclaration[]): readonly string[] {
  const { forward, back, abandon, retire, look, pointOfNoReturn } = graph;
  const at = (id: string) => forward.findIndex((node) => node.id === id);
  const crossing = at(pointOfNoReturn);
  const steps = parts.flatMap((part) => part.steps.map((step) => ({ ...step, id: `${part.name}: ${step.name}` })));
  const undone = [...back, ...abandon].flatMap(({ undoes }) => undoes);
  const all = [...forward, ...retire].map(({ id }) => id);
  const rules: readonly (readonly [string, boolean])[] = [
    ['every step is carried out', steps.every(({ id }) => all.includes(id))],
    ['whatever can be taken back is', steps.every(({ id, undo }) => undo === undefined || undone.includes(id))],
    ['a dry run hears every precondition', steps.every(({ id, stage }) => stage !== 'PREFLIGHT' || has(look, id))],
    ['the point of no return is one', crossing >= 0],
    ['people are asked right before it', forward[crossing - 1]?.kind === 'ASK'],
    ['signals are heard right before that', forward[crossing - 2]?.id === 'cutover: watch'],
    ['signals are heard at the end', forward.at(-1)?.id === 'cutover: watch again'],
    [
      'a phase is asked for before the first step that needs it',
      steps.every(({ id, needsPhase }) => {
        const asked = needsPhase === undefined ? 0 : at(`deploy ${needsPhase}`);
        return asked >= 0 && (needsPhase === undefined || asked < at(id));
      }),
    ],
    [
      'a retirement is guarded, asked for and noted first',
      ['cutover: guard', 'approve retirement', 'cutover: retire'].every((id, index) => retire[index]?.id === id),
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

const has = (nodes: readonly Node[], id: string): boolean => nodes.some((node) => node.id === id);
