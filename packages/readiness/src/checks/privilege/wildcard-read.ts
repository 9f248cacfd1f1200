import type { Check } from '../../model';
import { mayChange } from './access';
import { byOwner } from './by-owner';
import { grantsOf } from './grants';

/** `s3:Get*`: it changes nothing, but grows with the service. */
export const wildcardRead: Check = {
  code: 'WildcardReadAction',
  area: 'A5',
  severity: 'LOW',
  title: 'No policy allows reads by a wildcard',
  rationale: 'A read that AWS adds tomorrow may show what nobody meant to show.',
  remediation: 'List the actions that are called, each by its full name.',
  source: 'IAM User Guide, "Security best practices in IAM" (apply least-privilege permissions)',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(grantsOf(program), ADVICE, ({ effect, actions }) => {
      if (effect !== 'Allow' || !actions.some((action) => !mayChange(action))) return undefined;
      const wide = actions.filter((action) => /[*?]/.test(action) && !mayChange(action));
      return wide.length > 0
        ? { verdict: 'fail', found: wide.join(', ') }
        : { verdict: 'pass', found: 'actions by name' };
    }),
};

const ADVICE = { allowed: 'actions by their full name', remedy: 'list the actions that are called' };
