import type { SqlSession } from '../ports';

/** Runs one statement for each field, in one round trip, and returns their rows under the same names. */
export async function readAll<Facts extends object>(
  session: SqlSession,
  queries: Readonly<Record<keyof Facts & string, string>>,
): Promise<Facts> {
  const names = Object.keys(queries) as (keyof Facts & string)[];
  const rows = await session.batch(names.map((name) => queries[name]));
  return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []])) as Facts;
}
