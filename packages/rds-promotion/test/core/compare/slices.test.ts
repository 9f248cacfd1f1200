import fc from 'fast-check';
import {
  type ComparedTable,
  digestOf,
  judgeTables,
  nextBoundary,
  pairTables,
  slicesBetween,
  within,
} from '../../../src/core/compare';

const table = (overrides: Partial<ComparedTable> = {}): ComparedTable => ({
  schema: 'public',
  name: 'Tä"ble',
  kind: 'r',
  columns: ['a', 'B"x'],
  key: [{ name: 'a', type: 'bigint' }],
  estimatedRows: 10,
  ...overrides,
});
const wide = table({
  key: [
    { name: 'a', type: 'bigint' },
    { name: 'd', type: 'character varying(3)' },
  ],
});

describe('slices of a table', () => {
  test('names are quoted, parameters cast to the types of the key', () => {
    expect(within(table(), { after: ['1'], upTo: ['9'] })).toEqual({
      conditions: ['t."a" > $1::bigint', 't."a" <= $2::bigint'],
      values: ['1', '9'],
    });
    expect(within(wide, { after: ['1', 'x'], upTo: ['9', 'y'] })).toEqual({
      conditions: [
        'ROW(t."a", t."d") > ROW($1::bigint, $2::character varying(3))',
        'ROW(t."a", t."d") <= ROW($3::bigint, $4::character varying(3))',
      ],
      values: ['1', 'x', '9', 'y'],
    });
    expect(digestOf(table(), {}).text).toContain(
      'SELECT ROW(t."a", t."B""x")::text AS r FROM ONLY "public"."Tä""ble" AS t',
    );
    expect(digestOf(table({ kind: 'p' }), {}).text).toContain('FROM "public"."Tä""ble" AS t');
    expect(nextBoundary(wide, { after: ['1', 'x'] }, 500).text).toContain('ORDER BY t."a", t."d" OFFSET 499 LIMIT 1');
  });

  test('a sample is chosen by the key, or by the whole row where there is none', () => {
    expect(digestOf(table(), {}, 10).text).toContain('hashtextextended(ROW(t."a")::text COLLATE "C", 2) % 10 = 0');
    expect(digestOf(table({ key: [] }), {}, 10).text).toContain(
      'hashtextextended(ROW(t."a", t."B""x")::text COLLATE "C", 2) % 10 = 0',
    );
  });

  test('slices cover every key once, whatever the boundaries', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 100 })),
        fc.option(fc.constant(['0'])),
        fc.option(fc.constant(['101'])),
        (cuts, after, upTo) => {
          const sorted = [...cuts].sort((one, other) => one - other);
          const whole = { ...(after === null ? {} : { after }), ...(upTo === null ? {} : { upTo }) };
          const slices = slicesBetween(
            whole,
            sorted.map((cut) => [String(cut)]),
          );
          expect(slices).toHaveLength(sorted.length + 1);
          const holds = (slice: (typeof slices)[number], key: number) =>
            (slice.after === undefined || key > Number(slice.after[0])) &&
            (slice.upTo === undefined || key <= Number(slice.upTo[0]));
          for (let key = -5; key <= 110; key += 1)
            expect(slices.filter((slice) => holds(slice, key))).toHaveLength(holds(whole, key) ? 1 : 0);
        },
      ),
    );
  });
});

describe('what a comparison comes to', () => {
  const result = { table: 'public.t', rows: 7, slices: 2, different: 0, undecided: 0 };
  test.each([
    ['equal', {}, []],
    ['different', { different: 1 }, ['fail TableDiffers public.t: 1 of 2 slices differs (7 rows)']],
    ['undecided', { undecided: 2 }, ['unknown TableUndecided public.t: 2 of 2 slices written in every round (7 rows)']],
    [
      'both',
      { different: 1, undecided: 1 },
      [
        'fail TableDiffers public.t: 1 of 2 slices differs (7 rows)',
        'unknown TableUndecided public.t: 1 of 2 slices written in every round (7 rows)',
      ],
    ],
  ])('%s', (_, overrides, expected) => {
    expect(
      judgeTables('s', [{ ...result, ...overrides }]).map(({ verdict, code, found }) => `${verdict} ${code} ${found}`),
    ).toEqual(expected);
  });

  test.each<[string, readonly ComparedTable[], readonly ComparedTable[], string[], number]>([
    ['the same tables', [table()], [table({ estimatedRows: -1 })], [], 1],
    ['no table', [], [], ['NothingCompared no table'], 0],
    ['a table of the writer', [table()], [], ['TableMissing public.Tä"ble on one end alone'], 0],
    [
      'a table of the reader',
      [table()],
      [table(), table({ name: 'x' })],
      ['TableMissing public.x on one end alone'],
      1,
    ],
    [
      'other columns',
      [table()],
      [table({ columns: ['a'] })],
      ['ColumnsDiffer public.Tä"ble with other columns, or another key, on the other end'],
      0,
    ],
    [
      'another key',
      [table()],
      [table({ key: [] })],
      ['ColumnsDiffer public.Tä"ble with other columns, or another key, on the other end'],
      0,
    ],
  ])('%s', (_, writer, reader, expected, compared) => {
    const { tables, findings } = pairTables('s', writer, reader);
    expect(findings.map(({ code, found }) => `${code} ${found}`)).toEqual(expected);
    expect(tables).toHaveLength(compared);
  });
});
