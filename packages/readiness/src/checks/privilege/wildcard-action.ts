import { isUnresolved, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { mayChange } from './access';
import { byOwner } from './by-owner';
import { grantsOf } from './grants';

/** `*`, `s3:*`, `iam:Create*`: nobody knows what such a grant gives, and it grows with the service. */
export const wildcardAction: Check = {
  code: 'WildcardAction',
  area: 'A5',
  severity: 'HIGH',
  title: 'No policy allows changes by a wildcard',
  rationale: 'An actor of a migration that may do everything may also delete what it moves.',
  remediation: 'List the actions that are called, each by its full name.',
  source: 'IAM User Guide, "Security best practices in IAM" (apply least-privilege permissions)',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(
      [...grantsOf(program), ...statementsOf(program).filter(({ role }) => role === 'TRUST')],
      ADVICE,
      ({ effect, actions }) => {
        if (effect !== 'Allow' || actions.length === 0) return undefined;
        const wide = actions.filter((action) => /[*?]/.test(action) && mayChange(action));
        if (wide.length > 0) return { verdict: 'fail', found: wide.join(', ') };
        return actions.some(isUnresolved)
          ? { verdict: 'unknown', found: 'an action that is not known' }
          : { verdict: 'pass', found: 'actions by name' };
      },
    ),
};

const ADVICE = { allowed: 'actions by their full name', remedy: 'list the actions that are called' };
