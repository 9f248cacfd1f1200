import { nodeAt } from '../../src/core';
import { explored } from './explored';
import { invariants, retirements, withoutWayBack } from './invariants';
import { quickGraph as graph } from './quick-graph';

/** Every situation that can be reached, with one way to it. */
const found = explored(graph);

test('every state and every failure is visited (CUT-6)', () => {
  const visited = new Set([...found.situations.values()].flatMap(({ state }) => nodeAt(graph, state)?.id ?? []));
  const nodes = [...graph.forward, ...graph.back, ...graph.abandon, ...graph.look, ...graph.retire].map(({ id }) => id);
  expect(nodes.filter((id) => !visited.has(id))).toEqual([]);
  process.stderr.write(`cutover exploration: ${found.situations.size} situations, ${found.steps} happenings\n`);
  expect(found.situations.size).toBeGreaterThan(1_000);
});

test.each(invariants)('in every situation: %s (CUT-6)', (_, broken) => {
  expect([...found.situations.values()].filter(broken).slice(0, 3)).toEqual([]);
});

test('from every situation a way leads back to a writable primary (CUT-6)', () => {
  expect(withoutWayBack(found).slice(0, 3)).toEqual([]);
});

test('no retirement begins before the rollback window is over (CUT-8)', () => {
  expect([...found.begun].filter((what) => what.startsWith('begin FINALISE')).sort()).toEqual(retirements);
});
