import { each, isRecord, type Statement, statementsOf } from '../../ask';
import type { Check, FactValues } from '../../model';
import { byOwner } from './by-owner';

/** A statement that lacks an element is refused, or applies to nothing: the policy is not what it looks like. */
export const wellFormed: Check = {
  code: 'PolicyMalformed',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'Every statement has an effect, actions, resources and, where it needs them, principals',
  rationale: 'What was meant to be denied is allowed, or the role does not work when it is needed.',
  remediation: 'Complete the statement.',
  source: 'IAM User Guide, "Grammar of the IAM JSON policy language"',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(statementsOf(program), ADVICE, (statement) => {
      const missing = missingIn(statement);
      return missing.length > 0
        ? { verdict: 'fail', found: `no ${missing.join(', no ')}` }
        : { verdict: 'pass', found: 'complete statements' };
    }),
};

const ADVICE = { allowed: 'complete statements', remedy: 'complete the statement' };

const missingIn = ({
  role,
  actions,
  notActions,
  resources,
  notResources,
  principals,
  excludesPrincipals,
  conditions,
}: Statement) => [
  ...(actions.length + notActions.length === 0 ? ['Action'] : []),
  ...(role !== 'TRUST' && resources.length + notResources.length === 0 ? ['Resource'] : []),
  ...(role !== 'IDENTITY' && !excludesPrincipals && Object.values(principals).flat().length === 0 ? ['Principal'] : []),
  ...Object.entries(conditions)
    .filter(([, keys]) => !isRecord(keys) || !isFilled(keys))
    .map(([operator]) => `values of ${operator}`),
];

const isFilled = (keys: FactValues): boolean =>
  Object.keys(keys).length > 0 && Object.values(keys).every((values) => each(values).length > 0);
