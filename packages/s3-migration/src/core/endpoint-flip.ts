import { arns } from '@regionlift/migration/core';
import type { RouteEnd } from './routes';
import type { BucketRuntimeConfig } from './runtime-config';

/** Which bucket clients are to use. */
export type InUse = 'SOURCE' | 'TARGET';

/** The two ends of a flip: the one that becomes active, and the other. */
export const endsOf = (
  { source, target }: BucketRuntimeConfig,
  inUse: InUse,
): { readonly active: RouteEnd; readonly passive: RouteEnd } =>
  inUse === 'TARGET' ? { active: target, passive: source } : { active: source, passive: target };

/**
 * The parameters that name the bucket in use, one in each region, in the order in which they are written: the region that
 * becomes active first, so that its clients never wait for the other region.
 */
export const parameterWrites = (
  config: BucketRuntimeConfig,
  inUse: InUse,
): readonly { readonly region: string; readonly name: string; readonly value: string }[] => {
  const { active, passive } = endsOf(config, inUse);
  return [active, passive].map(({ region }) => ({
    region,
    name: config.endpoint.parameterName,
    value: active.bucketName,
  }));
};

/** The ARN of a Multi-Region Access Point, from the alias that S3 gave it (`mfzwi23gnjvgw.mrap`). */
export const accessPointArnOf = (config: BucketRuntimeConfig, alias: string): string =>
  arns.multiRegionAccessPoint(config, alias);
