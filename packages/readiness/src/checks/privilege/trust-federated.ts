import { demanded, pinned, statementsOf } from '../../ask';
import type { Check, FactValues } from '../../model';
import { byOwner } from './by-owner';

/** Everybody has an identity at GitHub: a role is for one repository and one branch. */
export const trustFederated: Check = {
  code: 'FederatedIdentityNotPinned',
  area: 'A5',
  severity: 'HIGH',
  title: 'A web identity may assume a role only as an exact subject, for an audience',
  rationale: 'Without the subject every repository of the world deploys the migration.',
  remediation: "Demand the provider's :sub with the full value, and :aud; for SAML, SAML:aud.",
  source:
    'IAM User Guide, "Create a role for OpenID Connect federation"; GitHub Docs, "Configuring OpenID Connect in AWS"',
  serves: ['IAM-9'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(({ role }) => role === 'TRUST'),
      ADVICE,
      ({ effect, principals, conditions, isConditionOpen }) => {
        const providers = principals.Federated ?? [];
        if (effect !== 'Allow' || providers.length === 0) return undefined;
        const missing = providers.flatMap((provider) => missingFor(provider, conditions));
        if (isConditionOpen || providers.some((provider) => provider.includes('unresolved:')))
          return { verdict: 'unknown', found: 'a provider or a subject that is not known' };
        return missing.length > 0
          ? { verdict: 'fail', found: missing.join('; ') }
          : { verdict: 'pass', found: providers.join(', ') };
      },
    ),
};

const ADVICE = {
  allowed: 'exact values of :sub and :aud',
  remedy: 'name repository and branch, or environment, in full',
};

function missingFor(provider: string, conditions: FactValues): readonly string[] {
  if (/:saml-provider\//.test(provider)) return pinned(conditions, 'SAML:aud') ? [] : ['no SAML:aud'];
  const issuer = /oidc-provider\/(.+?)\)?$/.exec(provider)?.[1] ?? issuerIn(provider);
  const subjects = demanded(conditions, `${issuer}:sub`);
  return [
    ...(subjects.length === 0 ? [`no ${issuer}:sub`] : []),
    ...subjects.filter((subject) => /[*?]/.test(subject)).map((subject) => `subject '${subject}'`),
    ...(pinned(conditions, `${issuer}:aud`) ? [] : [`no ${issuer}:aud`]),
  ];
}

/** Cognito and its like are named as they are; a symbol has the provider's address. */
const issuerIn = (provider: string): string => /https:\/\/([^)\s]+)/.exec(provider)?.[1] ?? provider;
