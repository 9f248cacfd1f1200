import type { Alias as WireAlias } from '@pulumi/pulumi/proto/alias_pb';
import type { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb';
import * as rpc from '@pulumi/pulumi/runtime/rpc';
import { decodeStruct } from './decode';
import type { Goal } from './session';
import type { Alias, RegisteredResource } from './types';

/** The facts of a registration; `id` and `state` follow when it is answered. */
export function recordOf(
  request: RegisterResourceRequest,
  urn: string,
  parent: string,
  goal: Goal,
  directory: string,
): RegisteredResource {
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    ...optional({ parent }),
    custom: request.getCustom(),
    remote: request.getRemote(),
    protect: goal.protect ?? false,
    retainOnDelete: goal.retainOnDelete ?? false,
    ...(request.getDeletebeforereplacedefined() ? { deleteBeforeReplace: request.getDeletebeforereplace() } : {}),
    dependencies: [...request.getDependenciesList()].sort(),
    propertyDependencies: propertyDependencies(request),
    ...optional({ provider: providerReference(request.getProvider()) }),
    providers: Object.fromEntries(
      request
        .getProvidersMap()
        .toArray()
        .map(([name, reference]) => [name, providerReference(reference)]),
    ),
    ...optional({ version: request.getVersion(), pluginDownloadURL: request.getPlugindownloadurl() }),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    hideDiffs: request.getHidediffsList(),
    aliases: [...request.getAliasurnsList().map((alias) => ({ urn: alias })), ...request.getAliasesList().map(aliasOf)],
    ...optional({ importId: request.getImportid(), deletedWith: goal.deletedWith }),
    replaceWith: request.getReplaceWithList(),
    customTimeouts: optional({
      ...request.getCustomtimeouts()?.toObject(),
      read: request.getCustomtimeouts()?.getRead(),
    }),
    inputs: decodeStruct(request.getObject(), directory),
    state: {},
  };
}

/** A provider reference `urn::id` whose id, when not known yet, reads `unknown`. */
export function providerReference(reference: string): string {
  return reference.replace(rpc.unknownValue, 'unknown');
}

/** Leaves out what the wire says with an empty string. */
export function optional(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => !!entry[1]));
}

function propertyDependencies(request: RegisterResourceRequest): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  request.getPropertydependenciesMap().forEach((dependencies, property) => {
    if (dependencies.getUrnsList().length > 0) map[property] = [...dependencies.getUrnsList()].sort();
  });
  return map;
}

function aliasOf(alias: WireAlias): Alias {
  const spec = alias.getSpec();
  if (spec === undefined) return { urn: alias.getUrn() };
  const parts = { name: spec.getName(), type: spec.getType(), stack: spec.getStack(), project: spec.getProject() };
  return { ...optional({ ...parts, parent: spec.getParenturn() }), ...(spec.getNoparent() ? { noParent: true } : {}) };
}
