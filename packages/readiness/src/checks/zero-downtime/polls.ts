import { each, look, textsIn } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { reachedFrom, type Scope, scopesOf, waitsForAnswer } from './graph';

/** Whoever waits for a catch-up that never comes waits with the source fenced. */
export const cutoverPollsForever: Check = {
  code: 'CutoverPollsForever',
  area: 'A1',
  severity: 'HIGH',
  title: 'Every loop of the cutover ends by a count or a time',
  rationale:
    'A choice that leads back to the step before it has to give up some day; time-outs of tasks do not count rounds.',
  remediation: 'Compare a counter, or a timestamp, in the choice that leads back.',
  source:
    'Amazon States Language, "Choice State"; AWS Step Functions Developer Guide, "Iterate a loop with a Lambda function"',
  serves: ['RDS-10', 'CUT-6'],
  judge: forCutovers(
    {
      property: 'Definition.States.Choices',
      allowed: 'a count or a time on every way back',
      remedy: 'count the rounds',
    },
    (document) => ({ wrong: scopesOf(document).flatMap((scope) => endless(withoutPeople(scope))) }),
  ),
};

/** A loop that goes through a question to a person ends when that person says so. */
const withoutPeople = ({ start, states }: Scope): Scope => ({
  start,
  states: new Map([...states].filter(([, state]) => !waitsForAnswer(state))),
});

function endless(scope: Scope): readonly string[] {
  const leadsBack = (name: string, next: Lookup): boolean => reachedFrom(scope, [next]).has(name);
  return [...scope.states]
    .filter(([, state]) => look(state, 'Type') === 'Choice')
    .filter(
      ([name, state]) =>
        each(look(state, 'Choices')).some((choice) => !isBounded(choice) && leadsBack(name, look(choice, 'Next'))) ||
        leadsBack(name, look(state, 'Default')),
    )
    .map(([name]) => name);
}

/** In JSONata the condition is a text, which nobody judges here. */
const isBounded = (choice: Lookup): boolean =>
  look(choice, 'Condition') !== undefined || textsIn(choice).some((key) => /^(Numeric|Timestamp)[A-Z]/.test(key));
