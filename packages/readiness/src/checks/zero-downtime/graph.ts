import { each, isRecord, isTrue, look, once } from '../../ask';
import type { FactValues, Lookup, ResourceFact } from '../../model';

/** States of a machine, or of a branch in one: names are unique below it. */
export interface Scope {
  readonly start: Lookup;
  readonly states: ReadonlyMap<string, Lookup>;
}

/** One way out of a state. */
export interface Way {
  readonly to: Lookup;
  readonly by: 'NEXT' | 'CHOICE' | 'CATCH';
}

/** The document of a machine; undefined where it stands elsewhere (`DefinitionS3Location`) or cannot be read. */
export function documentOf({ properties }: ResourceFact): FactValues | undefined {
  const definition = look(properties, 'Definition');
  return isRecord(definition) && isRecord(look(definition, 'States')) ? definition : undefined;
}

/** All scopes of a document: its own, and those of the branches of Parallel and the processors of Map. */
export const scopesOf = once((document: FactValues): readonly Scope[] => {
  const scopes: Scope[] = [];
  const open: Lookup[] = [document];
  while (open.length > 0) {
    const next = open.pop();
    const states = look(next, 'States');
    if (!isRecord(states)) continue;
    scopes.push({ start: look(next, 'StartAt'), states: new Map(Object.entries(states)) });
    for (const state of Object.values(states))
      open.push(...each(look(state, 'Branches')), look(state, 'Iterator'), look(state, 'ItemProcessor'));
  }
  return scopes;
});

/** Tasks of a document, by name. */
export const tasksOf = (document: FactValues): readonly (readonly [string, Lookup])[] =>
  scopesOf(document).flatMap(({ states }) => [...states].filter(([, state]) => look(state, 'Type') === 'Task'));

/** Every way out of a state. Source: Amazon States Language, "Transitions", "Choice State", "Errors". */
export const waysOf = (state: Lookup): readonly Way[] => (isRecord(state) ? waysIn(state) : []);

const waysIn = once((state: FactValues): readonly Way[] => [
  ...each(look(state, 'Next')).map((to): Way => ({ to, by: 'NEXT' })),
  ...each(look(state, 'Choices')).map((choice): Way => ({ to: look(choice, 'Next'), by: 'CHOICE' })),
  ...each(look(state, 'Default')).map((to): Way => ({ to, by: 'CHOICE' })),
  ...each(look(state, 'Catch')).map((one): Way => ({ to: look(one, 'Next'), by: 'CATCH' })),
]);

/** Whether an execution ends with a state. */
export const isEnd = (state: Lookup): boolean =>
  isTrue(look(state, 'End')) || look(state, 'Type') === 'Succeed' || look(state, 'Type') === 'Fail';

/** States that can be reached from some, those included. */
export function reachedFrom({ states }: Scope, from: readonly Lookup[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  while (open.length > 0) {
    const name = open.pop();
    if (typeof name !== 'string' || reached.has(name) || !states.has(name)) continue;
    reached.add(name);
    for (const { to } of waysOf(states.get(name))) open.push(to);
  }
  return reached;
}

/** States from which an end can be reached. */
export function endingIn({ states }: Scope): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [name, state] of states)
    for (const { to } of waysOf(state)) if (typeof to === 'string') before.set(to, [...(before.get(to) ?? []), name]);
  const ending = new Set<string>();
  const open = [...states].filter(([, state]) => isEnd(state)).map(([name]) => name);
  while (open.length > 0) {
    const name = open.pop();
    if (name === undefined || ending.has(name)) continue;
    ending.add(name);
    open.push(...(before.get(name) ?? []));
  }
  return ending;
}

/** Whether a task waits until somebody answers: it hands out a token, or it is an activity. */
export const waitsForAnswer = (task: Lookup): boolean => {
  const resource = look(task, 'Resource');
  return typeof resource === 'string' && /\.waitForTaskToken$|:activity:/.test(resource);
};

/** Whether a state comes round to itself: then it is asked for help by what failed, and leads back to it. */
export const comesRound = (scope: Scope, name: string): boolean =>
  reachedFrom(
    scope,
    waysOf(scope.states.get(name)).map(({ to }) => to),
  ).has(name);

/** Whether an execution may still succeed from a state on; where it may not, something is being undone. */
export const maySucceed = (scope: Scope, from: Lookup): boolean =>
  [...reachedFrom(scope, [from])].some((name) => {
    const state = scope.states.get(name);
    return isEnd(state) && look(state, 'Type') !== 'Fail';
  });
