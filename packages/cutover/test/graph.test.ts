import { buildGraph, entryOf, isCrossed } from '../src/core';
import { graph, parts } from './parts';

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);
const indexOf = (id: string) => graph.forward.findIndex((node) => node.id === id);

describe('the step graph (CUT-1, CUT-3)', () => {
  test('goes stage by stage, and part by part in a stage', () => {
    expect(ids(graph.forward)).toEqual([
      'assets: preflight',
      'database: preflight',
      'web: preflight',
      'assets: put-forward-rule',
      'assets: start-backfill',
      'database: prepare',
      'web: copy-image',
      'deploy PROMOTED',
      'database: attach',
      'assets: gate',
      'database: wait-catch-up',
      'web: scale-green',
      'web: wait-healthy',
      'cutover: watch',
      'approve',
      'cutover: cross',
      'assets: flip-endpoint',
      'database: switchover',
      'assets: probe',
      'database: probe',
      'web: shift-to-10',
      'web: shift-to-100',
      'web: detach-blue',
      'web: release-scaling',
      'cutover: watch again',
    ]);
    expect(graph.pointOfNoReturn).toBe('cutover: cross');
  });

  test('takes back in reverse order, each thing once', () => {
    expect(graph.back.map(({ id, undoes }) => [id, undoes.length])).toEqual([
      ['undo web: return-to-blue', 3],
      ['undo database: switch-back', 1],
      ['undo assets: flip-endpoint-back', 1],
      ['undo web: release-scaling', 1],
    ]);
    expect(ids(graph.abandon)).toEqual([
      'undo database: cleanup',
      'undo assets: cancel-backfill',
      'undo assets: restore-replication',
    ]);
  });

  test.each([
    ['assets: preflight', 'undo web: release-scaling'],
    ['database: attach', 'undo web: release-scaling'],
    ['web: scale-green', 'undo web: release-scaling'],
    ['approve', 'undo web: release-scaling'],
    ['assets: flip-endpoint', 'undo assets: flip-endpoint-back'],
    ['database: switchover', 'undo database: switch-back'],
    ['database: probe', 'undo database: switch-back'],
    ['web: shift-to-10', 'undo web: return-to-blue'],
    ['cutover: watch again', 'undo web: return-to-blue'],
  ])('a failure at %s enters the way back at %s', (id, entry) => {
    expect(graph.back[entryOf(graph, indexOf(id))]?.id).toBe(entry);
  });

  test('a failure takes nothing back where nothing is warmed', () => {
    const cold = parts.filter(({ name }) => name !== 'web');
    const only = buildGraph(cold, { approvalSeconds: 60 });
    expect(only.forward.map((_, index) => only.back[entryOf(only, index)]?.id)).toEqual([
      ...Array(ids(only.forward).indexOf('assets: flip-endpoint')).fill(undefined),
      'undo assets: flip-endpoint-back',
      ...Array(4).fill('undo database: switch-back'),
    ]);
  });

  test('a dry run hears the preconditions, which change nothing, and nothing else (CUT-2)', () => {
    expect(ids(graph.look)).toEqual(['assets: preflight', 'database: preflight', 'web: preflight']);
    expect(graph.look.every(({ changes }) => !changes)).toBe(true);
  });

  test('a retirement is guarded and asked for first (CUT-8)', () => {
    expect(ids(graph.retire)).toEqual([
      'cutover: guard',
      'approve retirement',
      'cutover: retire',
      'assets: retire-forward-rule',
      'database: cleanup',
    ]);
  });

  test('a fleet alone crosses where its clients move', () => {
    const only = buildGraph(
      parts.filter(({ name }) => name === 'web'),
      { approvalSeconds: 60 },
    );
    const at = ids(only.forward).indexOf('cutover: cross');
    expect(only.forward[at + 1]?.id).toBe('web: shift-to-10');
  });

  test('steps that move nothing cross nothing', () => {
    const [assets] = parts;
    const steps = assets?.steps.filter(({ stage }) => stage === 'PREFLIGHT') ?? [];
    const only = buildGraph(assets ? [{ ...assets, steps }] : [], { approvalSeconds: 60 });
    expect(ids(only.forward)).toEqual(['assets: preflight', 'cutover: watch again']);
    expect(isCrossed(only, 0)).toBe(false);
  });
});
