import { statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';
import { keyDefaults, opinionOfDefault } from './key-default';

/** `kms:*`, `s3:*` to whom a policy names: among them the deletion of what is protected, and the policy itself. */
export const wideResourcePolicy: Check = {
  code: 'ResourcePolicyGivesEverything',
  area: 'A5',
  severity: 'LOW',
  title: 'The policy of a resource names the actions that it allows',
  rationale: "With `kms:*` the account's IAM policies alone decide who decrypts, and who deletes the key.",
  remediation: 'List the actions: for the account those that administer, for users those that use.',
  source:
    'KMS Developer Guide, "Key policies" (allows key administrators to administer the key; allows key users to use the key)',
  serves: ['IAM-2'],
  judge: (program) => {
    const defaults = keyDefaults(program);
    return byOwner(
      statementsOf(program).filter(
        ({ role, owner }) => role === 'RESOURCE' && !/VPCEndpoint|vpcEndpoint/.test(owner.kind),
      ),
      ADVICE,
      (statement) => {
        const { effect, actions } = statement;
        if (effect !== 'Allow') return undefined;
        if (defaults.statements.has(statement)) return opinionOfDefault(defaults, undefined);
        const wide = actions.filter((action) => /^(\*|[\w-]+:\*)$/.test(action));
        if (wide.length > 0) return { verdict: 'fail', found: wide.join(', ') };
        return actions.some((action) => action.includes('unresolved:'))
          ? { verdict: 'unknown', found: 'an action that is not known' }
          : { verdict: 'pass', found: 'actions by name' };
      },
    );
  },
};

const ADVICE = { allowed: 'actions by their full name', remedy: 'list the actions' };
