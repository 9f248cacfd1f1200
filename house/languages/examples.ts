import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, Parser } from 'commonmark';
import ts from 'typescript';
import type { Language, Program } from './language';
import { out, root } from './places';

/** The one program of `docs/languages.md` in a language, in a folder as its workshop wants it. */
export function exampleFolder(language: Language['name']): string {
  const folder = folderOf(language);
  const file = { python: 'app.py', go: 'main.go', java: 'Main.java' }[language];
  writeFileSync(join(folder, file), blockOf(language));
  // Go looks for the root of a module, and then reads another file.
  if (language === 'go') cpSync(join(root, 'apps/orders-go/go.mod'), join(folder, 'go.mod'));
  return folder;
}

/** The same program in TypeScript, against the packages as they were compiled. */
export function typescriptExample(): Program {
  const folder = folderOf('typescript');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 };
  writeFileSync(join(folder, 'main.cjs'), ts.transpileModule(blockOf('ts'), { compilerOptions }).outputText);
  return { command: process.execPath, args: ['main.cjs'], cwd: folder };
}

function folderOf(language: string): string {
  const folder = join(out, 'examples', language);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function blockOf(info: string): string {
  const walker = new Parser().parse(readFileSync(join(root, 'docs/languages.md'), 'utf8')).walker();
  const blocks: Node[] = [];
  for (let event = walker.next(); event; event = walker.next())
    if (event.entering && event.node.type === 'code_block' && event.node.info === info) blocks.push(event.node);
  const [block, ...others] = blocks;
  if (block?.literal == null || others.length > 0)
    throw new Error(`docs/languages.md has ${blocks.length} programs in ${info}, where one is expected`);
  return block.literal;
}
