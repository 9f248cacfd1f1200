import type { Contribution } from '../assemble';
import type { FactId } from '../model';
import { GLOBAL, nameIn } from '../reference';

/** A registration of a program, references resolved, `region` taken out of the inputs. */
export interface Registration {
  readonly type: string;
  readonly id: FactId;
  /** The account that the program is deployed to. */
  readonly account: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly kept: Contribution['kept'];
  /** URN. */
  readonly origin: string;
}

/** Reads one resource type of `@pulumi/aws`. */
export interface RegistrationAdapter {
  /** Kind that the type declares; absent when it adds to a resource that another type declares. */
  readonly kind?: string;
  /** Input with the physical name. @default 'name' */
  readonly nameInput?: string;
  /** Inputs that tell two of one name apart, by the kind's property, where they are not spelled as it is. */
  readonly distinguishing?: Readonly<Record<string, string>>;
  /** Attribute that the id is. @default what `Ref` returns in a template */
  readonly id?: string;
  /** Output, or path into one, that is AWS's attribute under another name than its own in PascalCase. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Inputs that hold a text in base64. They are read as the text, so that references in it are found. */
  readonly encoded?: readonly string[];
  readonly read: (registration: Registration) => Contribution[];
}

/** The resource itself under its CloudFormation property names. */
export const declares = (
  { id, kept, origin }: Registration,
  properties: Readonly<Record<string, unknown>>,
): Contribution => ({ to: id, properties, kept, origin });

/** An aspect of a resource that is named in an input. */
export const adds = (
  { id, kept, origin }: Registration,
  to: { readonly kind: string; readonly name: unknown; readonly isGlobal?: boolean },
  aspect: string,
  properties: Readonly<Record<string, unknown>>,
): Contribution => ({
  to: { kind: to.kind, region: to.isGlobal ? GLOBAL : id.region, name: nameIn(String(to.name)) },
  aspect,
  properties,
  kept,
  origin,
});

/** Reads a type whose inputs are CloudFormation's properties but for their spelling. */
export const spelled = (
  kind: string,
  renames: Readonly<Record<string, string>>,
  options: Pick<RegistrationAdapter, 'id' | 'nameInput' | 'outputs'> = {},
): RegistrationAdapter => ({
  kind,
  ...options,
  read: (registration) => [declares(registration, pascal(registration.inputs, renames) as Record<string, unknown>)],
});

/** Records whose keys are the user's own: they are never respelled. Lists under these names are. */
const FREE = new Set([
  'tags',
  'variables',
  'dimensions',
  'authenticationRequestExtraParams',
  'inputPaths',
  'recoveryPointTags',
  'restoreMetadataOverrides',
]);

/**
 * CloudFormation's spelling of a value of `@pulumi/aws`: keys in PascalCase, or as `renames` has them. Nothing is
 * dropped: an input that has no counterpart becomes a property that the other dialect does not have.
 */
export function pascal(value: unknown, renames: Readonly<Record<string, string>> = {}): unknown {
  if (Array.isArray(value)) return value.map((item) => pascal(item, renames));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      Object.hasOwn(renames, key) ? renames[key] : key.charAt(0).toUpperCase() + key.slice(1),
      FREE.has(key) && !Array.isArray(inner) ? inner : pascal(inner, renames),
    ]),
  );
}

/** Leaves out flags of the provider that say how it works, as long as they say what it does anyway. */
export function withoutIdle(
  inputs: Readonly<Record<string, unknown>>,
  idle: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inputs).filter(([key, value]) => !(key in idle) || idle[key] !== value));
}
