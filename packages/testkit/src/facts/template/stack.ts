import { assemble, type Contribution } from '../assemble';
import { canonical, canonicalValues } from '../canonical';
import { kindOf } from '../kinds';
import type { FactId, Facts, OutputFact } from '../model';
import { attributeOf, nameOfKind, partitionOf, regionOfKind } from '../reference';
import { valueAt } from '../value-at';
import type { TemplateResource } from './adapter';
import { adapterOf } from './adapters';
import { resolve, type Scope } from './resolve';

/** A template and where it is deployed. */
export interface StackTemplate {
  readonly stackName: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly template: Template;
  /** See {@link TemplateResource.assetHash}. @default no asset is known */
  readonly assetHash?: (objectKey: string) => string | undefined;
}

/** The sections of a template that facts come from. */
export interface Template {
  readonly Resources?: Readonly<Record<string, RawResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Condition?: string }>>;
  readonly Parameters?: Scope['parameters'];
}

/** A resource as it stands in a template. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Condition?: string;
  readonly CreationPolicy?: unknown;
  readonly UpdatePolicy?: unknown;
}

/** The facts of several stacks, which together are one program. */
export function factsOfTemplates(stacks: readonly StackTemplate[]): Facts {
  const read = stacks.map(readStack);
  return {
    resources: assemble(read.flatMap(({ contributions }) => contributions)),
    outputs: read.flatMap(({ outputs }) => outputs).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function readStack(stack: StackTemplate): { contributions: Contribution[]; outputs: OutputFact[] } {
  const resources = stack.template.Resources ?? {};
  const scope = scopeOf(stack, resources);
  return {
    contributions: Object.entries(resources).flatMap(([logicalId, raw]) => {
      const resource = read(stack, logicalId, raw, scope);
      return adapterOf(raw.Type)?.(resource) ?? [unsupported(resource)];
    }),
    outputs: Object.entries(stack.template.Outputs ?? {}).map(([name, { Value, Condition }]) => ({
      name,
      value: canonical(Condition === undefined ? resolve(Value, scope) : { Condition, Value }),
    })),
  };
}

function read(stack: StackTemplate, logicalId: string, raw: RawResource, scope: IdentityScope): TemplateResource {
  const id = scope.idOf(logicalId);
  return {
    type: raw.Type,
    id,
    arn: String(scope.attribute(logicalId, 'Arn') ?? ''),
    properties: {
      ...(resolve(raw.Properties ?? {}, scope) as Record<string, unknown>),
      // A resource that may not exist is not what the other dialect declares.
      ...(raw.Condition !== undefined && { Condition: raw.Condition }),
      // What CloudFormation does to a fleet besides its properties: a program has no word for it.
      ...(resolve({ CreationPolicy: raw.CreationPolicy, UpdatePolicy: raw.UpdatePolicy }, scope) as object),
    },
    kept: { onDelete: keeps(raw.DeletionPolicy), onReplace: keeps(raw.UpdateReplacePolicy) },
    policies: { onDelete: raw.DeletionPolicy, onReplace: raw.UpdateReplacePolicy },
    origin: `${stack.stackName}/${logicalId}`,
    assetHash: stack.assetHash ?? (() => undefined),
  };
}

const keeps = (policy: string | undefined): boolean => policy === 'Retain' || policy === 'RetainExceptOnCreate';

interface IdentityScope extends Scope {
  readonly idOf: (logicalId: string) => FactId;
}

/** Names may be composed of other names: they are resolved on demand, and a circle is refused by CloudFormation anyway. */
function scopeOf(stack: StackTemplate, resources: Readonly<Record<string, RawResource>>): IdentityScope {
  const place = { partition: partitionOf(stack.region), region: stack.region, account: stack.account };
  const idOf = (logicalId: string): FactId => {
    const { Type: type, Properties: properties = {} } = resources[logicalId] as RawResource;
    const kind = adapterOf(type) ? type : `unsupported:${type}`;
    const given = resolve(nameOf(logicalId, resources), scope);
    const name = nameOfKind(type, given, (property) => valueAt(resolve(properties, scope), property));
    return { kind, region: regionOfKind(type, stack.region), name: name ?? `(unnamed ${logicalId})` };
  };
  const scope: IdentityScope = {
    ...place,
    stackName: stack.stackName,
    parameters: stack.template.Parameters ?? {},
    idOf,
    attribute: (logicalId, attribute) => {
      const resource = Object.hasOwn(resources, logicalId) ? resources[logicalId] : undefined;
      if (resource === undefined) return undefined;
      const named = attribute === 'Ref' ? (kindOf(resource.Type)?.ref ?? 'Name') : attribute;
      const path = canonicalValues({ Path: resolve(resource.Properties?.Path, scope) });
      const one = (name: string) => attributeOf(idOf(logicalId), name, place, path);
      const length = kindOf(resource.Type)?.lists?.[named];
      return length === undefined ? one(named) : Array.from({ length }, (_, index) => one(`${named}.${index}`));
    },
  };
  return scope;
}

/** A key has no name of its own: the first of its aliases stands for it; for others it is their tag `Name`. */
function nameOf(logicalId: string, resources: Readonly<Record<string, RawResource>>): unknown {
  const { Type: type, Properties: properties = {} } = resources[logicalId] as RawResource;
  if (kindOf(type)?.namedByTag) return nameTag(properties.Tags);
  if (type !== 'AWS::KMS::Key') return valueAt(properties, kindOf(type)?.nameProperty ?? '');
  const aliases = Object.values(resources).filter(
    (resource) => resource.Type === 'AWS::KMS::Alias' && refersTo(resource.Properties?.TargetKeyId, logicalId),
  );
  return aliases.map(({ Properties }) => Properties?.AliasName).sort()[0];
}

const nameTag = (tags: unknown): unknown =>
  ((tags ?? []) as { Key: string; Value: unknown }[]).find(({ Key }) => Key === 'Name')?.Value;

function refersTo(value: unknown, logicalId: string): boolean {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as Record<string, unknown>;
  return Ref === logicalId || (Array.isArray(attribute) && attribute[0] === logicalId);
}

const unsupported = ({ id, properties, kept, origin }: TemplateResource): Contribution => ({
  to: id,
  properties,
  kept,
  origin,
});
