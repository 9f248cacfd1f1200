import { type Declares, isUnresolved, pinned, type Statement, statementsOn } from '../../ask';
import type { Check } from '../../model';
import { boundariesIn } from './boundaries';
import { byOwner } from './by-owner';
import { grantsOf } from './grants';
import { reachOf } from './reach';

/** Who may pass any role to any service has what all of them have. */
export const passRole: Check = {
  code: 'PassRoleNotScoped',
  area: 'A5',
  severity: 'HIGH',
  title: 'A role may be passed only by name, and only to named services',
  rationale: 'An actor that passes a stronger role to a function of its own is that role.',
  remediation: 'Name the role, and demand iam:PassedToService.',
  source: 'IAM User Guide, "Grant a user permissions to pass a role to an AWS service"',
  serves: ['IAM-2', 'IAM-6'],
  judge: (program) =>
    byOwner(withBoundaries(program), ADVICE, ({ effect, actions, resources, conditions, isConditionOpen }) => {
      if (effect !== 'Allow') return undefined;
      if (!actions.some(givesPassRole))
        return actions.some(isUnresolved) ? { verdict: 'unknown', found: 'an action that is not known' } : undefined;
      const wide = resources.filter((one) => !isOneRole(one));
      if (wide.length > 0 && !wide.every((one) => reachOf(one) === 'UNKNOWN'))
        return { verdict: 'fail', found: `iam:PassRole on ${wide.join(', ')}` };
      if (pinned(conditions, 'iam:PassedToService') && wide.length === 0)
        return isConditionOpen
          ? { verdict: 'unknown', found: 'a service that is not known' }
          : { verdict: 'pass', found: 'a named role to named services' };
      return isConditionOpen || wide.length > 0
        ? { verdict: 'unknown', found: 'a role or a service that is not known' }
        : { verdict: 'fail', found: `iam:PassRole on ${resources.join(', ')} to any service` };
    }),
};

/** A boundary that names the action is asked as well: what it lets pass, some role under it will. */
const withBoundaries = (program: Declares): readonly Statement[] => [
  ...grantsOf(program),
  ...[...boundariesIn(program)]
    .flatMap((policy) => statementsOn(program, policy))
    .filter(({ actions }) => actions.some((action) => /^iam:passrole$/i.test(action))),
];

const ADVICE = {
  allowed: 'named roles, and iam:PassedToService with named services',
  remedy: 'name the role and add iam:PassedToService',
};

/** The action, or a wildcard that holds it: that one is found by its name as well. */
const givesPassRole = (action: string): boolean => /^(\*|iam:(\*|p\*|pa\*|pass\*|passrole\*?))$/i.test(action);

/** A pattern is held together by what the role's name begins with. */
const isOneRole = (resource: string): boolean =>
  reachOf(resource) === 'NAMED' && !/^[*?]/.test(resource.split('/').at(-1) ?? '');
