import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnOIDCProvider, type IRole, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { deployOutputs, planDeployRole } from '../core';
import { boundaryOf } from './boundaries';
import { CiSystem, type DeployRoleProps } from './deploy-role-props';
import { effectsOf, textsOf } from './facts';
import { renderRole } from './render-role';

/**
 * The role with which CI deploys (IAM-9): no long-lived key, trusted for one repository and one branch, tag or
 * environment by an exact subject, allowed to assume the CDK's bootstrap roles of the two regions and nothing else.
 *
 * Throws one error with every finding: `InvalidRepository`, `OidcSubjectUnscoped`, `EnvironmentNotInSubject`,
 * `IncompleteImmutableSubject`, `UnknownCiSystem`, `InvalidIssuer`, `InvalidProviderArn`, `InvalidBootstrapQualifier`,
 * `PlainValueNeeded`, and those of {@link ActorRole} about `permissions`.
 */
export class DeployRole extends Construct {
  /** The literal ARN, for the workflow's configuration. */
  public readonly roleArn: string;
  /** The role, for use in the target stack. */
  public readonly role: IRole;
  /** ARN of the identity provider. */
  public readonly providerArn: string;

  constructor(scope: Construct, id: string, props: DeployRoleProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const { system, permissions = [], providerArn, bootstrapQualifier, ...run } = props;
    const plan = RegionMigration._accept(
      this,
      planDeployRole(this.node.path, migration._plan, {
        ci: { ...run, system: system ?? CiSystem.GITHUB },
        providerArn,
        bootstrapQualifier,
        boundary: boundaryOf(migration),
        effects: permissions.flatMap(effectsOf),
        given: [providerArn, bootstrapQualifier, ...Object.values(run)]
          .map((text) => RegionMigration._maybe<unknown>(text))
          .concat(permissions.flatMap(textsOf)),
      }),
    );
    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const role = renderRole(target, 'Role', plan.role, migration.permissionsBoundaryArn);
    if (plan.provider) {
      const provider = new CfnOIDCProvider(target, 'Provider', {
        url: plan.provider.url,
        clientIdList: [...plan.provider.audiences],
      });
      // Other roles of the account may trust it by now.
      provider.applyRemovalPolicy(RemovalPolicy.RETAIN);
      role.addResourceDependency(provider);
    }
    this.roleArn = plan.role.arn;
    this.providerArn = plan.providerArn;
    this.role = Role.fromRoleArn(target, 'Imported', role.attrArn, { mutable: false });
    const { deployRole } = deployOutputs;
    migration.addOutput(MigrationSide.TARGET, deployRole.name, role.attrArn, deployRole.description);
  }
}
