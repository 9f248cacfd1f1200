import type { RegisteredResource } from '../../capture/types';
import { reveal, type Value } from '../../capture/values';
import { kindOf } from '../kinds';
import type { FactId, FactValues } from '../model';
import { attributeOf, nameOfKind, partitionOf } from '../reference';
import { valueAt } from '../value-at';
import { adapterOf } from './adapters';
import { dependenciesOf, type Replacement, replacementsIn } from './replacement';

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
  const outputsOf = rememberedOutputs();
  const aliases = aliasesOf(resources);
  const owners = ownersOf(resources, outputsOf);
  const known = new Map<RegisteredResource, FactId>();
  const idOf = (resource: RegisteredResource): FactId => {
    const found = known.get(resource);
    if (found !== undefined) return found;
    const { kind = resource.type } = adapterOf(resource.type) ?? { kind: `unsupported:${resource.type}` };
    const unnamed = { kind, region: regionOf(resource), name: `(unnamed ${resource.name})` };
    // Two that are named after each other end here.
    known.set(resource, unnamed);
    const name = identifying(resource, ownerOf(resource) ?? nameOf(resource));
    const id = { ...unnamed, name: name ?? unnamed.name };
    known.set(resource, id);
    return id;
  };
  const nameOf = (resource: RegisteredResource): string | undefined => {
    if (resource.type !== 'aws:kms/key:Key') {
      const name = valueAt(resource.inputs, adapterOf(resource.type)?.nameInput ?? 'name');
      return typeof name === 'string' ? name : undefined;
    }
    // A key has no name of its own: the first of its aliases stands for it.
    return [...new Set(outputsOf(resource).flatMap(([value]) => aliases.get(value) ?? []))].sort()[0];
  };
  /** The name of the resource that one is named after, when the program declares that as well. */
  const ownerOf = (resource: RegisteredResource): string | undefined => {
    if (!kindOf(adapterOf(resource.type)?.kind ?? '')?.namedAfter) return undefined;
    const name = nameOf(resource);
    const owner = name === undefined ? undefined : owners(name).find((other) => mayRead(resource, other, name));
    return owner && idOf(owner).name;
  };
  const partition = partitionOf(resources.map(regionOf).find((region) => region.includes('-')) ?? '');
  const replacements = resources
    .filter(({ custom }) => custom)
    .flatMap((resource) => {
      const id = idOf(resource);
      const path: FactValues = typeof resource.inputs.path === 'string' ? { Path: resource.inputs.path } : {};
      const place = { partition, region: id.region, account };
      return outputsOf(resource).map(
        ([value, attribute]): Replacement => ({
          urn: resource.urn,
          value,
          by: attributeOf(id, attribute, place, path),
        }),
      );
    });
  return { idOf, resolve: replacementsIn(replacements) };
}

/** Inputs are spelled as CloudFormation's properties but for the first letters, unless their adapter says otherwise. */
function identifying({ type, inputs }: RegisteredResource, name: string | undefined): string | undefined {
  const { kind = '', distinguishing = {} } = adapterOf(type) ?? {};
  return nameOfKind(kind, name, (property) =>
    valueAt(inputs, distinguishing[property] ?? property.replace(/(^|\.)[A-Z]/g, (first) => first.toLowerCase())),
  );
}

/** Names of aliases by the key, as the aliases name it. */
function aliasesOf(resources: readonly RegisteredResource[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>();
  for (const { type, inputs } of resources) {
    if (type !== 'aws:kms/alias:Alias') continue;
    const key = String(reveal(inputs.targetKeyId ?? null));
    const names = aliases.get(key) ?? [];
    aliases.set(key, names);
    names.push(String(inputs.name));
  }
  return aliases;
}

type Output = readonly [value: string, attribute: string];
type OutputsOf = (resource: RegisteredResource) => readonly Output[];

/** Resources that have an output of a value, in the order of the program. */
function ownersOf(resources: readonly RegisteredResource[], outputsOf: OutputsOf) {
  let owners: Map<string, RegisteredResource[]> | undefined;
  return (value: string): readonly RegisteredResource[] => {
    owners ??= resources
      .filter(({ custom }) => custom)
      .reduce((found, resource) => {
        for (const [output] of outputsOf(resource)) {
          const others = found.get(output);
          if (others === undefined) found.set(output, [resource]);
          else if (others.at(-1) !== resource) others.push(resource);
        }
        return found;
      }, new Map<string, RegisteredResource[]>());
    return owners.get(value) ?? [];
  };
}

function rememberedOutputs(): OutputsOf {
  const known = new Map<RegisteredResource, readonly Output[]>();
  return (resource) => {
    const outputs = known.get(resource) ?? outputsOf(resource);
    known.set(resource, outputs);
    return outputs;
  };
}

/** Every output that was invented, with the attribute that it is. */
function outputsOf({ id, type, inputs, state }: RegisteredResource): readonly Output[] {
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

const mayRead = (reader: RegisteredResource, owner: RegisteredResource, value: string): boolean =>
  owner !== reader && (value.startsWith('arn:') || dependenciesOf(reader).has(owner.urn));
