import { hasReached, isPhase, judgePhaseMove, phases } from '../src/core';

describe('phases', () => {
  const allowed = [
    'REPLICATE → REPLICATE',
    'REPLICATE → PROMOTED',
    'PROMOTED → PROMOTED',
    'PROMOTED → CUT_OVER',
    'CUT_OVER → PROMOTED',
    'CUT_OVER → CUT_OVER',
    'CUT_OVER → FINALISED',
    'FINALISED → FINALISED',
  ];

  test('allow one step forward, standing still, and the rollback of a cutover; nothing else of all sixteen pairs', () => {
    const moves = phases.flatMap((from) => phases.map((to) => ({ from, to })));
    const passed = moves.filter(({ from, to }) => judgePhaseMove(from, to).verdict === 'pass');
    expect(passed.map(({ from, to }) => `${from} → ${to}`)).toEqual(allowed);
  });

  test('a refused move names the moves that are allowed', () => {
    expect(judgePhaseMove('FINALISED', 'REPLICATE')).toMatchObject({
      verdict: 'fail',
      found: 'FINALISED → REPLICATE',
      allowed: 'FINALISED → FINALISED',
    });
  });

  test.each(['DONE', 'constructor', undefined])('a move from %s is refused, not an accident', (from) => {
    expect(judgePhaseMove(from as 'REPLICATE', 'PROMOTED').verdict).toBe('fail');
  });

  test('know their order', () => {
    expect(phases.filter((phase) => hasReached(phase, 'CUT_OVER'))).toEqual(['CUT_OVER', 'FINALISED']);
    expect([isPhase('PROMOTED'), isPhase('promoted'), isPhase(undefined)]).toEqual([true, false, false]);
  });
});
