import type { ResourceFact } from '../../model';
import { subjectOf } from '../../model/subject';

/** Resources that something in a template is read into, by its stack and logical id. */
export function subjectsByOrigin(facts: readonly ResourceFact[]): ReadonlyMap<string, readonly string[]> {
  const subjects = new Map<string, string[]>();
  for (const fact of facts)
    for (const origin of fact.origins) {
      const known = subjects.get(origin) ?? [];
      subjects.set(origin, known);
      known.push(subjectOf(fact));
    }
  return subjects;
}
