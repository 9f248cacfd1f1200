import type { RegisteredResource } from '../../capture/types';
import type { Value } from '../../capture/values';
import { ArnIndex } from './arn-index';
import { grouped } from './grouped';

/** An output of a resource, and what stands for it in facts. */
export interface Replacement {
  /** The resource whose output it is. */
  readonly urn: string;
  readonly value: string;
  readonly by: string;
}

/** Replaces outputs in the inputs of a resource, or in an output of the program; longest first where one is part of another. */
export function replacementsIn(given: readonly Replacement[]): (value: Value, reader?: RegisteredResource) => Value {
  const all = [...given].sort((a, b) => b.value.length - a.value.length).map((one, rank) => ({ ...one, rank }));
  const arns = new ArnIndex(all.filter(isArn));
  const ofUrn = grouped(
    all.filter((one) => !isArn(one)),
    ({ urn }) => urn,
  );
  const addresses = all.filter((one) => !isArn(one) && INVENTED.test(one.value));
  const wholes = new Map(all.toReversed().map(({ value, by }) => [value, by]));
  return (value, reader) => {
    if (reader === undefined) return mapTexts(value, (text) => ofOutput(text, arns, addresses, wholes));
    // ARNs are unmistakable. A short id counts only in a resource that depends on the one whose id it is.
    const ids = [...dependenciesOf(reader)].flatMap((urn) => (urn === reader.urn ? [] : (ofUrn.get(urn) ?? [])));
    return mapTexts(value, (text) =>
      [...ids.filter((id) => text.includes(id.value)), ...arns.in(text).filter(({ urn }) => urn !== reader.urn)]
        .sort((a, b) => a.rank - b.rank)
        .reduce(replacedIn, text),
    );
  };
}

/** Resources that the inputs of one were read from. */
export const dependenciesOf = ({ dependencies, propertyDependencies }: RegisteredResource): Set<string> =>
  new Set([...dependencies, ...Object.values(propertyDependencies).flat()]);

/** An address that the capture has invented. */
const INVENTED = /\binvented\b/;

type Ranked = Replacement & { readonly rank: number };

const isArn = ({ value }: Replacement): boolean => value.startsWith('arn:');

/** Of an output, whose dependencies nobody records, a short id has to be the whole text, or a whole item of a list. */
function ofOutput(
  text: string,
  arns: ArnIndex<Ranked>,
  addresses: readonly Ranked[],
  wholes: ReadonlyMap<string, string>,
): string {
  const invented = INVENTED.test(text) ? addresses.filter(({ value }) => text.includes(value)) : [];
  const unmistakable = [...arns.in(text), ...invented].sort((a, b) => a.rank - b.rank);
  return unmistakable
    .reduce(replacedIn, text)
    .split(',')
    .map((item) => wholes.get(item) ?? item)
    .join(',');
}

function mapTexts(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner as Value, change)]));
}

/** Not inside of a longer word: `assets-id` is no part of `other-assets-id`. */
function replacedIn(text: string, { value, by }: Replacement): string {
  if (!text.includes(value)) return text;
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'g'), () => by);
}
