import { demanded, fitsGlob, isUnresolved, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';
import { grantsOf } from './grants';
import { isKey, keyDefaults, opinionOfDefault } from './key-default';

/** Who may grant a key to anybody has given it away. */
export const createGrant: Check = {
  code: 'KeyGrantToAnybody',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'A key is granted only to services of AWS',
  rationale: 'A grant outlives the role that made it, and stands in no policy.',
  remediation: 'Demand kms:GrantIsForAWSResource, or kms:GranteePrincipal.',
  source: 'AWS KMS Developer Guide, "Controlling access to grants", "kms:GrantIsForAWSResource"',
  serves: ['IAM-2'],
  judge: (program) => {
    const defaults = keyDefaults(program);
    return byOwner(
      [...grantsOf(program), ...statementsOf(program).filter(({ role }) => role === 'RESOURCE')],
      ADVICE,
      (statement) => {
        const { effect, actions, conditions, isConditionOpen, owner, role } = statement;
        const grants = actions.some((action) => fitsGlob(action.toLowerCase(), 'kms:creategrant'));
        if (effect !== 'Allow') return undefined;
        if (!grants) {
          // The policy of what is no key gives nothing of KMS.
          const mayGrant = actions.some(isUnresolved) && (role === 'IDENTITY' || isKey(owner));
          return mayGrant ? { verdict: 'unknown', found: 'an action that is not known' } : undefined;
        }
        if (defaults.statements.has(statement)) return opinionOfDefault(defaults, undefined);
        const isBound =
          demanded(conditions, 'kms:GrantIsForAWSResource').includes('true') ||
          ['kms:GranteePrincipal', 'kms:GrantConstraintType'].some((key) => demanded(conditions, key).length > 0);
        if (isBound) return { verdict: 'pass', found: 'under a condition' };
        return isConditionOpen
          ? { verdict: 'unknown', found: 'a condition that is not known' }
          : { verdict: 'fail', found: 'kms:CreateGrant for anybody' };
      },
    );
  },
};

const ADVICE = { allowed: 'kms:GrantIsForAWSResource: true', remedy: 'add kms:GrantIsForAWSResource' };
