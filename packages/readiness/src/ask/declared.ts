import type { ResourceFact } from '../model';
import { at } from './at';
import type { Declares } from './declares';
import { remembered } from './remembered';

/** Resources of these kinds that the program declares, whether or not facts have an adapter for their type. */
export function declared(program: Declares, ...kinds: readonly string[]): readonly ResourceFact[] {
  const found = answers(program);
  const asked = kinds.join(' ');
  const those = found.get(asked) ?? search(program, kinds);
  found.set(asked, those);
  return those;
}

/** Whether a condition of the template decides if a resource exists at all. */
export const isConditional = ({ properties }: ResourceFact): boolean => at(properties, 'Condition') !== undefined;

/** Answers by the kinds that were asked for: one kind is asked for by dozens of checks. */
const answers = remembered(() => new Map<string, readonly ResourceFact[]>());

const search = ({ resources }: Declares, kinds: readonly string[]): readonly ResourceFact[] =>
  resources.filter((resource) => resource.declared && kinds.includes(resource.kind.replace(/^unsupported:/, '')));
