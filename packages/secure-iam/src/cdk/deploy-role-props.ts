import type { ActorPermission } from './actor-permission';

/** A CI system that proves who a run is by OpenID Connect. */
export enum CiSystem {
  /** GitHub Actions. */
  GITHUB = 'GITHUB',
  /** GitLab CI. */
  GITLAB = 'GITLAB',
}

/** Which runs of which repository may deploy. Exactly one of `branch`, `tag` and `environment` is given. */
export interface DeployRoleProps {
  /** `owner/repository`; in GitLab the path of the project. */
  readonly repository: string;

  /**
   * The CI system.
   *
   * @default CiSystem.GITHUB
   */
  readonly system?: CiSystem;

  /**
   * The branch whose runs may deploy, without `refs/heads/`. A GitHub job with an environment has no branch in its subject.
   *
   * @default - none
   */
  readonly branch?: string;

  /**
   * The tag whose runs may deploy, without `refs/tags/`.
   *
   * @default - none
   */
  readonly tag?: string;

  /**
   * The GitHub environment whose jobs may deploy.
   *
   * @default - none
   */
  readonly environment?: string;

  /**
   * Numeric id of the repository's owner, where GitHub writes ids into subjects (repositories created or renamed since
   * summer 2026, or opted in).
   *
   * @default - a subject of names
   */
  readonly ownerId?: string;

  /**
   * Numeric id of the repository; see `ownerId`.
   *
   * @default - a subject of names
   */
  readonly repositoryId?: string;

  /**
   * Host of the issuer, without `https://`.
   *
   * @default 'token.actions.githubusercontent.com', or 'gitlab.com'
   */
  readonly issuer?: string;

  /**
   * Audience of the tokens.
   *
   * @default 'sts.amazonaws.com', or for GitLab the issuer's URL
   */
  readonly audience?: string;

  /**
   * ARN of an identity provider that the account has already: it can have one for each issuer.
   *
   * @default - the provider is created
   */
  readonly providerArn?: string;

  /**
   * Qualifier of `cdk bootstrap`.
   *
   * @default 'hnb659fds'
   */
  readonly bootstrapQualifier?: string;

  /**
   * What the deployment needs besides the bootstrap roles. Their phases are ignored: who deploys, deploys every phase.
   *
   * @default - nothing
   */
  readonly permissions?: ActorPermission[];
}
