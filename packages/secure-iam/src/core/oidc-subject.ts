import { type Check, fail, pass, show } from '@regionlift/migration/core';

/** Which runs of which repository may deploy. Exactly one of branch, tag and environment. */
export interface CiFacts {
  /** GitHub Actions, or GitLab CI. */
  readonly system: 'GITHUB' | 'GITLAB';
  /** `owner/repository`; in GitLab the path of the project, groups included. */
  readonly repository: string;
  readonly branch?: string;
  readonly tag?: string;
  /** A GitHub environment: its protection rules then decide who deploys. */
  readonly environment?: string;
  /** Numeric id of the owner, for GitHub's immutable subjects. */
  readonly ownerId?: string;
  /** Numeric id of the repository, for GitHub's immutable subjects. */
  readonly repositoryId?: string;
  /** Host of the issuer. @default `token.actions.githubusercontent.com`, or `gitlab.com` */
  readonly issuer?: string;
  /** @default `sts.amazonaws.com` for GitHub, the issuer's URL for GitLab */
  readonly audience?: string;
}

/** Issuer of the tokens, without `https://`. */
export const issuerOf = ({ system, issuer }: CiFacts): string =>
  issuer ?? (system === 'GITHUB' ? 'token.actions.githubusercontent.com' : 'gitlab.com');

/** Audience that the workflow asks for. Source: `aws-actions/configure-aws-credentials`; GitLab has no default of its own. */
export const audienceOf = (facts: CiFacts): string =>
  facts.audience ?? (facts.system === 'GITHUB' ? 'sts.amazonaws.com' : `https://${issuerOf(facts)}`);

/**
 * The exact subject of the tokens, never a pattern.
 *
 * GitHub: `repo:<owner>/<repository>:ref:refs/heads/<branch>`, `:ref:refs/tags/<tag>` or `:environment:<name>`. Repositories
 * created since summer 2026, renamed since, or opted in carry ids: `repo:<owner>@<id>/<repository>@<id>:…`, so that a recycled
 * name is no entry. Sources: docs.github.com/actions/reference/openid-connect-reference; github.blog/changelog
 * 2026-04-23 "Immutable subject claims" (it writes a hyphen where reference and Microsoft's guide "Migrate GitHub Actions
 * federated credentials to immutable subjects" write `@`; the preview in the repository's OIDC settings decides).
 *
 * GitLab: `project_path:<group>/<project>:ref_type:<branch|tag>:ref:<name>`. Source: docs.gitlab.com, "OpenID Connect (OIDC)
 * authentication using ID tokens".
 */
export function subjectOf({ system, repository, branch, tag, environment, ownerId, repositoryId }: CiFacts): string {
  if (system === 'GITLAB') return `project_path:${repository}:ref_type:${tag ? 'tag' : 'branch'}:ref:${tag ?? branch}`;
  const [owner, name] = String(repository).split('/');
  const subject = ownerId && repositoryId ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${repository}`;
  if (environment) return `${subject}:environment:${environment.replaceAll(':', '%3A')}`;
  return tag ? `${subject}:ref:refs/tags/${tag}` : `${subject}:ref:refs/heads/${branch}`;
}

/** What is asked of a subject before a trust policy is written (IAM-9). */
export const ciChecks: readonly Check<CiFacts>[] = [
  {
    code: 'UnknownCiSystem',
    asks: 'the CI system is one whose subjects are known',
    property: 'system',
    serves: ['IAM-9'],
    judge: ({ system }) =>
      system === 'GITHUB' || system === 'GITLAB' ? pass : fail(show(system), 'GITHUB or GITLAB', 'name the CI system'),
  },
  {
    code: 'InvalidIssuer',
    asks: 'the issuer is a host, with a path where the CI system has one',
    property: 'issuer',
    serves: ['IAM-9'],
    judge: ({ issuer }) =>
      issuer === undefined || /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/[\w.-]+)*$/i.test(issuer)
        ? pass
        : fail(show(issuer), 'a host such as gitlab.example.com, without https://', 'give the host of the issuer'),
  },
  {
    code: 'InvalidRepository',
    asks: 'one repository is named in full',
    property: 'repository',
    serves: ['IAM-9'],
    judge: ({ system, repository }) =>
      (system === 'GITHUB' ? /^[\w.-]+\/[\w.-]+$/ : /^[\w.-]+(\/[\w.-]+)+$/).test(repository)
        ? pass
        : fail(
            show(repository),
            system === 'GITHUB' ? 'owner/repository' : 'group/project',
            'name the repository, without wildcards',
          ),
  },
  {
    code: 'OidcSubjectUnscoped',
    asks: 'exactly one branch, tag or environment may deploy',
    property: 'branch',
    serves: ['IAM-9'],
    judge: ({ branch, tag, environment }) => {
      const given = Object.entries({ branch, tag, environment }).filter(([, value]) => value !== undefined);
      const exact = given.length === 1 && given.every(([, value]) => value && !/[*?\s]/.test(value));
      return exact
        ? pass
        : fail(
            given.length === 0
              ? 'any run of the repository'
              : given.map(([key, value]) => `${key} ${show(value)}`).join(', '),
            'one branch, one tag or one environment, without wildcards',
            'say which runs may deploy',
          );
    },
  },
  {
    code: 'EnvironmentNotInSubject',
    asks: "GitLab's subject has no environment",
    property: 'environment',
    serves: ['IAM-9'],
    judge: ({ system, environment }) =>
      system === 'GITLAB' && environment
        ? fail(`environment ${show(environment)}`, 'a branch or a tag', 'protect the branch instead')
        : pass,
  },
  {
    code: 'IncompleteImmutableSubject',
    asks: 'an immutable subject has both ids, in digits, and is of GitHub',
    property: 'repositoryId',
    serves: ['IAM-9'],
    judge: ({ system, ownerId, repositoryId }) => {
      const given = [ownerId, repositoryId].filter((id) => id !== undefined);
      return given.length === 0 || (system === 'GITHUB' && given.length === 2 && given.every((id) => /^\d+$/.test(id)))
        ? pass
        : fail(
            `owner id ${show(ownerId)}, repository id ${show(repositoryId)}`,
            'both ids of a GitHub repository, in digits, or neither',
            'give both: `gh api repos/<owner>/<repository>` shows them',
          );
    },
  },
];
