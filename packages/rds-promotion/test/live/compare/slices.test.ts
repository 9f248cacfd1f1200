import { identifier } from '../../../src/core/sql';
import { compareDatabase } from '../../../src/runtime/inspect/compare-database';
import { type Lab, openLab, ownerRole } from '../../lab';

const wide = `
  SET ROLE ${identifier(ownerRole)};
  CREATE TABLE public.wide (a int, "B" text, c timestamptz, v int, PRIMARY KEY (a, "B", c));
  INSERT INTO public.wide SELECT n % 7, 'é' || n % 11, '2026-01-01'::timestamptz + n * interval '1 s', n FROM generate_series(1, 5000) n;
  CREATE TABLE public.backwards (id int, PRIMARY KEY (id));
  INSERT INTO public.backwards SELECT -n FROM generate_series(1, 1000) n;
  ANALYZE public.wide, public.backwards;`;

describe('large tables are compared in slices of their key', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab({ major: 16, fill: (source, database) => source.sql(database, wide).then(() => undefined) });
    await lab.copy();
  });
  afterAll(() => lab.dispose());

  const run = async (sliceRows: number, remaining = 60_000) => {
    const { source, target, clock } = lab.context('compare');
    return compareDatabase(
      {
        writer: await source.session('orders'),
        reader: await target.session('orders'),
        clock: { ...clock, remaining: () => remaining },
        sampleOneIn: 1,
      },
      's',
      { reserveMs: 10_000, sliceRows },
    );
  };

  test('slices hold every row once, whatever the key; a physical replica is a reader too', async () => {
    expect(await run(300)).toEqual({
      ended: 'PASSED',
      findings: [],
      results: [
        { table: 'public.backwards', rows: 1000, slices: 4, different: 0, undecided: 0 },
        { table: 'public.wide', rows: 5000, slices: 17, different: 0, undecided: 0 },
      ],
    });
  });

  test('small slices come to the same', async () => {
    const { results, findings } = await run(70);
    expect(findings).toEqual([]);
    expect(results.map(({ rows, slices }) => [rows, slices])).toEqual([
      [1000, 15],
      [5000, 72],
    ]);
  });

  test('when time is over, what was compared is said and the end is told', async () => {
    const { ended, results } = await run(300, 5_000);
    expect(ended).toBe('OUT_OF_TIME');
    expect(results).toEqual([{ table: 'public.backwards', rows: 300, slices: 1, different: 0, undecided: 0 }]);
  });
});
