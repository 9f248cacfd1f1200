import * as fc from 'fast-check';
import { placed, type Section, split, type Tile, textTile, weightOf } from '../../src/core';
import { inRows } from '../../src/core/dashboard/tile';

const tile = (metrics = 0, more: Partial<Tile> = {}): Tile => ({
  height: 6,
  content: {
    type: 'metric',
    properties: {
      title: 't',
      view: 'timeSeries',
      stacked: false,
      region: 'us-east-1',
      period: 60,
      metrics: Array.from({ length: metrics }, () => ['N', 'M']),
    },
  },
  ...more,
});

const section = (...rows: (readonly Tile[])[]): Section => ({ heading: textTile(1, '## a'), rows });

describe('inRows', () => {
  test.each([
    [0, 3, []],
    [1, 3, [1]],
    [4, 3, [2, 2]],
    [5, 3, [3, 2]],
    [10, 3, [3, 3, 2, 2]],
    [11, 4, [4, 4, 3]],
    [3, 1, [1, 1, 1]],
  ] as const)('%i tiles of at most %i a row stand %j', (count, perRow, expected) => {
    const tiles = Array.from({ length: count }, (_, number) => tile(number));
    const rows = inRows(tiles, perRow);
    expect(rows.map((row) => row.length)).toEqual(expected);
    expect(rows.flat()).toEqual(tiles);
  });
});

describe('placed (OBS-6)', () => {
  test('puts rows below each other, as high as their tallest tile', () => {
    const widgets = placed(textTile(2, '# a'), [section([tile(), tile(0, { height: 9 })], [tile(), tile(), tile()])]);
    expect(widgets.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 0, 24, 2],
      [0, 2, 24, 1],
      [0, 3, 12, 9],
      [12, 3, 12, 9],
      [0, 12, 8, 6],
      [8, 12, 8, 6],
      [16, 12, 8, 6],
    ]);
  });

  test('gives a tile with a span its share of the row', () => {
    const [, , ...widgets] = placed(textTile(2, '# a'), [section([tile(), tile(), tile(0, { span: 2 })])]);
    expect(widgets.map(({ x, width }) => [x, width])).toEqual([
      [0, 6],
      [6, 6],
      [12, 12],
    ]);
  });
});

describe('split (OBS-6)', () => {
  const limits = { widgets: 10, metrics: 20 };
  const anySections = fc.array(
    fc
      .array(
        fc.array(
          fc.integer({ min: 0, max: 5 }).map((metrics) => tile(metrics)),
          { minLength: 1, maxLength: 4 },
        ),
        {
          maxLength: 6,
        },
      )
      .map((rows) => section(...rows)),
    { maxLength: 8 },
  );

  test('no dashboard passes a limit, its opening text counted', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        for (const page of split(sections, limits)) {
          const { widgets, metrics } = weightOf(page);
          expect(widgets).toBeLessThanOrEqual(limits.widgets);
          expect(metrics).toBeLessThanOrEqual(limits.metrics);
        }
      }),
    );
  });

  test('every row stands on one dashboard, in order', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        const rows = (pages: readonly (readonly Section[])[]) =>
          pages.flatMap((page) => page.flatMap((one) => one.rows));
        expect(rows(split(sections, limits))).toEqual(rows([sections]));
      }),
    );
  });

  test('what fits on one dashboard stays on one', () => {
    const whole = [section([tile(5), tile(5)]), section([tile(10)])];
    expect(split(whole, limits)).toEqual([whole]);
    expect(split([], limits)).toEqual([[]]);
  });

  test('takes as much as the limits say, and not one more', () => {
    const [full, more] = [section([tile(10), tile(10)]), section([tile(1)])];
    expect(split([full], limits)).toEqual([[full]]);
    expect(split([full, more], limits)).toEqual([[full], [more]]);
    const eight = section([tile(), tile(), tile(), tile()], [tile(), tile(), tile(), tile()]);
    expect(weightOf([eight])).toEqual({ widgets: 10, metrics: 0 });
    expect(split([eight], limits)).toEqual([[eight]]);
    expect(split([eight, section()], limits)).toEqual([[eight], [section()]]);
  });

  test('a section that fits on a dashboard of its own stays whole', () => {
    const [first, second] = [section([tile(12)]), section([tile(4), tile(4)], [tile(4)])];
    expect(split([first, second], limits)).toEqual([[first], [second]]);
  });

  test('one that does not is continued under its heading', () => {
    const [page, next] = split([section([tile(12)], [tile(12)])], limits);
    expect(page).toEqual([section([tile(12)])]);
    expect(next).toEqual([{ ...section([tile(12)]), heading: textTile(1, '## a (continued)') }]);
  });
});
