import { Policy } from '@pulumi/aws/iam/policy';
import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { planBoundary } from '../core';
import { declareBoundary } from './boundaries';

/** What the boundary lets through besides what the libraries use. */
export interface MigrationBoundaryArgs {
  migration: RegionMigration;
  /** Actions that your own actors need, by their full name; let through in the two regions only. Never of IAM or STS. */
  additionalActions?: string[];
  /** Qualifier of `cdk bootstrap`, for {@link DeployRole}. Defaults to `hnb659fds`. */
  bootstrapQualifier?: string;
  /** Literal ARNs of roles that are not the migration's own and that its actors pass to S3. */
  passableRoleArns?: string[];
}

/**
 * The permissions boundary of every role that the libraries create (IAM-6). Declare it before the parts.
 *
 * It lets through what the libraries use and nothing else, in the two regions; no role under it can make, change or free a
 * role from the boundary; none can delete anything stateful before FINALISED.
 */
export class MigrationBoundary extends pulumi.ComponentResource {
  /** ARN of the managed policy. */
  public readonly policyArn: pulumi.Output<string>;

  constructor(name: string, args: MigrationBoundaryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:MigrationBoundary', name, {}, { parent: args.migration, ...opts });
    const { migration, ...facts } = args;
    const plan = migration.accept(planBoundary(name, migration.plan, facts), this);
    declareBoundary(migration, facts);
    const policy = migration.declares('TARGET')
      ? new Policy(
          `${name}-policy`,
          {
            name: plan.name,
            description: plan.description,
            policy: JSON.stringify(plan.document),
            tags: { ...migration.plan.tags },
          },
          migration.optionsFor('TARGET', this),
        )
      : undefined;
    this.policyArn = policy?.arn ?? pulumi.output(plan.arn);
    migration.usePermissionsBoundary(this.policyArn);
    this.registerOutputs({ policyArn: this.policyArn });
  }
}
