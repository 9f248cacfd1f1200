import type { RegisteredResource } from '../../capture/types';
import { reveal, type Value } from '../../capture/values';
import { kindOf } from '../kinds';
import type { FactId, FactValues } from '../model';
import { attributeOf, nameOfKind, partitionOf } from '../reference';
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
  const idOf = (resource: RegisteredResource): FactId => ({
    kind: adapterOf(resource.type) ? (adapterOf(resource.type)?.kind ?? resource.type) : `unsupported:${resource.type}`,
    region: regionOf(resource),
    name: identifying(resource, nameOf(resource, resources)) ?? `(unnamed ${resource.name})`,
  });
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
  /** Only where it is the whole text. */
  readonly whole?: boolean;
}

/** Inputs are spelled as CloudFormation's properties, but for the first letter. */
const identifying = ({ type, inputs }: RegisteredResource, name: string | undefined): string | undefined =>
  nameOfKind(
    adapterOf(type)?.kind ?? '',
    name,
    (property) => inputs[property.charAt(0).toLowerCase() + property.slice(1)],
  );

/** A key has no name of its own: the first of its aliases stands for it. */
function nameOf(resource: RegisteredResource, all: readonly RegisteredResource[]): string | undefined {
  if (resource.type !== 'aws:kms/key:Key') {
    const path = (adapterOf(resource.type)?.nameInput ?? 'name').split('.');
    const name = path.reduce(
      (value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key],
      resource.inputs,
    );
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
  return [[id ?? null, ref] as [Value, string], ...computed].filter(
    (entry): entry is [string, string] => typeof entry[0] === 'string' && entry[0] !== '',
  );
}

/**
 * ARNs are unmistakable. A short id counts only in a resource that depends on the one whose id it is; of an output, whose
 * dependencies nobody records, it has to be the whole text.
 */
function applicable(all: readonly Replacement[], reader: RegisteredResource | undefined): readonly Replacement[] {
  if (reader === undefined) return all.map((one) => ({ ...one, whole: !one.value.startsWith('arn:') }));
  const known = new Set([...reader.dependencies, ...Object.values(reader.propertyDependencies).flat()]);
  return all.filter(({ urn, value }) => urn !== reader.urn && (value.startsWith('arn:') || known.has(urn)));
}

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
  if (whole || !text.includes(value)) return text === value ? by : text;
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'g'), () => by);
}
