import { isUnresolved, pinned, statementsOn } from '../../ask';
import type { Check } from '../../model';
import { boundingPolicies } from './boundaries';
import { makes } from './boundary';
import { byOwner } from './by-owner';

/** Who may write policies, or make roles without a boundary, lifts the boundary. `*` is asked about by those that ask what a boundary leaves out. */
export const boundaryLifted: Check = {
  code: 'BoundaryMayBeLifted',
  area: 'A5',
  severity: 'HIGH',
  title: 'Under a permissions boundary nobody makes roles or policies without one',
  rationale: 'A role that writes policies makes another role for itself, which no boundary holds.',
  remediation: 'Deny the actions that change roles and policies, or demand iam:PermissionsBoundary for them.',
  source:
    'IAM User Guide, "Permissions boundaries for IAM entities" (delegating responsibility to others using permissions boundaries)',
  serves: ['IAM-6'],
  judge: (program) =>
    [...boundingPolicies(program)].flatMap((policy) => {
      const statements = statementsOn(program, policy);
      const denied = statements.some(({ effect, actions }) => effect === 'Deny' && actions.some(makes));
      return byOwner(statements, ADVICE, ({ effect, actions, conditions, isConditionOpen }) => {
        if (effect !== 'Allow' || actions.length === 0) return undefined;
        const makers = actions.filter((action) => /^iam:/i.test(action) && makes(action));
        if (makers.length > 0 && !denied && !pinned(conditions, 'iam:PermissionsBoundary'))
          return { verdict: isConditionOpen ? 'unknown' : 'fail', found: makers.join(', ') };
        return actions.some(isUnresolved)
          ? { verdict: 'unknown', found: 'an action that is not known' }
          : { verdict: 'pass', found: 'no action that writes policies without a boundary' };
      });
    }),
};

const ADVICE = {
  allowed: 'none that makes roles or policies, except with iam:PermissionsBoundary',
  remedy: 'deny it, or demand iam:PermissionsBoundary',
};
