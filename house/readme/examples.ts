import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, Parser } from 'commonmark';

/** A fenced block of TypeScript in a README. */
export interface Example {
  /** Below the repository's root: `packages/migration/README.md`. */
  readonly file: string;
  /** Of its first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** The preamble that a fragment asks for, a file of `fixtures/preambles`: `cdk`. */
  readonly preamble?: string;
  /** What its author says about why it cannot run; its types are checked all the same. */
  readonly noRun?: string;
}

/**
 * The TypeScript of a README. A block with imports of its own stands alone. Anything else is a fragment and names its
 * preamble, invisibly to readers, in a comment right above (`<!-- example: cdk -->`) or after the language (```` ```ts cdk ````).
 * The comment `<!-- example: no-run <reason> -->` excuses a block from being run.
 */
export function examplesOf(root: string, file: string): Example[] {
  const document = new Parser().parse(readFileSync(join(root, file), 'utf8'));
  return nodesOf(document).flatMap((node) => {
    const [language, named] = node.type === 'code_block' ? (node.info ?? '').split(/\s+/) : [];
    if (language !== 'ts' && language !== 'typescript') return [];
    const { 1: marker = named, 2: reason } = MARKER.exec(node.prev?.literal ?? '') ?? [];
    const choice = marker === 'no-run' ? { noRun: reason ?? '', preamble: named } : { preamble: marker };
    return [{ file, line: node.sourcepos[0][0] + 1, code: node.literal ?? '', ...choice }];
  });
}

/** Where an example begins, as terminals and editors link it. */
export const placeOf = ({ file, line }: Pick<Example, 'file' | 'line'>): string => `${file}:${line}`;

const MARKER = /^<!--\s*example:\s*(\S+)\s*(.*?)\s*-->\s*$/;

function nodesOf(document: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.walker();
  for (let event = walker.next(); event; event = walker.next()) if (event.entering) nodes.push(event.node);
  return nodes;
}
