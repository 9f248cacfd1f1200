import type { RegisteredResource } from '../../capture/types';
import { reveal, type Value } from '../../capture/values';
import { kindOf } from '../kinds';
import type { FactId, FactValues } from '../model';
import { attributeOf, nameOfKind, partitionOf } from '../reference';
import { valueAt } from '../value-at';
import { adapterOf } from './adapters';

/** Who is who in a program, and what its references stand for. */
export interface Identities {
  readonly idOf: (resource: RegisteredResource) => FactId;
  /** Replaces invented ids and ARNs by what they stand for; ids only where the resource depends on their owner. */
  readonly resolve: (value: Value, reader?: RegisteredResource) => Value;
}

/** Finds the identity of every resource first, then every output that another resource may read. */
export function identities(
  resources: readonly RegisteredResource[],
  regionOf: (resource: RegisteredResource) => string,
  account: string,
): Identities {
  const known = new Map<RegisteredResource, FactId>();
  const idOf = (resource: RegisteredResource): FactId => {
    const { kind = resource.type } = adapterOf(resource.type) ?? { kind: `unsupported:${resource.type}` };
    const id = known.get(resource) ?? {
      kind,
      region: regionOf(resource),
      name: identifying(resource, ownerOf(resource) ?? nameOf(resource, resources)) ?? `(unnamed ${resource.name})`,
    };
    known.set(resource, id);
    return id;
  };
  /** The name of the resource that one is named after, when the program declares that as well. */
  const ownerOf = (resource: RegisteredResource): string | undefined => {
    if (!kindOf(adapterOf(resource.type)?.kind ?? '')?.namedAfter) return undefined;
    const name = nameOf(resource, resources);
    const owners = resources.filter((other) => other.custom && other !== resource && mayRead(resource, other, name));
    const owner = owners.find((other) => outputsOf(other).some(([value]) => value === name));
    return owner && idOf(owner).name;
  };
  const partition = partitionOf(resources.map(regionOf).find((region) => region.includes('-')) ?? '');
  const replacements = resources
    .filter(({ custom }) => custom)
    .flatMap((resource) => {
      const id = idOf(resource);
      return outputsOf(resource).map(([value, attribute]): Replacement => {
        const path: FactValues = typeof resource.inputs.path === 'string' ? { Path: resource.inputs.path } : {};
        const place = { partition, region: id.region, account };
        return { urn: resource.urn, value, by: attributeOf(id, attribute, place, path) };
      });
    })
    .sort((a, b) => b.value.length - a.value.length);
  return { idOf, resolve: (value, reader) => replaced(value, applicable(replacements, reader)) };
}

interface Replacement {
  readonly urn: string;
  readonly value: string;
  readonly by: string;
  /** Only where it is the whole text, or a whole item of a list with commas. */
  readonly whole?: boolean;
}

/** Inputs are spelled as CloudFormation's properties but for the first letters, unless their adapter says otherwise. */
function identifying({ type, inputs }: RegisteredResource, name: string | undefined): string | undefined {
  const { kind = '', distinguishing = {} } = adapterOf(type) ?? {};
  return nameOfKind(kind, name, (property) =>
    valueAt(inputs, distinguishing[property] ?? property.replace(/(^|\.)[A-Z]/g, (first) => first.toLowerCase())),
  );
}

/** A key has no name of its own: the first of its aliases stands for it. */
function nameOf(resource: RegisteredResource, all: readonly RegisteredResource[]): string | undefined {
  if (resource.type !== 'aws:kms/key:Key') {
    const name = valueAt(resource.inputs, adapterOf(resource.type)?.nameInput ?? 'name');
    return typeof name === 'string' ? name : undefined;
  }
  const own = outputsOf(resource).map(([value]) => value);
  const aliases = all.filter(
    ({ type, inputs }) => type === 'aws:kms/alias:Alias' && own.includes(String(reveal(inputs.targetKeyId ?? null))),
  );
  return aliases.map(({ inputs }) => String(inputs.name)).sort()[0];
}

/** Every output that was invented, with the attribute that it is; longest first where one is part of another. */
function outputsOf({ id, type, inputs, state }: RegisteredResource): [value: string, attribute: string][] {
  const adapter = adapterOf(type);
  const ref = adapter?.id ?? kindOf(adapter?.kind ?? '')?.ref ?? 'Name';
  const computed = Object.entries(state)
    .filter(([key]) => !(key in inputs) && key !== 'region')
    .map(([key, value]): [Value, string] => [
      reveal(value),
      adapter?.outputs?.[key] ??
        (key === (adapter?.nameInput ?? 'name') ? 'Name' : key.charAt(0).toUpperCase() + key.slice(1)),
    ]);
  const nested = Object.entries(adapter?.outputs ?? {})
    .filter(([path]) => path.includes('.'))
    .map(([path, attribute]): [Value, string] => [valueAt(reveal(state), path) as Value, attribute]);
  return [[id ?? null, ref] as [Value, string], ...computed, ...nested].filter(
    (entry): entry is [string, string] => typeof entry[0] === 'string' && entry[0] !== '',
  );
}

/** An ARN, or an address that the capture has invented. */
const UNMISTAKABLE = /^arn:|\binvented\b/;

/**
 * ARNs are unmistakable. A short id counts only in a resource that depends on the one whose id it is; of an output, whose
 * dependencies nobody records, it has to be the whole text, or a whole item of a list.
 */
function applicable(all: readonly Replacement[], reader: RegisteredResource | undefined): readonly Replacement[] {
  if (reader === undefined) return all.map((one) => ({ ...one, whole: !UNMISTAKABLE.test(one.value) }));
  const known = dependenciesOf(reader);
  return all.filter(({ urn, value }) => urn !== reader.urn && (value.startsWith('arn:') || known.has(urn)));
}

const mayRead = (reader: RegisteredResource, { urn }: RegisteredResource, value: string | undefined): boolean =>
  value !== undefined && (value.startsWith('arn:') || dependenciesOf(reader).has(urn));

const dependenciesOf = ({ dependencies, propertyDependencies }: RegisteredResource): Set<string> =>
  new Set([...dependencies, ...Object.values(propertyDependencies).flat()]);

function replaced(value: Value, replacements: readonly Replacement[]): Value {
  if (typeof value === 'string') {
    return replacements.reduce((text, replacement) => replacedIn(text, replacement), value);
  }
  if (Array.isArray(value)) return value.map((item) => replaced(item, replacements));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner as Value, replacements)]));
}

/** Not inside of a longer word: `assets-id` is no part of `other-assets-id`. */
function replacedIn(text: string, { value, by, whole }: Replacement): string {
  if (!text.includes(value)) return text;
  if (whole)
    return text
      .split(',')
      .map((item) => (item === value ? by : item))
      .join(',');
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'g'), () => by);
}
