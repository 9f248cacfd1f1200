import { Policy } from '@pulumi/aws/iam/policy';
import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type BoundaryPolicy, planBoundary } from '../core';
import { declareBoundary } from './boundaries';

/** What the boundary lets through besides what the libraries use. */
export interface MigrationBoundaryArgs extends MigrationBoundarySettings {
  /** The migration that it belongs to. */
  migration: RegionMigration;
}

/** What the boundary lets through besides what the libraries use, without the migration. */
export interface MigrationBoundarySettings {
  /** Actions that your own actors need, by their full name; let through in the two regions only. Never of IAM or STS. */
  additionalActions?: string[];
  /** Qualifier of `cdk bootstrap`, for the deploy role. Defaults to `hnb659fds`. */
  bootstrapQualifier?: string;
  /** Literal ARNs of roles that are not the migration's own and that its actors pass to S3. */
  passableRoleArns?: string[];
}

/**
 * The permissions boundary of every role that the libraries create (IAM-6), and the one of the roles that AWS Backup assumes.
 * Declare it before the parts.
 *
 * It lets through what the libraries use and nothing else, in the two regions; no role under it can make, change or free a
 * role from the boundary; none can delete anything stateful before FINALISED.
 */
export class MigrationBoundary extends pulumi.ComponentResource {
  /** ARN of the managed policy. */
  public readonly policyArn: pulumi.Output<string>;
  /** ARN of the managed policy over the roles that AWS Backup assumes. */
  public readonly backupPolicyArn: pulumi.Output<string>;

  constructor(name: string, args: MigrationBoundaryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:MigrationBoundary', name, {}, { parent: args.migration, ...opts });
    const { migration, ...facts } = args;
    const plan = migration.accept(planBoundary(name, migration.plan, facts), this);
    declareBoundary(migration, facts);
    const policyOf = (suffix: string, policy: BoundaryPolicy): pulumi.Output<string> =>
      migration.declares('TARGET')
        ? new Policy(
            `${name}-${suffix}`,
            {
              name: policy.name,
              description: policy.description,
              policy: JSON.stringify(policy.document),
              tags: { ...migration.plan.tags },
            },
            migration.optionsFor('TARGET', this),
          ).arn
        : pulumi.output(policy.arn);
    this.policyArn = policyOf('policy', plan);
    this.backupPolicyArn = policyOf('backup-policy', plan.backup);
    migration.usePermissionsBoundary(this.policyArn, this.backupPolicyArn);
    this.registerOutputs({ policyArn: this.policyArn, backupPolicyArn: this.backupPolicyArn });
  }
}
