import type { Program } from './program';
import { subjectOf } from './subject';

/**
 * Where the subject of a finding is declared: stack and logical id, or URN, of the resource itself; what only adds to it is left out.
 * More than one where a program declares a resource again, as templates of two phases do; none for what is said of the whole program.
 */
export function declarationsIn(program: Pick<Program, 'resources'>): (subject: string) => readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const fact of program.resources) {
    const [declaring] = fact.origins;
    if (declaring === undefined) continue;
    const subject = subjectOf(fact);
    found.set(subject, (found.get(subject) ?? new Set()).add(declaring));
  }
  return (subject) => [...(found.get(subject) ?? [])];
}
