import { ownAccounts, pinsAny, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** Another account may be confused, too: it has to say for whom it acts. */
export const trustAccount: Check = {
  code: 'ForeignAccountTrusted',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'Another account may assume a role only with an external id, or inside of the organization',
  rationale: 'Who can make that account use its access has the role.',
  remediation: 'Demand sts:ExternalId, aws:PrincipalOrgID or aws:PrincipalArn.',
  source: 'IAM User Guide, "Access to AWS accounts owned by third parties" (external id)',
  serves: ['IAM-2'],
  judge: (program) => {
    const own = ownAccounts(program);
    const trusts = statementsOf(program).filter(({ role }) => role === 'TRUST');
    return byOwner(trusts, ADVICE, ({ effect, principals, conditions, isConditionOpen }) => {
      const accounts = [...new Set((principals.AWS ?? []).flatMap(accountOf))];
      const foreign = accounts.filter((account) => !own.has(account));
      if (effect !== 'Allow' || accounts.length === 0) return undefined;
      if (foreign.length === 0) return { verdict: 'pass', found: 'the own account' };
      if (isConditionOpen) return { verdict: 'unknown', found: 'a condition that is not known' };
      if (pinsAny(conditions, PINS)) return { verdict: 'pass', found: `${foreign.join(', ')} under a condition` };
      return own.size === 0
        ? { verdict: 'unknown', found: `account ${foreign.join(', ')}: whether that is the own one is not told` }
        : { verdict: 'fail', found: `account ${foreign.join(', ')}` };
    }).filter(({ found }) => found !== '');
  },
};

const ADVICE = {
  allowed: 'the own account; another one with sts:ExternalId or aws:PrincipalOrgID',
  remedy: 'add sts:ExternalId',
};

const PINS = ['sts:ExternalId', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths', 'aws:PrincipalArn'];

const accountOf = (principal: string): readonly string[] =>
  /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(principal)?.slice(1, 2) ?? /^\d{12}$/.exec(principal)?.slice(0, 1) ?? [];
