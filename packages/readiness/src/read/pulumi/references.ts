import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import { isUnknown, type Value } from '@regionlift/testkit/capture/values';

/**
 * Resources that do not exist yet, with ids and ARNs of their own, in place of unknown inputs that can only be one of them: the engine
 * says which resources a property depends on, and the name of an input says what it refers to (`kmsKeyId` a `Key`, `subnetIds`
 * as many of `Subnet` as there are unknown items). Whatever else is unknown stays so.
 *
 * Source: pulumi/pulumi, `sdk/go/common/apitype/core.go` (ResourceV3, `propertyDependencies`).
 */
export function withReferences(resources: readonly RegisteredResource[]): readonly RegisteredResource[] {
  const named = resources.map(withIdentity);
  const byUrn = new Map(named.filter(({ custom }) => custom).map((resource) => [resource.urn, resource]));
  return named.map((resource) => {
    const inputs = Object.entries(resource.inputs).map(([property, value]): [string, Value] => {
      const { propertyDependencies } = resource;
      const urns = Object.hasOwn(propertyDependencies, property) ? propertyDependencies[property] : undefined;
      const owners = (urns ?? []).flatMap((urn) => byUrn.get(urn) ?? []);
      return [property, owners.length === 0 ? value : referring(value, property, owners)];
    });
    return { ...resource, inputs: Object.fromEntries(inputs) };
  });
}

/** The id and the ARN of a resource that does not exist yet are invented, as a capture does. */
function withIdentity(resource: RegisteredResource, index: number): RegisteredResource {
  if (!resource.custom || !(resource.id === undefined || isUnknown(resource.id))) return resource;
  const known = Object.entries(resource.state).filter(([, value]) => !isUnknown(value));
  const arn = `arn:aws:not-yet::000000000000:resource-${index}`;
  return { ...resource, id: `id-of-resource-${index}-not-yet`, state: { arn, ...Object.fromEntries(known) } };
}

function referring(value: Value, property: string, owners: readonly RegisteredResource[]): Value {
  const unknowns = new Map<string, number>();
  eachUnknown(value, property, (leaf) => unknowns.set(leaf, (unknowns.get(leaf) ?? 0) + 1));
  const next = new Map<string, number>();
  return replaced(value, property, (leaf) => {
    const fitting = ownersFor(leaf, owners);
    const at = next.get(leaf) ?? 0;
    next.set(leaf, at + 1);
    const owner = fitting.length === 1 ? fitting[0] : fitting.length === unknowns.get(leaf) ? fitting[at] : undefined;
    if (owner === undefined) return { $kind: 'unknown' };
    return /Arns?$/.test(leaf) ? (owner.state.arn ?? owner.id ?? null) : (owner.id ?? null);
  });
}

/** Resources whose class the name of an input ends with, those with the longest such class. */
function ownersFor(leaf: string, owners: readonly RegisteredResource[]): readonly RegisteredResource[] {
  const meant = leaf.replace(/(Identifiers?|Ids?|Arns?|Names?)$/, '').toLowerCase();
  const synonym = SYNONYMS[leaf];
  const fits = (singular: string) =>
    owners
      .map((owner) => ({ owner, of: (owner.type.split(':').at(-1) ?? '').toLowerCase() }))
      .filter(({ of }) => of !== '' && (of === synonym || singular.endsWith(of)));
  const found = fits(meant).length > 0 ? fits(meant) : fits(meant.replace(/s$/, ''));
  const longest = Math.max(...found.map(({ of }) => of.length));
  return found.filter(({ of }) => of.length === longest).map(({ owner }) => owner);
}

/** Inputs whose names do not end with what they refer to. */
const SYNONYMS: Readonly<Record<string, string>> = {
  alarmActions: 'topic',
  okActions: 'topic',
  insufficientDataActions: 'topic',
  allocationId: 'eip',
  replicateSourceDb: 'instance',
  vpcZoneIdentifiers: 'subnet',
};

function eachUnknown(value: Value, leaf: string, visit: (leaf: string) => void): void {
  replaced(value, leaf, (found) => {
    visit(found);
    return null;
  });
}

/** A value with something in place of what is unknown, by the name of the property that it is in. */
function replaced(value: Value, leaf: string, by: (leaf: string) => Value): Value {
  if (isUnknown(value)) return by(leaf);
  if (Array.isArray(value)) return value.map((item) => replaced(item, leaf, by));
  // A secret that is not known is no reference.
  if (typeof value !== 'object' || value === null || '$kind' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, key, by)]));
}
