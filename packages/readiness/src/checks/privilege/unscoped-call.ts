import { limits } from '../../ask';
import type { Check } from '../../model';
import { canBeScoped, mayChange } from './access';
import { byOwner } from './by-owner';
import { grantsOf } from './grants';
import { reachOf } from './reach';

/** Where AWS offers no resource for a change, a condition is all that holds it. */
export const unscopedCall: Check = {
  code: 'UnscopedCallWithoutCondition',
  area: 'A5',
  severity: 'LOW',
  title: 'A change that AWS cannot scope to a resource has a condition',
  rationale: 'The two regions of a migration are the least that can be asked for: aws:RequestedRegion.',
  remediation: 'Add aws:RequestedRegion, or a condition key of the service.',
  source:
    'Service Authorization Reference (actions without resource types); IAM User Guide, "AWS global condition context keys"',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(grantsOf(program), ADVICE, ({ effect, actions, resources, conditions, isConditionOpen }) => {
      const unscoped = actions.filter((action) => mayChange(action) && canBeScoped(action) === false);
      if (effect !== 'Allow' || unscoped.length === 0 || !resources.some((one) => reachOf(one) === 'EVERYTHING'))
        return undefined;
      if (limits(conditions)) return { verdict: 'pass', found: 'a condition' };
      return isConditionOpen
        ? { verdict: 'unknown', found: 'a condition that is not known' }
        : { verdict: 'fail', found: `${unscoped.join(', ')} without a condition` };
    }),
};

const ADVICE = { allowed: 'a condition that excludes something', remedy: 'add a condition' };
