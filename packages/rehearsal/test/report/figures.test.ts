import { duration } from '../../src/report/duration';
import { measuresOf, verdictsOf } from '../../src/report/figures';
import { findingText } from '../../src/report/finding-text';
import { laneOf, succeeded } from '../../src/report/step-status';
import { good, report, step } from './sample';

describe('figures of a report (REH-3)', () => {
  test.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [1_000, '1.0 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min 00 s'],
    [125_400, '2 min 05 s'],
    [Number.POSITIVE_INFINITY, 'without end'],
  ])('%d ms reads %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  test('a verdict is good only where nothing is wrong', () => {
    expect(verdictsOf(report).map(({ key, text, good: fine }) => [key, text, fine])).toEqual([
      ['outcome', 'ABORTED', false],
      ['lostWrites', '2', false],
      ['duplicateWrites', '0', true],
      ['splitBrainMs', '1.5 s', false],
      ['objectsMissing', '0', true],
      ['missingPermissions', '1', false],
    ]);
    expect(verdictsOf(good).every((figure) => figure.good)).toBe(true);
  });

  test('what is only measured is no verdict; without a fence there is no pause', () => {
    const { pauseMs: _, fenceToFlipMs: __, ...unfenced } = report;
    expect(measuresOf(report).map(({ key, text, good: fine }) => [key, text, fine])).toEqual([
      ['pauseMs', '432 ms', undefined],
      ['fenceToFlipMs', '38 ms', undefined],
      ['longestGapMs', '2.3 s', undefined],
      ['requests', '12,345', undefined],
      ['failedRequests', '3', undefined],
      ['retriedRequests', '41', undefined],
      ['acknowledgedWrites', '6,100', undefined],
    ]);
    expect(measuresOf(unfenced)).toHaveLength(6);
    expect(measuresOf(unfenced)[0]).toMatchObject({ text: 'none', note: 'nothing was fenced' });
  });

  test.each([
    [
      { code: 'A', subject: 'db', property: 'p', found: '1', allowed: '2', remedy: 'do' },
      'A: db p, found 1, allowed 2: do',
    ],
    [{ code: 'A', found: 0 }, 'A, found 0'],
    [{ code: 'A', subject: 'x: found: y' }, 'A: x: found: y'],
    [{ other: 1 }, '{"other":1}'],
    ['text', 'text'],
    [null, 'null'],
  ])('%j reads as one line', (finding, text) => {
    expect(findingText(finding)).toBe(text);
  });

  test.each([
    ['begin', 'machine'],
    ['deploy PROMOTED', 'machine'],
    ['database: switchover', 'database'],
    ['undo web: return-to-blue', 'web'],
    ['help: undo web: return-to-blue', 'web'],
  ])('%s stands in the lane %s', (name, lane) => {
    expect(laneOf(name)).toBe(lane);
  });

  test('a step succeeded when it is done or was answered yes', () => {
    const ended = ['DONE', 'YES', 'NO', 'REFUSED', 'FAILED', 'RUNNING'];
    expect(ended.filter((status) => succeeded(step('a', 0, 0, { status })))).toEqual(['DONE', 'YES']);
  });
});
