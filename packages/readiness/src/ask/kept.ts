import type { Answer, ResourceFact } from '../model';
import { fail, pass } from './answers';
import { at } from './at';
import { isTrue } from './is-true';
import { look } from './look';

/**
 * Whether a resource outlives the program that declares it, and its own replacement. In Pulumi a protected resource does as well: the
 * engine refuses both (`protect`, `retainOnDelete`). A force that deletes what is inside is refused either way.
 */
export function keptAnswer(resource: ResourceFact): Answer {
  const { retention, properties } = resource;
  const told = { property: 'retention', allowed: 'kept on delete and on replace' };
  if (isTrue(look(properties, 'ForceDestroy')))
    return fail(resource, { ...told, found: 'forceDestroy', remedy: 'drop forceDestroy' });
  if (isTrue(at(properties, 'Protected'))) return pass(resource, { ...told, found: 'protected' });
  const gone = [...(retention.onDelete ? [] : ['delete']), ...(retention.onReplace ? [] : ['replace'])];
  if (gone.length === 0) return pass(resource, { ...told, found: told.allowed });
  return fail(resource, { ...told, found: `deleted on ${gone.join(' and ')}`, remedy: REMEDY });
}

const REMEDY = 'set DeletionPolicy and UpdateReplacePolicy to Retain; in Pulumi retainOnDelete and protect';
