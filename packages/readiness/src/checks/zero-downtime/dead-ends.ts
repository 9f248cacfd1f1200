import { each, isUnresolved, look, shown } from '../../ask';
import type { Check } from '../../model';
import { forCutovers } from './for-cutovers';
import { endingIn, isEnd, reachedFrom, type Scope, scopesOf, waysOf } from './graph';

/** A state that leads nowhere, or round for ever, is where the workload stays. */
export const cutoverDeadEnd: Check = {
  code: 'CutoverDeadEnd',
  area: 'A1',
  severity: 'HIGH',
  title: 'Every way through the cutover ends',
  rationale:
    'A name that no state has fails at run time, in the middle; so does a Choice that no case fits. A state that nothing leads to is a step that never happens.',
  remediation:
    'Let every Next, Default and Catch name a state, every Choice have a Default, and every state be reached and lead to an end.',
  source: 'Amazon States Language, "Transitions", "Choice State" (States.NoChoiceMatched)',
  serves: ['CUT-6'],
  judge: forCutovers(
    {
      property: 'Definition.States',
      allowed: 'states that are reached, and from which an end is',
      remedy: 'mend the ways',
    },
    (document) => ({
      wrong: scopesOf(document).flatMap(defectsOf),
      open: scopesOf(document).flatMap(({ states }) =>
        [...states].filter(([, state]) => isUnresolved(waysOf(state).map(({ to }) => to ?? ''))).map(([name]) => name),
      ),
    }),
  ),
};

function defectsOf(scope: Scope): readonly string[] {
  const { start, states } = scope;
  if (typeof start !== 'string' || !states.has(start)) return [`StartAt ${shown(start)}`];
  const reached = reachedFrom(scope, [start]);
  const ending = endingIn(scope);
  return [...states].flatMap(([name, state]) => {
    const lost = waysOf(state).filter(({ to }) => typeof to !== 'string' || (!states.has(to) && !isUnresolved(to)));
    if (lost.length > 0) return [`${name} leads to ${shown(lost[0]?.to)}`];
    if (!reached.has(name)) return [`nothing leads to ${name}`];
    if (!isEnd(state) && waysOf(state).every(({ by }) => by === 'CATCH')) return [`${name} leads nowhere`];
    if (look(state, 'Type') === 'Choice' && each(look(state, 'Default')).length === 0)
      return [`${name} has no Default`];
    return ending.has(name) ? [] : [`${name} never ends`];
  });
}
