import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import type { Value } from '@regionlift/testkit/capture/values';
import { isRecord, type Raw, recordOf, textsOf } from '../values';
import { currentToken } from './current-token';
import { decode, decodeRecord } from './property-value';

/**
 * A resource of a state or a preview as the test kit has registrations; undefined for what is none. The id of a resource that does not
 * exist yet is not known. Source: pulumi/pulumi, `sdk/go/common/apitype/core.go` (ResourceV3).
 */
export function registered(raw: unknown): RegisteredResource | undefined {
  const identified = identify(raw);
  if (identified === undefined) return undefined;
  const { inputs, outputs, id } = identified.raw;
  return {
    ...identified.resource,
    inputs: decodeRecord(recordOf(inputs)),
    state: decodeRecord(recordOf(outputs)),
    ...(identified.resource.custom && { id: typeof id === 'string' && id !== '' ? decode(id) : { $kind: 'unknown' } }),
  };
}

/** A registration of a capture, every field what it has to be; undefined for what is none. */
export function captured(raw: unknown): RegisteredResource | undefined {
  const identified = identify(raw);
  if (identified === undefined) return undefined;
  const { inputs, state, id } = identified.raw;
  return {
    ...identified.resource,
    inputs: recordOf(inputs) as Record<string, Value>,
    state: recordOf(state) as Record<string, Value>,
    ...(id !== undefined && { id: id as Value }),
  };
}

function identify(raw: unknown) {
  if (!isRecord(raw) || typeof raw.urn !== 'string' || typeof raw.type !== 'string') return undefined;
  const { urn, provider, parent, propertyDependencies } = raw;
  const resource: RegisteredResource = {
    urn,
    type: currentToken(raw.type),
    name: urn.split('::').slice(3).join('::') || urn,
    custom: raw.custom === true,
    remote: raw.remote === true,
    protect: raw.protect === true,
    retainOnDelete: raw.retainOnDelete === true,
    dependencies: textsOf(raw.dependencies),
    propertyDependencies: Object.fromEntries(
      Object.entries(recordOf(propertyDependencies)).map(([property, urns]) => [property, textsOf(urns)]),
    ),
    ...(typeof provider === 'string' && { provider }),
    ...(typeof parent === 'string' && { parent }),
    providers: {},
    ignoreChanges: textsOf(raw.ignoreChanges),
    replaceOnChanges: textsOf(raw.replaceOnChanges),
    additionalSecretOutputs: textsOf(raw.additionalSecretOutputs),
    hideDiffs: [],
    aliases: [],
    replaceWith: [],
    customTimeouts: {},
    inputs: {},
    state: {},
  };
  return { resource, raw: raw as Raw };
}
