import type { CutoverGraph } from '../../src/core';
import { explored } from '../exploration/explored';
import { brokenIn } from '../exploration/invariants';
import { quickGraph } from '../exploration/quick-graph';
import { graphRulesBroken } from '../graph-rules';
import { parts } from '../parts';

/** Each way of a graph, without one of its nodes. */
const mutants = (['forward', 'back', 'abandon', 'look', 'retire'] as const).flatMap((way) =>
  quickGraph[way].map(({ id }): [string, CutoverGraph] => [
    `${way} without ${id}`,
    { ...quickGraph, [way]: (quickGraph[way] as readonly { readonly id: string }[]).filter((node) => node.id !== id) },
  ]),
);

test('the graph itself breaks nothing', () => {
  expect(graphRulesBroken(quickGraph, parts)).toEqual([]);
});

test.each(mutants)('%s is noticed', (_, mutant) => {
  expect(graphRulesBroken(mutant, parts).length).toBeGreaterThan(0);
});

/** Those that would hurt: the exploration sees by itself that they do. */
const dangerous = [
  'back without undo web: return-to-blue',
  'back without undo database: switch-back',
  'back without undo assets: flip-endpoint-back',
  'back without undo web: release-scaling',
  'abandon without undo database: cleanup',
  'forward without cutover: cross',
  'retire without cutover: retire',
];

test.each(mutants.filter(([title]) => dangerous.includes(title)))('the exploration finds %s', (_, mutant) => {
  expect(brokenIn(explored(mutant)).length).toBeGreaterThan(0);
});

test('every dangerous one is among them', () => {
  expect(mutants.map(([title]) => title)).toEqual(expect.arrayContaining(dangerous));
});
