import { isUnresolved, limits, type Statement, statementsOn } from '../../ask';
import type { Check } from '../../model';
import { boundingPolicies } from './boundaries';
import { byOwner, type Opinion } from './by-owner';
import { reachOf } from './reach';

/**
 * `*` at the end of a list of names: the names still stand there, and bound nothing. A boundary that allows everything and denies the
 * rest has no list, and a whole service on every resource is what AWS's own example has.
 */
export const boundaryNames: Check = {
  code: 'BoundaryOverruled',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'In a permissions boundary no wildcard stands beside the names that it overrules',
  rationale: 'Whoever reads the names believes that nothing else is allowed.',
  remediation: 'Take the wildcard out of the list; give the actions of one service by its name.',
  source:
    'IAM User Guide, "Permissions boundaries for IAM entities"; "IAM JSON policy elements: Action" and "Resource" (any item of a list applies)',
  serves: ['IAM-6'],
  judge: (program) =>
    [...boundingPolicies(program)].flatMap((policy) => {
      const statements = statementsOn(program, policy);
      const isList = statements.some((one) => one.effect === 'Allow' && !isEverything(one));
      return byOwner(statements, ADVICE, (one) =>
        isList && isEverything(one) ? { verdict: 'fail', found: 'everything, beside what is named' } : opinionOf(one),
      );
    }),
};

const ADVICE = { allowed: 'names, without a wildcard for everything', remedy: 'take the wildcard out' };

/** A condition that excludes something bounds what the wildcard does not. */
const isEverything = ({ effect, actions, resources, conditions }: Statement): boolean =>
  effect === 'Allow' &&
  actions.some(isAll) &&
  resources.some((one) => reachOf(one) === 'EVERYTHING') &&
  !limits(conditions);

function opinionOf({ effect, actions, resources }: Statement): Opinion {
  if (effect !== 'Allow') return undefined;
  const overruled = [...overruling(actions, isAll), ...overruling(resources, (one) => reachOf(one) === 'EVERYTHING')];
  if (overruled.length > 0) return { verdict: 'fail', found: `${overruled.join(', ')} beside names` };
  const isOfNamed = resources.length > 0 && resources.every((one) => reachOf(one) === 'NAMED');
  if (isOfNamed && actions.some((action) => /^[*?]+$/.test(action)))
    return { verdict: 'fail', found: `${actions.join(', ')} on ${resources.join(', ')}` };
  // A resource of which a part is known is not everything.
  return actions.some(isUnresolved) || resources.some((one) => one.startsWith('unresolved:'))
    ? { verdict: 'unknown', found: 'an action or a resource that is not known' }
    : { verdict: 'pass', found: 'what is listed' };
}

/** Items that stand for everything in a list that has others as well. */
function overruling(list: readonly string[], isWild: (item: string) => boolean): readonly string[] {
  const those = list.filter(isWild);
  return those.length < list.length ? those : [];
}

const isAll = (action: string): boolean => /^[*?]+(:[*?]+)?$/.test(action);
