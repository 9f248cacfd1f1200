import type { Program, ResourceFact } from '../model';
import { once } from './once';
import { remembered } from './remembered';
import { textsIn, textsOf } from './texts-in';

/**
 * Resources that say a name: by the name itself, as the end of an ARN, or in a symbol. `outputs` stands for what the program exports.
 */
export function mentionsOf(program: Program, name: string): ReadonlySet<ResourceFact | 'outputs'> {
  const found = indexOf(program).get(name) ?? NOBODY;
  return exportedIn(program.outputs).has(name) ? new Set([...found, 'outputs' as const]) : found;
}

type Index = Map<string, Set<ResourceFact>>;

const NOBODY: ReadonlySet<ResourceFact> = new Set();

/** Linear in the texts of a program. */
const indexOf = remembered(({ resources }): Index => {
  const index: Index = new Map();
  for (const resource of resources)
    for (const name of namesOf(resource)) {
      const those = index.get(name) ?? new Set();
      index.set(name, those.add(resource));
    }
  return index;
});

const exportedIn = once(
  (outputs: Program['outputs']) => new Set(outputs.flatMap(({ value }) => textsIn(value)).flatMap(namesIn)),
);

const namesOf = once((resource: ResourceFact): ReadonlySet<string> => new Set(textsOf(resource).flatMap(namesIn)));

function namesIn(text: string): readonly string[] {
  if (text.length > LONGEST) return symbolsIn(text);
  // Most texts are one word.
  if (!COMPOSED.test(text)) return [text];
  const ends = [text.slice(text.lastIndexOf('/') + 1), text.slice(text.lastIndexOf(':') + 1)];
  return [
    text,
    ...ends,
    ...(LISTS.test(text) ? text.split(LISTED) : []),
    ...(text.includes('(') ? symbolsIn(text) : []),
  ];
}

const COMPOSED = /[/:,\s"'(]/;
const LISTS = /[,\s"']/;
const LISTED = /[,\s"']+/;

const symbolsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\((?:unsupported:)?[\w:]{3,100} [\w-]{1,40} ([^()]{1,300}|\(unnamed [^()]{1,200}\))\)/g)].map(
    ([, name = '']) => name,
  );

/** Names of AWS are shorter than 256 characters, ARNs than 2,048. */
const LONGEST = 2_048;
