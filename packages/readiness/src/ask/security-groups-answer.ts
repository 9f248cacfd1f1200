import type { Answer, ResourceFact } from '../model';
import { fail, pass, unknown } from './answers';
import { each, isUnresolved } from './at';
import { SETTLED } from './expectation';
import { look } from './look';
import { regionOf } from './references';
import { shown } from './shown';

/**
 * Whether a resource names security groups of its own region. One that names none is in the default group of its VPC, whose rules nobody
 * of the program has written.
 */
export function securityGroupsAnswer(resource: ResourceFact, ...paths: readonly (readonly string[])[]): Answer {
  const [first = []] = paths;
  const groups = paths.flatMap((path) => each(look(resource.properties, ...path)));
  const told = {
    property: first.join('.'),
    found: shown([...groups]),
    allowed: `security groups of ${resource.region}`,
  };
  if (groups.length === 0) return fail(resource, { ...told, found: 'none', remedy: 'name a security group' });
  if (groups.some((group) => (regionOf(group) ?? resource.region) !== resource.region))
    return fail(resource, { ...told, remedy: 'name a group of the region' });
  return groups.some(isUnresolved)
    ? unknown(resource, { ...told, remedy: SETTLED })
    : pass(resource, { ...told, found: `${groups.length} groups` });
}
