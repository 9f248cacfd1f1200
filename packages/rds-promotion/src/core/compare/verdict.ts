import type { Finding } from '@regionlift/migration/core';
import { type ComparedTable, shownTable } from './table';

/** What came of one table. */
export interface TableResult {
  readonly table: string;
  /** Rows that the writer showed, over all slices. */
  readonly rows: number;
  readonly slices: number;
  /** Slices that differ. */
  readonly different: number;
  /** Slices that the writer changed in every round. */
  readonly undecided: number;
}

/**
 * What the comparison of a database proves. Codes: TableDiffers (fail); TableUndecided (unknown: written in every round; compare
 * again behind the fence).
 */
export function judgeTables(subject: string, results: readonly TableResult[]): readonly Finding[] {
  return results.flatMap(({ table, rows, slices, different, undecided }) => [
    ...(different === 0
      ? []
      : [
          finding(
            subject,
            'TableDiffers',
            'fail',
            `${table}: ${different} of ${slices} ${slices === 1 ? 'slice' : 'slices'} ${different === 1 ? 'differs' : 'differ'} (${rows} rows)`,
            'the same rows at both ends',
            'do not cut over: look who wrote to the target, whether triggers fire there, and begin again with a new replica',
          ),
        ]),
    ...(undecided === 0
      ? []
      : [
          finding(
            subject,
            'TableUndecided',
            'unknown',
            `${table}: ${undecided} of ${slices} ${slices === 1 ? 'slice' : 'slices'} written in every round (${rows} rows)`,
            'a look at a moment without writes to the slice',
            'compare again in a quieter hour; a difference would show then',
          ),
        ]),
  ]);
}

/** The tables that can be compared, and what is wrong with the others. */
export interface Comparable {
  readonly tables: readonly ComparedTable[];
  readonly findings: readonly Finding[];
}

/** Pairs the tables of both ends. Codes: TableMissing, ColumnsDiffer (both fail), NothingCompared (fail: no table is no proof). */
export function pairTables(
  subject: string,
  writer: readonly ComparedTable[],
  reader: readonly ComparedTable[],
): Comparable {
  const there = new Map(reader.map((table) => [nameOf(table), table]));
  const here = new Set(writer.map(nameOf));
  const missing = [
    ...writer.filter((table) => !there.has(nameOf(table))),
    ...reader.filter((table) => !here.has(nameOf(table))),
  ];
  const tables = writer.filter((table) => sameShape(table, there.get(nameOf(table))));
  const odd = writer.filter((table) => there.has(nameOf(table)) && !tables.includes(table));
  return {
    tables,
    findings: [
      ...(writer.length === 0
        ? [
            finding(
              subject,
              'NothingCompared',
              'fail',
              'no table',
              'a database with tables',
              'check that the database is the one that moves, and that the migration role sees its schemas',
            ),
          ]
        : []),
      ...missing.map((table) =>
        finding(
          subject,
          'TableMissing',
          'fail',
          `${shownTable(table)} on one end alone`,
          'every table at both ends',
          'DDL does not replicate: make the table on the other end, copy its rows, run prepare again',
        ),
      ),
      ...odd.map((table) =>
        finding(
          subject,
          'ColumnsDiffer',
          'fail',
          `${shownTable(table)} with other columns, or another key, on the other end`,
          'the same columns and key',
          'repeat the change of the table on the other end',
        ),
      ),
    ],
  };
}

const nameOf = ({ schema, name }: ComparedTable): string => JSON.stringify([schema, name]);

const sameShape = (one: ComparedTable, other: ComparedTable | undefined): boolean =>
  other !== undefined &&
  JSON.stringify([one.kind, one.columns, one.key]) === JSON.stringify([other.kind, other.columns, other.key]);

const finding = (
  subject: string,
  code: string,
  verdict: Finding['verdict'],
  found: string,
  allowed: string,
  remedy: string,
): Finding => ({
  code,
  verdict,
  subject,
  property: 'tables',
  found,
  allowed,
  remedy,
});
