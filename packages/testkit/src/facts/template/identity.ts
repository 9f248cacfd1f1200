import { canonicalValues } from '../canonical';
import { kindOf } from '../kinds';
import type { FactId } from '../model';
import { attributeOf, nameOfKind, partitionOf, regionOfKind } from '../reference';
import { valueAt } from '../value-at';
import { adapterOf } from './adapters';
import { aliasesOf } from './aliases';
import { holds } from './conditions';
import { Once } from './once';
import { resolve } from './resolve';
import type { Scope } from './scope';
import type { RawResource, StackTemplate } from './template';

/** A scope that also knows what its resources are called. */
export interface IdentityScope extends Scope {
  readonly idOf: (logicalId: string) => FactId;
}

/** What a stack knows of others. */
export interface Surroundings extends Pick<Scope, 'exported' | 'given' | 'budget'> {
  /** The value of an output of the stack that is nested under a logical id; undefined where there is none. */
  readonly outputOf?: (logicalId: string, output: string) => unknown;
  /** What a resource without a name is called. @default only this stack's are told apart */
  readonly unnamed?: (logicalId: string) => string;
}

/** Names may be composed of other names: each is found on demand, and once. A circle ends as something unknown. */
export function scopeOf(
  stack: StackTemplate,
  { outputOf, unnamed = inStack, ...around }: Surroundings = {},
): IdentityScope {
  const { stackName, template, account, region } = stack;
  const { Resources: resources = {}, Conditions: conditions = {} } = template;
  const place = { partition: partitionOf(region), region, account };
  const aliases = aliasesOf(resources);
  const once = new Once();
  const find = once.of((logicalId): FactId => {
    const { Type: type, Properties: properties = {} } = resources[logicalId] as RawResource;
    const given = resolve(nameOf(logicalId, resources[logicalId] as RawResource, aliases), scope);
    const name = nameOfKind(type, given, (path) => valueAt(resolved(properties, path, scope), path));
    return name === undefined ? bare(logicalId) : { ...bare(logicalId), name };
  });
  const bare = (logicalId: string): FactId => {
    const { Type: type } = resources[logicalId] as RawResource;
    const kind = adapterOf(type) ? type : `unsupported:${type}`;
    return { kind, region: regionOfKind(type, region), name: unnamed(logicalId) };
  };
  const pathOf = once.of((id) => canonicalValues({ Path: resolve(resources[id]?.Properties?.Path, scope) }));
  const attribute = (logicalId: string, name: string): unknown => {
    const resource = Object.hasOwn(resources, logicalId) ? resources[logicalId] : undefined;
    if (resource === undefined) return undefined;
    if (name.startsWith('Outputs.')) {
      const output = outputOf?.(logicalId, name.slice('Outputs.'.length));
      if (output !== undefined) return output;
    }
    const kind = kindOf(resource.Type);
    const named = name === 'Ref' ? (kind?.ref ?? 'Name') : name;
    const id = find(logicalId);
    const path = pathOf(logicalId);
    if (id === undefined || path === undefined) return undefined;
    const one = (each: string) => attributeOf(id, each, place, path);
    const length = kind?.lists && Object.hasOwn(kind.lists, named) ? kind.lists[named] : undefined;
    return length === undefined ? one(named) : Array.from({ length }, (_, index) => one(`${named}.${index}`));
  };
  const scope: IdentityScope = {
    ...place,
    ...around,
    stackName,
    parameters: template.Parameters ?? {},
    mappings: template.Mappings ?? {},
    condition: once.of((name) =>
      Object.hasOwn(conditions, name)
        ? holds(conditions[name], scope.condition, (inner) => resolve(inner, scope))
        : undefined,
    ),
    attribute,
    idOf: (logicalId) => find(logicalId) ?? bare(logicalId),
  };
  return scope;
}

const inStack = (logicalId: string): string => `(unnamed ${logicalId})`;

/** A key has no name of its own: the first of its aliases stands for it; for others it is their tag `Name`. */
function nameOf(
  logicalId: string,
  { Type: type, Properties: properties = {} }: RawResource,
  aliases: Aliases,
): unknown {
  if (kindOf(type)?.namedByTag) return nameTag(properties.Tags);
  if (type !== 'AWS::KMS::Key') return valueAt(properties, kindOf(type)?.nameProperty ?? '');
  return aliases.get(logicalId)?.[0];
}

type Aliases = ReturnType<typeof aliasesOf>;

const nameTag = (tags: unknown): unknown =>
  (Array.isArray(tags) ? (tags as ({ Key?: unknown; Value?: unknown } | null)[]) : []).find(
    (tag) => tag?.Key === 'Name',
  )?.Value;

/** The property that a path begins with, resolved. */
function resolved(properties: Readonly<Record<string, unknown>>, path: string, scope: Scope): object {
  const [first = ''] = path.split('.');
  return Object.hasOwn(properties, first) ? { [first]: resolve(properties[first], scope) } : {};
}
