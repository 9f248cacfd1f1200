import type { Lookup, ResourceFact } from '../model';
import { byName, type Named } from './by-name';
import type { Declares } from './declares';

/**
 * The resource of a kind that a value stands for: its name, its ARN, or a symbol as facts write them where no text follows from
 * the name (`Arn(AWS::KMS::Key us-east-1 alias/orders)`). Undefined where the program declares none: it may exist elsewhere.
 */
export const referred = (program: Declares, value: Lookup, kind: string): ResourceFact | undefined =>
  meant(program, value, kind)[0];

/** Every resource of a kind that a value stands for, in the order of the program: names repeat themselves in both regions. */
export function meant(program: Declares, value: Lookup, kind: string): readonly ResourceFact[] {
  const named = typeof value === 'string' ? byName(program).get(kind) : undefined;
  return typeof value === 'string' && named !== undefined ? allOf(value, named) : [];
}

/** Whether a text stands for a resource: by its name, its ARN, or a symbol of its own. */
export function standsFor(text: string, { kind, region, name }: ResourceFact): boolean {
  if (text === name) return true;
  const [, symbolKind, symbolRegion, symbolName] = /^\w+\((\S+) (\S+) (.+)\)$/.exec(text) ?? [];
  if (symbolName !== undefined) return symbolKind === kind && symbolRegion === region && symbolName === name;
  if (!text.startsWith('arn:')) return false;
  const [, , , arnRegion = '', , ...rest] = text.split(':');
  const tail = rest.join(':');
  const local = arnRegion === '' || region === 'global' || arnRegion === region;
  return local && (tail === name || tail.endsWith(`/${name}`) || tail.endsWith(`:${name}`));
}

/** Region in which a referred resource is, by the symbol or the ARN alone; undefined where neither tells. */
export function regionOf(value: Lookup): string | undefined {
  if (typeof value !== 'string') return undefined;
  const symbol = /^\w+\(\S+ (\S+) .+\)$/.exec(value)?.[1];
  return symbol ?? (value.startsWith('arn:') ? value.split(':')[3] || undefined : undefined);
}

/** Those that a text stands for, among those whose name the text, its symbol or its end is. */
function allOf(text: string, { all, places }: Named): readonly ResourceFact[] {
  const names = namesIn(text);
  if (names === undefined) return all.filter((resource) => standsFor(text, resource));
  const found = new Set(names.flatMap((name) => places.get(name) ?? []));
  return [...found]
    .sort((a, b) => a - b)
    .map((place) => all[place] as ResourceFact)
    .filter((resource) => standsFor(text, resource));
}

/** Names that a text may stand for; undefined where it is longer than any ARN is: such a text names nothing that it is cheap to look up. */
export function namesIn(text: string): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const symbol = /^\w+\(\S+ \S+ (.+)\)$/.exec(text)?.[1];
  const names = [text, ...(symbol === undefined ? [] : [symbol])];
  if (!text.startsWith('arn:')) return names;
  for (let index = 4; index < text.length; index += 1)
    if (text[index] === '/' || text[index] === ':') names.push(text.slice(index + 1));
  // One that breaks off ends with no name.
  return [...names, ''];
}

/** Characters of an ARN at most. Source: IAM API Reference, `arnType`. */
const LONGEST = 2_048;
