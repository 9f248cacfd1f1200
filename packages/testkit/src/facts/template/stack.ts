import { assemble, type Contribution } from '../assemble';
import { canonical } from '../canonical';
import type { FactId, Facts, OutputFact } from '../model';
import { regionOfKind } from '../reference';
import type { TemplateResource } from './adapter';
import { adapterOf } from './adapters';
import type { IdentityScope } from './identity';
import { resolve } from './resolve';
import { type Scopes, scopesOf } from './scopes';
import type { RawOutput, RawResource, StackTemplate } from './template';
import { undecided } from './undecided';

export type { RawResource, StackTemplate, Template } from './template';

/** Told of a resource that could not be read, which then has its raw properties, or of an output. */
export type OnUnread = (origin: string, error: unknown) => void;

/**
 * The facts of several stacks, which together are one program.
 *
 * @param onUnread without it, what cannot be read is thrown
 */
export function factsOfTemplates(stacks: readonly StackTemplate[], onUnread?: OnUnread): Facts {
  const scopes = scopesOf(stacks);
  const read = [...scopes.keys()].map((stack) => readStack(stack, scopes, onUnread));
  return {
    resources: assemble(read.flatMap(({ contributions }) => contributions)),
    outputs: read.flatMap(({ outputs }) => outputs).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function readStack(stack: StackTemplate, scopes: Scopes, onUnread: OnUnread | undefined) {
  const scope = scopes.get(stack) as IdentityScope;
  const attempt = <T>(name: string, read: () => T, otherwise: () => T): T => {
    if (onUnread === undefined) return read();
    try {
      return read();
    } catch (error) {
      onUnread(`${stack.stackName}/${name}`, error);
      return otherwise();
    }
  };
  const contributions = Object.entries(stack.template.Resources ?? {}).flatMap(([logicalId, raw]) =>
    raw.Condition !== undefined && scope.condition?.(raw.Condition) === false
      ? []
      : attempt(
          logicalId,
          () => contributionsOf(read(stack, logicalId, raw, scope)),
          () => [asWritten(stack, logicalId, raw, scope)],
        ),
  );
  const outputs = Object.entries(stack.template.Outputs ?? {}).flatMap(([name, output]) =>
    attempt(
      `Outputs.${name}`,
      () => outputOf(name, output, scope),
      () => [],
    ),
  );
  return { contributions, outputs };
}

const contributionsOf = (resource: TemplateResource): Contribution[] =>
  adapterOf(resource.type)?.(resource) ?? [unsupported(resource)];

function outputOf(name: string, { Value, Condition }: RawOutput, scope: IdentityScope): OutputFact[] {
  const holds = Condition === undefined ? true : scope.condition?.(Condition);
  if (holds === false) return [];
  return [{ name, value: canonical(holds ? resolve(Value, scope) : { Condition, Value }) }];
}

function read(stack: StackTemplate, logicalId: string, raw: RawResource, scope: IdentityScope): TemplateResource {
  const [onDelete, onReplace] = [raw.DeletionPolicy, raw.UpdateReplacePolicy].map((policy) => {
    const known = resolve(policy, scope);
    return typeof known === 'string' ? known : undefined;
  });
  return {
    type: raw.Type,
    id: scope.idOf(logicalId),
    arn: String(scope.attribute(logicalId, 'Arn') ?? ''),
    properties: {
      ...(resolve(raw.Properties ?? {}, scope) as Record<string, unknown>),
      // A resource that may not exist is not what the other dialect declares.
      ...(raw.Condition !== undefined &&
        scope.condition?.(raw.Condition) === undefined && { Condition: resolve({ Condition: raw.Condition }, scope) }),
      // What CloudFormation does to a fleet besides its properties: a program has no word for it.
      ...(resolve({ CreationPolicy: raw.CreationPolicy, UpdatePolicy: raw.UpdatePolicy }, scope) as object),
    },
    kept: { onDelete: keeps(onDelete), onReplace: keeps(onReplace) },
    policies: { onDelete, onReplace },
    origin: `${stack.stackName}/${logicalId}`,
    assetHash: stack.assetHash ?? (() => undefined),
  };
}

const keeps = (policy: string | undefined): boolean => policy === 'Retain' || policy === 'RetainExceptOnCreate';

const unsupported = ({ id, properties, kept, origin }: TemplateResource): Contribution => ({
  to: id,
  properties,
  kept,
  origin,
});

/** The name may be what could not be read. */
function idOf(logicalId: string, kind: string, scope: IdentityScope): FactId {
  try {
    return scope.idOf(logicalId);
  } catch {
    return { kind, region: regionOfKind(kind, scope.region), name: `(unnamed ${logicalId})` };
  }
}

/** A resource that no adapter could read: no function in it is resolved, and none passes for known. */
const asWritten = (stack: StackTemplate, logicalId: string, raw: RawResource, scope: IdentityScope): Contribution => ({
  to: idOf(logicalId, raw.Type, scope),
  properties: undecided(raw.Properties ?? {}) as Readonly<Record<string, unknown>>,
  kept: { onDelete: keeps(raw.DeletionPolicy), onReplace: keeps(raw.UpdateReplacePolicy) },
  origin: `${stack.stackName}/${logicalId}`,
});
