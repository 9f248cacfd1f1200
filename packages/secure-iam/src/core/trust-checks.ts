import { type Check, type Finding, fail, judgeAll, pass, unknown } from '@regionlift/migration/core';
import { demanded, pinned } from './conditions';
import { unreadable } from './policy-checks';
import { deferredElement, statementsIn } from './policy-document';
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
      const open = services.filter((service) => !servicesWithoutSource.has(service));
      const needed = open.every((service) => servicesWithAccountAlone.has(service))
        ? ['aws:SourceAccount']
        : sourceKeys;
      const missing = needed.filter((key) => !pinned(conditions, key));
      if (open.length === 0) return pass;
      if (missing.length > 0)
        return fail(
          `${open.join(', ')} without ${missing.join(' and ')}`,
          `${needed.join(' and ')} with plain values`,
          `add ${missing.join(' and ')} to the condition`,
        );
      return sourceKeys.some((key) => demanded(conditions, key).includes(deferredElement))
        ? unknown('a source that is not known yet', 'a plain account and ARN')
        : pass;
    },
  },
  {
    code: 'PublicPrincipal',
    asks: 'the role is not open to everyone',
    property: 'Principal',
    serves: ['IAM-2'],
    judge: ({ effect, principals, notPrincipals }) => {
      if (effect === 'Deny') return pass;
      const named = principals === undefined || principals === '*' ? [] : Object.values(principals).flat();
      const everyone = principals === '*' || named.includes('*');
      if (everyone || notPrincipals)
        return fail(everyone ? 'everyone' : 'everyone but a few', 'named principals', 'name who may assume the role');
      return principals?.AWS?.includes(deferredElement)
        ? unknown('a principal that is not known yet', 'a plain principal')
        : pass;
    },
  },
  {
    code: 'OidcSubjectUnscoped',
    asks: 'a web identity is pinned to exact subjects and an audience',
    property: 'Condition',
    serves: ['IAM-9'],
    judge: ({ effect, actions, principals, conditions }) => {
      const providers = principals && principals !== '*' ? (principals.Federated ?? []) : [];
      const web = providers.length > 0 && !actions.every((action) => /^sts:AssumeRoleWithSAML$/i.test(action));
      if (effect === 'Deny' || !web) return pass;
      const issuers = issuersOf(providers, conditions);
      const loose = issuers.length > 0 ? issuers.flatMap((issuer) => loosely(issuer, conditions)) : ['no subject'];
      if (loose.length > 0)
        return fail(
          loose.join('; '),
          'exact values of :sub and :aud',
          'name repository and branch or environment in full',
        );
      return issuers.some((issuer) => demandedOf(issuer, conditions).includes(deferredElement))
        ? unknown('a subject or audience that is not known yet', 'plain values of :sub and :aud')
        : pass;
    },
  },
];

/** Judges a trust policy, as object or JSON text. */
export const judgeTrustDocument = (subject: string, document: unknown): Finding[] =>
  unreadable(subject, document).concat(
    statementsIn(document).flatMap((statement, index) =>
      judgeAll(`${subject}/${statement.sid ?? index}`, statement, trustChecks),
    ),
  );

/**
 * Services that assume a role without naming a source. EC2 hands out the credentials of an instance profile; such a
 * role can only be passed inside its own account (IAM User Guide, "Grant a user permissions to pass a role").
 */
const servicesWithoutSource: ReadonlySet<string> = new Set(['ec2.amazonaws.com', 'ec2.amazonaws.com.cn']);

/** Services that name the account when they assume a role, and are not known to name a resource: see `BackupTrust`. */
const servicesWithAccountAlone: ReadonlySet<string> = new Set(['backup.amazonaws.com']);

const sourceKeys = ['aws:SourceAccount', 'aws:SourceArn'];

/** The issuers that providers stand for. One that is not known yet is recognized by the keys that are demanded of it. */
const issuersOf = (providers: readonly string[], conditions: Statement['conditions']): string[] =>
  providers.flatMap((provider) =>
    provider === deferredElement
      ? Object.values(conditions ?? {})
          .flatMap((keys) => Object.keys(keys))
          .flatMap((key) => /^(.+):sub$/i.exec(key)?.[1] ?? [])
      : [provider.split(':oidc-provider/').at(-1) ?? provider],
  );

const demandedOf = (issuer: string, conditions: Statement['conditions']): string[] =>
  ['sub', 'aud'].flatMap((key) => demanded(conditions, `${issuer}:${key}`));

function loosely(issuer: string, conditions: Statement['conditions']): string[] {
  const subjects = demanded(conditions, `${issuer}:sub`);
  const wild = subjects.filter((subject) => /[*?]/.test(subject));
  return [
    ...(subjects.length === 0 ? [`no ${issuer}:sub`] : []),
    ...wild.map((subject) => `subject '${subject}'`),
    ...(pinned(conditions, `${issuer}:aud`) ? [] : [`no ${issuer}:aud`]),
  ];
}
