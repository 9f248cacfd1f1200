import type { Contribution } from '../assemble';
import type { FactId } from '../model';
import { GLOBAL, nameIn } from '../reference';

/** A resource of a template, its intrinsic functions resolved. */
export interface TemplateResource {
  readonly type: string;
  readonly id: FactId;
  readonly arn: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly kept: Contribution['kept'];
  /** `DeletionPolicy` and `UpdateReplacePolicy` as written. */
  readonly policies: { readonly onDelete: string | undefined; readonly onReplace: string | undefined };
  /** Stack and logical id. */
  readonly origin: string;
  /** SHA-256 over the files of an asset, by the asset's object key in the bootstrap bucket. */
  readonly assetHash: (objectKey: string) => string | undefined;
}

/** Reads one resource type of CloudFormation. */
export type TemplateAdapter = (resource: TemplateResource) => Contribution[];

/** The resource itself, with its properties, or with those given instead. */
export const declares = (
  { id, properties, kept, origin }: TemplateResource,
  changed: Readonly<Record<string, unknown>> = {},
): Contribution => ({
  to: id,
  properties: { ...properties, ...('Tags' in properties && { Tags: tagsOf(properties.Tags) }), ...changed },
  kept,
  origin,
});

/** An aspect of a resource that is named in a property. */
export const adds = (
  { id, kept, origin }: TemplateResource,
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

/** Tags as a record; CloudFormation has them as a list or, for a few types, as a record. */
export const tagsOf = (tags: unknown): unknown => keyed(tags, 'Key', (tag) => tag.Value);

/** A list of records as one record, by a field that is unique. */
export function keyed(list: unknown, key: string, value: (item: Record<string, unknown>) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  return Object.fromEntries(list.map((item: Record<string, unknown>) => [String(item[key]), value(item)]));
}
