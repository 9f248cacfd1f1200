import { kindOf, type Place } from './kinds';
import type { FactId, FactValues } from './model';

/**
 * What an attribute of a resource is in both dialects: the literal text where it follows from the name, else a symbol,
 * `KeyId(AWS::KMS::Key us-east-1 alias/rl-orders-assets)`.
 */
export function attributeOf(id: FactId, attribute: string, place: Place, properties: FactValues): string {
  if (attribute === 'Name') return id.name;
  const arn = attribute === 'Arn' ? kindOf(id.kind)?.arn : undefined;
  return arn?.(place, id.name, properties) ?? `${attribute}(${id.kind} ${id.region} ${id.name})`;
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
