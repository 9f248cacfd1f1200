import type { Place } from './kind';
import { kindOf } from './kinds';
import type { FactId, FactValues } from './model';

/**
 * What an attribute of a resource is in both dialects: the literal text where it follows from the name, else a symbol,
 * `KeyId(AWS::KMS::Key us-east-1 alias/rl-orders-assets)`.
 */
export function attributeOf(id: FactId, attribute: string, place: Place, properties: FactValues): string {
  const { arn, attributes = {}, distinguishedBy } = kindOf(id.kind) ?? {};
  const known = (Object.hasOwn(attributes, attribute) && attributes[attribute]) || attribute;
  if (known === 'Name') return distinguishedBy ? (id.name.split(' ')[0] as string) : id.name;
  const literal = known === 'Arn' ? arn?.(place, id.name, properties) : undefined;
  return literal ?? `${known}(${id.kind} ${id.region} ${id.name})`;
}

/**
 * The physical name of a resource of a kind: in one spelling, followed by what tells two of that name apart
 * (`db.orders.internal CNAME`). Undefined where a program leaves the name to chance.
 */
export function nameOfKind(type: string, given: unknown, property: (name: string) => unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  const { distinguishedBy = [], namedAfter = false, spelling = namedAfter ? nameIn : String } = kindOf(type) ?? {};
  const others = distinguishedBy.map(property).filter((value) => value !== undefined && value !== null);
  return [spelling(String(given)), ...others].join(' ');
}

/** The name in a symbol, or in an ARN's last part; a plain name is returned as it is. */
export function nameIn(reference: string): string {
  return /^\w+\(\S+ \S+ (.+)\)$/.exec(reference)?.[1] ?? reference;
}

/** The partition of a region. Source: the SDK's partitions.json. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The suffix of service endpoints. Source: the SDK's partitions.json. */
export const urlSuffixOf = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

/** What stands for the region of a kind without one. */
export const GLOBAL = 'global';

/** Where a resource of a kind lives when it is declared in a region. */
export const regionOfKind = (type: string, region: string): string => (kindOf(type)?.isGlobal ? GLOBAL : region);
