import type { TypeScriptSnippet } from 'jsii-rosetta';
import { type Example, placeOf } from '../readme/examples';
import type { Program } from '../readme/program';

/** An example to translate, or why it is none. */
export type Found =
  | { readonly place: string; readonly snippet: TypeScriptSnippet }
  | { readonly place: string; readonly problem: string };

/** A README's example as jsii-rosetta knows it: the preamble compiles with it and is not shown. */
export function snippetOf(assembly: string, example: Example, { source }: Program): Found {
  const { code, line } = example;
  const before = source.slice(0, source.length - code.length);
  return {
    place: placeOf(example),
    snippet: {
      visibleSource: code.trimEnd(),
      completeSource: `/// !hide\n${before.trimEnd()}\n/// !show\n${code.trimEnd()}`,
      location: { api: { api: 'moduleReadme', moduleFqn: assembly }, field: { field: 'markdown', line } },
      strict: true,
    },
  };
}
