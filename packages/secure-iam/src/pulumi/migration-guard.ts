import { Policy } from '@pulumi/aws/iam/policy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type GuardPlan, planGuard } from '../core';

/** Whom the guard binds. */
export interface MigrationGuardArgs extends MigrationGuardSettings {
  /** The migration that it belongs to. */
  migration: RegionMigration;
}

/** Whom the guard binds, without the migration. */
export interface MigrationGuardSettings {
  /**
   * Names of roles of the account that must not delete anything while the migration runs. Roles that the libraries create
   * are bound by the migration's boundary already. Defaults to nobody.
   */
  roleNames?: string[];
}

/**
 * Explicit denies of the deletion of everything that the parts protect, until FINALISED (IAM-4): buckets and object
 * versions, keys and their aliases, databases and their backups, volumes, instances, recovery points.
 *
 * Declare it after the parts: a guard over nothing is refused (`NothingProtected`), and a part that is declared later in
 * the same run of the program fails it (`PartsAfterGuard`).
 */
export class MigrationGuard extends pulumi.ComponentResource {
  /** ARNs of the managed policies, one or more by size; empty in FINALISED. */
  public readonly policyArns: pulumi.Output<string[]>;

  constructor(name: string, args: MigrationGuardArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:MigrationGuard', name, {}, { parent: args.migration, ...opts });
    const { migration, roleNames = [] } = args;
    const guarded = migration.parts.length;
    const plan = migration.accept(
      planGuard(
        name,
        migration.plan,
        migration.parts.flatMap(({ protects }) => protects),
      ),
      this,
    );
    const policies = migration.declares('TARGET') ? this.render(name, migration, plan, roleNames) : [];
    this.policyArns = pulumi.output(policies.map(({ arn }) => arn));
    this.registerOutputs({ policyArns: this.policyArns });
    setImmediate(() => this.refuseLateParts(migration, guarded));
  }

  private render(name: string, migration: RegionMigration, plan: GuardPlan, roleNames: readonly string[]): Policy[] {
    const opts = migration.optionsFor('TARGET', this);
    return plan.policies.map(({ name: policyName, document }, index) => {
      const policy = new Policy(
        `${name}-policy-${index + 1}`,
        {
          name: policyName,
          description: plan.description,
          policy: JSON.stringify(document),
          tags: { ...migration.plan.tags },
        },
        opts,
      );
      for (const role of roleNames) {
        new RolePolicyAttachment(`${name}-${role}-${index + 1}`, { role, policyArn: policy.arn }, opts);
      }
      return policy;
    });
  }

  /** A logged error fails the deployment. A part that is declared after an `await` of the program may still slip through. */
  private refuseLateParts(migration: RegionMigration, guarded: number): void {
    for (const { name } of migration.parts.slice(guarded)) {
      void pulumi.log.error(
        `[PartsAfterGuard] found part '${name}' declared after the guard; allowed: parts before it; move the guard below the parts`,
        this,
      );
    }
  }
}
