import { pinsAny, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** A role that everybody may assume is everybody's. */
export const trustOpen: Check = {
  code: 'RoleOpenToEveryone',
  area: 'A5',
  severity: 'HIGH',
  title: 'A role names who may assume it',
  rationale: 'A role of a migration reads and writes both regions.',
  remediation:
    'Name the service, the role or the account; with `*` demand aws:PrincipalArn, aws:PrincipalAccount or aws:PrincipalOrgID.',
  source: 'IAM User Guide, "AWS JSON policy elements: Principal" (all principals)',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(({ role }) => role === 'TRUST'),
      ADVICE,
      ({ effect, principals, conditions, isConditionOpen }) => {
        if (effect !== 'Allow') return undefined;
        const named = Object.values(principals).flat();
        if (named.includes('*') && !pinsAny(conditions, PINS))
          return isConditionOpen
            ? { verdict: 'unknown', found: 'a condition that is not known' }
            : { verdict: 'fail', found: 'everyone' };
        if (named.length === 0) return { verdict: 'fail', found: 'nobody is named' };
        return named.some((one) => one.includes('unresolved:'))
          ? { verdict: 'unknown', found: 'a principal that is not known' }
          : { verdict: 'pass', found: named.join(', ') };
      },
    ),
};

const ADVICE = { allowed: 'named principals', remedy: 'name who may assume the role' };

const PINS = ['aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'];
