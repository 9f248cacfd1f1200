import { limits, type Statement } from '../../ask';
import type { Check } from '../../model';
import { canBeScoped, mayChange } from './access';
import { byOwner, type Opinion } from './by-owner';
import { grantsOf } from './grants';
import { reachOf } from './reach';
import { isSensitiveRead } from './sensitive-reads';

/** What changes something, or hands out data, does so on named resources. */
export const wildcardResource: Check = {
  code: 'WildcardResource',
  area: 'A5',
  severity: 'HIGH',
  title: 'An action that changes something, or hands out data, names its resources',
  rationale:
    'A role that may write to every bucket writes to the wrong one some day, and to the source after the cutover.',
  remediation: 'Name the ARNs; where names are not known, scope by a prefix, by tags or by an alias in a condition.',
  source: 'Service Authorization Reference (resource types of each action)',
  serves: ['IAM-2'],
  judge: (program) => byOwner(grantsOf(program), ADVICE, opinionOf),
};

const ADVICE = {
  allowed: 'ARNs of the resources; every resource of a type only under a condition',
  remedy: 'name the resources',
};

function opinionOf(statement: Statement): Opinion {
  const { effect, actions, resources, conditions, isConditionOpen } = statement;
  const judged = actions.filter((action) => mayChange(action) || isSensitiveRead(action));
  if (effect !== 'Allow' || judged.length === 0 || resources.length === 0) return undefined;
  const reaches = resources.map(reachOf);
  const wide = resources.filter((_, index) => reaches[index] === 'EVERYTHING');
  const typed = resources.filter((_, index) => reaches[index] === 'TYPE');
  const scopable = judged.filter((action) => /[*?]/.test(action) || canBeScoped(action) === true);
  if (wide.length > 0 && scopable.length > 0)
    return { verdict: 'fail', found: `${scopable.join(', ')} on ${wide.join(', ')}` };
  if (typed.length > 0 && !limits(conditions))
    return isConditionOpen
      ? { verdict: 'unknown', found: 'a condition that is not known' }
      : { verdict: 'fail', found: `${judged.join(', ')} on ${typed.join(', ')} without a condition` };
  if (wide.length > 0 && judged.some((action) => canBeScoped(action) === undefined))
    return {
      verdict: 'unknown',
      found: `${judged.join(', ')} on ${wide.join(', ')}`,
      settled: 'look up in the Service Authorization Reference whether they can be scoped, and name the resources',
    };
  return reaches.includes('UNKNOWN')
    ? { verdict: 'unknown', found: 'a resource that is not known' }
    : { verdict: 'pass', found: 'resources by name' };
}
