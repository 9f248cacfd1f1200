import Table from 'cli-table3';
import { colors } from './colors';
import type { OutputRow, ResourceRow } from './summary';

/** Resources as a table without lines; what only one dialect declares is marked in red. */
export const printResources = (rows: readonly ResourceRow[]): string =>
  print(
    ['kind', 'name', 'declared by', 'what'],
    rows.map(({ kind, name, detail, dialects }) => [kind, name, mark(dialects), colors.dim(detail)]),
  );

/** Outputs as a table; a value that only one dialect exports is marked in red. */
export const printOutputs = (rows: readonly OutputRow[]): string =>
  print(
    ['name', 'exported by', 'value'],
    rows.map(({ name, value, dialects }) => [name, mark(dialects), value]),
  );

const mark = (dialects: readonly string[]): string =>
  dialects.length > 1 ? 'both' : colors.red(`${dialects.join('')} only`);

function print(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: head.map((title) => colors.dim(title)),
    style: { head: [], border: [], 'padding-left': 2, 'padding-right': 0 },
    chars: Object.fromEntries(lines.map((line) => [line, ''])),
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

const lines = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const;
