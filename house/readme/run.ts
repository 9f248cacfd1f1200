import ts from 'typescript';
import { type Example, placeOf } from './examples';
import { type Dialect, programOf } from './program';
import { register } from './register';
import { synthesize } from './synthesize';

/**
 * Runs an example and returns its dialect, or that it may not be run; throws with the example's file and line, and the
 * reason as its cause.
 */
export async function run(example: Example): Promise<Dialect | 'not run'> {
  const program = programOf(example);
  try {
    if (typeof program === 'string') throw new Error(program);
    if (example.noRun === '') throw new Error('says no-run without a reason');
    if (example.noRun) return 'not run';
    const main = mainOf(program.source);
    if (program.dialect === 'cdk') synthesize(main);
    else if (program.dialect === 'pulumi') await register(main);
    else main(require);
    return program.dialect;
  } catch (cause) {
    throw new Error(`${placeOf(example)} ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** A program as a function of what `require` answers; returns its exports. */
export type Main = (requires: NodeJS.Require) => Record<string, unknown>;

function mainOf(source: string): Main {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  return (requires) => {
    const exports = {};
    new Function('require', 'exports', outputText)(requires, exports);
    return exports;
  };
}
