/**
 * A captured property value: plain JSON, in which everything that JSON cannot say is an explicit marker.
 * A marker is an object whose `$kind` names it.
 */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value } | Marker;

/** What Pulumi sends under a type signature, decoded. */
export type Marker = Secret | Unknown | Asset | Archive | ResourceRef;

/** A value the program marked secret; `value` is in clear until {@link redact} removes it. */
export interface Secret {
  readonly $kind: 'secret';
  readonly value: Value;
}

/** A value that is not known during a preview. */
export interface Unknown {
  readonly $kind: 'unknown';
}

/** A file, text or remote asset. `hash` is the SHA-256 of the content where it is at hand. */
export interface Asset {
  readonly $kind: 'asset';
  readonly path?: string;
  readonly text?: string;
  readonly uri?: string;
  readonly hash?: string;
}

/** A path, remote or assembled archive. `hash` covers the sorted entries; it is not the hash Pulumi itself stores. */
export interface Archive {
  readonly $kind: 'archive';
  readonly path?: string;
  readonly uri?: string;
  readonly assets?: { readonly [name: string]: Value };
  readonly hash?: string;
}

/** A reference to another resource. `id` is unknown in a preview and absent on a component. */
export interface ResourceRef {
  readonly $kind: 'resource';
  readonly urn: string;
  readonly id?: Value;
}

/** The one value of a property that is not known yet. */
export const unknown: Unknown = { $kind: 'unknown' };

/** Marks a configuration value or an answer as secret. */
export function secret(value: Value): Secret {
  return { $kind: 'secret', value };
}

/** Whether the value was marked secret by the program. */
export function isSecret(value: unknown): value is Secret {
  return kindOf(value) === 'secret';
}

/** Whether the value is unknown at preview. */
export function isUnknown(value: unknown): value is Unknown {
  return kindOf(value) === 'unknown';
}

/** Removes the secret markers of a value, at any depth, keeping the values in clear. */
export function reveal(value: Value): Value {
  if (isSecret(value)) return reveal(value.value);
  if (Array.isArray(value)) return value.map(reveal);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reveal(inner as Value)]));
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { $kind?: unknown }).$kind : undefined;
}
