import { type Check, type Finding, fail, judgeAll, pass } from '@regionlift/migration/core';
import { demanded, pinned } from './conditions';
import { statementsIn } from './policy-document';
import type { Statement } from './statement';

/** What Regionlift asks of every statement of a role's trust policy, its own or anybody's. */
export const trustChecks: readonly Check<Statement>[] = [
  {
    code: 'ConfusedDeputy',
    asks: 'a service may assume the role only for a named account and named resources',
    property: 'Condition',
    serves: ['IAM-2', 'S3-2'],
    judge: ({ effect, principals, conditions }) => {
      const services = effect === 'Allow' && principals && principals !== '*' ? (principals.Service ?? []) : [];
      const open = services.filter((service) => !(service in servicesWithoutSource));
      const missing = ['aws:SourceAccount', 'aws:SourceArn'].filter((key) => !pinned(conditions, key));
      return open.length === 0 || missing.length === 0
        ? pass
        : fail(
            `${open.join(', ')} without ${missing.join(' and ')}`,
            'aws:SourceAccount and aws:SourceArn with plain values',
            `add ${missing.join(' and ')} to the condition`,
          );
    },
  },
  {
    code: 'PublicPrincipal',
    asks: 'the role is not open to everyone',
    property: 'Principal',
    serves: ['IAM-2'],
    judge: ({ effect, principals, notPrincipals }) => {
      if (effect === 'Deny') return pass;
      const everyone = principals === '*' || Object.values(principals ?? {}).some((ids) => ids.includes('*'));
      return everyone || notPrincipals
        ? fail(everyone ? 'everyone' : 'everyone but a few', 'named principals', 'name who may assume the role')
        : pass;
    },
  },
  {
    code: 'OidcSubjectUnscoped',
    asks: 'a web identity is pinned to exact subjects and an audience',
    property: 'Condition',
    serves: ['IAM-9'],
    judge: ({ effect, principals, conditions }) => {
      const providers = principals && principals !== '*' ? (principals.Federated ?? []) : [];
      const issuers = providers.map((provider) => provider.split(':oidc-provider/')[1] ?? '').filter(Boolean);
      if (effect === 'Deny' || issuers.length === 0) return pass;
      const loose = issuers.flatMap((issuer) => loosely(issuer, conditions));
      return loose.length === 0
        ? pass
        : fail(loose.join('; '), 'exact values of :sub and :aud', 'name repository and branch or environment in full');
    },
  },
];

/** Judges a trust policy, as object or JSON text. */
export const judgeTrustDocument = (subject: string, document: unknown): Finding[] =>
  statementsIn(document).flatMap((statement, index) =>
    judgeAll(`${subject}/${statement.sid ?? index}`, statement, trustChecks),
  );

/**
 * Services that assume a role without naming a source. EC2 hands out the credentials of an instance profile; such a
 * role can only be passed inside its own account (IAM User Guide, "Grant a user permissions to pass a role").
 */
const servicesWithoutSource: Readonly<Record<string, string>> = {
  'ec2.amazonaws.com': 'instance profiles carry no source',
  'ec2.amazonaws.com.cn': 'instance profiles carry no source',
};

function loosely(issuer: string, conditions: Statement['conditions']): string[] {
  const subjects = demanded(conditions, `${issuer}:sub`);
  const wild = subjects.filter((subject) => /[*?]/.test(subject));
  return [
    ...(subjects.length === 0 ? [`no ${issuer}:sub`] : []),
    ...wild.map((subject) => `subject '${subject}'`),
    ...(pinned(conditions, `${issuer}:aud`) ? [] : [`no ${issuer}:aud`]),
  ];
}
