import type { Lookup, ResourceFact } from '../model';
import { standsFor } from './references';

/**
 * Whether a value stands for this resource. A bare name stands for the resource of that name in the region of whoever says it: names
 * repeat themselves in both regions of a migration.
 */
export function refersTo(value: Lookup, resource: ResourceFact, from: string): boolean {
  const isBare = typeof value === 'string' && !value.startsWith('arn:') && !/^\w+\(/.test(value);
  if (isBare && resource.region !== 'global' && resource.region !== from) return false;
  return typeof value === 'string' && standsFor(value, resource);
}
