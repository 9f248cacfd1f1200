import { OpenIdConnectProvider } from '@pulumi/aws/iam/openIdConnectProvider';
import * as pulumi from '@pulumi/pulumi';
import { maybe, type RegionMigration } from '@regionlift/migration/pulumi';
import { deployOutputs, planDeployRole } from '../core';
import { type ActorPermission, effectsOf, textsOf } from './actor-permission';
import { boundaryOf } from './boundaries';
import { renderRole } from './render-role';

/** A CI system that proves who a run is by OpenID Connect. */
export enum CiSystem {
  /** GitHub Actions. */
  GitHub = 'GITHUB',
  /** GitLab CI. */
  GitLab = 'GITLAB',
}

/** Which runs of which repository may deploy. Exactly one of `branch`, `tag` and `environment` is given. */
export interface DeployRoleArgs extends DeployRoleSettings {
  /** The migration that it belongs to. */
  migration: RegionMigration;
}

/** Which runs of which repository may deploy, without the migration. */
export interface DeployRoleSettings {
  /** `owner/repository`; in GitLab the path of the project. */
  repository: string;
  /** The CI system. Defaults to GitHub Actions. */
  system?: CiSystem;
  /** The branch whose runs may deploy, without `refs/heads/`. */
  branch?: string;
  /** The tag whose runs may deploy, without `refs/tags/`. */
  tag?: string;
  /** The GitHub environment whose jobs may deploy. */
  environment?: string;
  /** Numeric id of the owner, where GitHub writes ids into subjects. */
  ownerId?: string;
  /** Numeric id of the repository, where GitHub writes ids into subjects. */
  repositoryId?: string;
  /** Host of the issuer, without `https://`. Defaults to GitHub's or GitLab's own. */
  issuer?: string;
  /** Audience of the tokens. Defaults to `sts.amazonaws.com`, or for GitLab the issuer's URL. */
  audience?: string;
  /** ARN of an identity provider that the account has already. Defaults to one that is created. */
  providerArn?: string;
  /** Whether the CDK's bootstrap roles of the two regions may be assumed. Defaults to false: Pulumi does not use them. */
  bootstrapped?: boolean;
  /** Qualifier of `cdk bootstrap`. Defaults to `hnb659fds`. */
  bootstrapQualifier?: string;
  /** What the deployment needs; for Pulumi everything that it manages. Phases are ignored. */
  permissions?: ActorPermission[];
}

/**
 * The role with which CI deploys (IAM-9): no long-lived key, trusted for one repository and one branch, tag or
 * environment by an exact subject. Declared below a `MigrationBoundary` it is under the boundary, which lets no IAM through
 * (`BeyondBoundary`): a role that manages roles is declared above it.
 *
 * Throws an `InputPropertiesError` with every finding; the codes are those of the CDK construct of the same name.
 */
export class DeployRole extends pulumi.ComponentResource {
  /** ARN of the role, for the workflow's configuration. */
  public readonly roleArn: pulumi.Output<string>;
  /** ARN of the identity provider. */
  public readonly providerArn: pulumi.Output<string>;

  constructor(name: string, args: DeployRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:DeployRole', name, {}, { parent: args.migration, ...opts });
    const { migration, system, permissions = [], providerArn, bootstrapped = false, bootstrapQualifier, ...run } = args;
    const plan = migration.accept(
      planDeployRole(name, migration.plan, {
        ci: { ...run, system: system ?? CiSystem.GitHub },
        providerArn,
        bootstrapped,
        bootstrapQualifier,
        boundary: boundaryOf(migration),
        effects: permissions.flatMap(effectsOf),
        given: [providerArn, bootstrapQualifier, ...Object.values(run)]
          .map((text) => maybe<unknown>(text))
          .concat(permissions.flatMap(textsOf)),
      }),
      this,
    );
    const declared = migration.declares('TARGET');
    const options = migration.optionsFor('TARGET', this);
    const provider =
      plan.provider && declared
        ? new OpenIdConnectProvider(
            `${name}-provider`,
            { url: plan.provider.url, clientIdLists: [...plan.provider.audiences], tags: { ...migration.plan.tags } },
            // Other roles of the account may trust it by now.
            { ...options, retainOnDelete: true },
          )
        : undefined;
    const rendered = declared
      ? renderRole(`${name}-role`, plan.role, migration.permissionsBoundaryArn, {
          ...options,
          ...(provider && { dependsOn: [provider] }),
        })
      : undefined;
    this.roleArn = rendered?.role.arn ?? pulumi.output(plan.role.arn);
    this.providerArn = pulumi.output(plan.providerArn);
    migration.addOutput(deployOutputs.deployRole.name, this.roleArn);
    this.registerOutputs({ roleArn: this.roleArn, providerArn: this.providerArn });
  }
}
