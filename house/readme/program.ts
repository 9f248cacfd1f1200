import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from './examples';

/** The framework that a program needs to run; `plain` needs none. */
export type Dialect = 'cdk' | 'pulumi' | 'plain';

/** An example as a whole module, its lines where the README has them, so that a compiler's complaint needs no mapping. */
export interface Program {
  readonly source: string;
  readonly dialect: Dialect;
}

/** Completes an example; a text says why it cannot be completed. */
export function programOf({ code, line, preamble }: Example): Program | string {
  const path = preamble && join(__dirname, 'fixtures/preambles', `${preamble}.ts`);
  if (path && !existsSync(path)) return `no preamble is called '${preamble}'`;
  if (!path && !IMPORT.test(code)) return "imports nothing and names no preamble: put '<!-- example: cdk -->' above it";
  const before = path ? readFileSync(path, 'utf8').replaceAll('\n', ' ') : '';
  const source = `${before}${'\n'.repeat(line - 1)}${code}`;
  return { source, dialect: dialectOf(source) };
}

const IMPORT = /^import\b/m;

function dialectOf(source: string): Dialect {
  const doors = [...source.matchAll(/\bfrom '([^']+)'/g)].map(([, door = '']) => door);
  if (doors.some((door) => door.startsWith('@pulumi/') || door.endsWith('/pulumi'))) return 'pulumi';
  return doors.some((door) => door.startsWith('aws-cdk-lib')) ? 'cdk' : 'plain';
}
