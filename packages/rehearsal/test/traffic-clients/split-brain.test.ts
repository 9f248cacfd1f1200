import fc from 'fast-check';
import { splitBrainOf } from '../../src/traffic/verdict/split-brain';
import { taken } from './records';

describe('both databases taking writes (REH-3)', () => {
  it.each([
    ['only the source ever took some', [taken('SOURCE', 0, 5), taken('SOURCE', 10, 15)], 'SOURCE', 0],
    ['the source stopped before the target began', [taken('SOURCE', 0, 5), taken('TARGET', 10, 15)], 'TARGET', 0],
    [
      'requests overlap, so that the order is not known',
      [taken('SOURCE', 0, 50), taken('TARGET', 10, 15)],
      'TARGET',
      0,
    ],
    [
      'one of the source began after the target had answered',
      [taken('TARGET', 0, 10), taken('SOURCE', 20, 30)],
      'TARGET',
      10,
    ],
    ['so did several', [taken('TARGET', 0, 10), taken('SOURCE', 20, 30), taken('SOURCE', 50, 55)], 'TARGET', 35],
    ['it took no time at all', [taken('TARGET', 0, 10), taken('SOURCE', 20, 20)], 'TARGET', 1],
    [
      'clients were led back for good',
      [taken('TARGET', 0, 10), taken('TARGET', 20, 30), taken('SOURCE', 40, 50)],
      'SOURCE',
      0,
    ],
    [
      'the source took one between two of the target',
      [taken('TARGET', 0, 10), taken('SOURCE', 12, 15), taken('TARGET', 20, 30)],
      'SOURCE',
      3,
    ],
  ] as const)('when %s', (_, records, serving, expected) => {
    expect(splitBrainOf(records, serving)).toBe(expected);
  });

  it('is none where every write of the target began after every one of the source was answered', () => {
    const moments = fc.array(fc.tuple(fc.nat(1_000), fc.nat(100)));
    fc.assert(
      fc.property(moments, moments, (before, after) => {
        const records = [
          ...before.map(([at, ms]) => taken('SOURCE', at, at + ms)),
          ...after.map(([at, ms]) => taken('TARGET', 1_200 + at, 1_200 + at + ms)),
        ];
        expect(splitBrainOf(records, 'TARGET')).toBe(0);
      }),
    );
  });

  it('is found wherever a write of the source lies whole behind the first answer of the target', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), fc.nat(100), (first, later, ms) => {
        const begin = first + 1 + later;
        expect(splitBrainOf([taken('TARGET', 0, first), taken('SOURCE', begin, begin + ms)], 'TARGET')).toBe(
          Math.max(1, ms),
        );
      }),
    );
  });
});
