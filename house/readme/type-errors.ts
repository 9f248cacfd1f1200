import { join } from 'node:path';
import ts from 'typescript';
import type { Example } from './examples';
import { programOf } from './program';

/**
 * What the compiler says about examples, all in one run: `packages/migration/README.md:26:3 TS2345: …`. Siblings are their
 * sources, strictness is the repository's; only that a variable stays unused is no mistake in an example.
 */
export function typeErrors(root: string, examples: readonly Example[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.paths.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const sources = new Map(
    examples.flatMap((example) => {
      const program = programOf(example);
      return typeof program === 'string' ? [] : [[moduleOf(root, example), program.source] as const];
    }),
  );
  const compiler = { ...options, noUnusedLocals: false, noUnusedParameters: false };
  const program = ts.createProgram([...sources.keys()], compiler, hostOf(compiler, sources));
  return [...sources.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (diagnostic) => `${readmeOf(root, file)}:${placeIn(diagnostic)} TS${diagnostic.code}: ${textOf(diagnostic)}`,
    );
  });
}

/** Beside its README, where imports resolve as they would for the library's own tests. */
const moduleOf = (root: string, { file, line }: Example): string => join(root, `${file}.${line}.ts`);

const readmeOf = (root: string, module: string): string => module.slice(root.length + 1).replace(/\.\d+\.ts$/, '');

function hostOf(options: ts.CompilerOptions, sources: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (file) => sources.has(file) || host.fileExists(file),
    readFile: (file) => sources.get(file) ?? host.readFile(file),
    getSourceFile: (file, version, ...rest) => {
      const text = sources.get(file);
      return text === undefined ? host.getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
    },
  };
}

function placeIn({ file, start = 0 }: ts.Diagnostic): string {
  const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  return `${line + 1}:${character + 1}`;
}

const textOf = ({ messageText }: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(messageText, ' ');
