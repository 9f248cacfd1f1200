import { statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** `NotAction`, `NotResource`, `NotPrincipal` with `Allow` give everything but what is named, today's and tomorrow's. */
export const byExclusion: Check = {
  code: 'AllowedByExclusion',
  area: 'A5',
  severity: 'HIGH',
  title: 'Nothing is allowed by exclusion',
  rationale: 'What a list of exceptions gives cannot be read from it.',
  remediation: 'Write Action, Resource and Principal with what is needed.',
  source: 'IAM User Guide, "IAM JSON policy elements: NotAction", "NotResource", "NotPrincipal"',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(statementsOf(program), ADVICE, ({ effect, notActions, notResources, excludesPrincipals }) => {
      if (effect === 'Deny') return undefined;
      const excluded = [
        ...(notActions.length > 0 ? [`every action but ${notActions.join(', ')}`] : []),
        ...(notResources.length > 0 ? [`every resource but ${notResources.join(', ')}`] : []),
        ...(excludesPrincipals ? ['everybody but a few'] : []),
      ];
      return excluded.length > 0
        ? { verdict: 'fail', found: excluded.join('; ') }
        : { verdict: 'pass', found: 'what is allowed is named' };
    }),
};

const ADVICE = { allowed: 'a list of what is allowed', remedy: 'list what is needed' };
