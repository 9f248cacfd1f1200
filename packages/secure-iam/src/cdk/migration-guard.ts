import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { planGuard } from '../core';

/** Whom the guard binds. */
export interface MigrationGuardProps {
  /**
   * Names of roles of the account that must not delete anything while the migration runs: of operators, of other
   * pipelines. Roles that the libraries create are bound by {@link MigrationBoundary} already.
   *
   * @default - the policies are created and attached to nobody
   */
  readonly roleNames?: string[];
}

/**
 * Explicit denies of the deletion of everything that the parts protect, until FINALISED (IAM-4): buckets and object
 * versions, keys and their aliases, databases and their backups, volumes, instances, recovery points.
 *
 * Declare it after the parts: a part that is declared later fails the synthesis (`PartsAfterGuard`), a guard over nothing
 * is refused (`NothingProtected`).
 */
export class MigrationGuard extends Construct {
  /** ARNs of the managed policies, one or more by size; empty in FINALISED. */
  public readonly policyArns: string[];

  constructor(scope: Construct, id: string, props: MigrationGuardProps = {}) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const guarded = [...migration._parts];
    const plan = RegionMigration._accept(
      this,
      planGuard(
        this.node.path,
        migration._plan,
        guarded.flatMap(({ protects }) => protects),
      ),
    );
    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    this.policyArns = plan.policies.map(({ name, document }, index) => {
      const policy = new CfnManagedPolicy(target, `Policy${index + 1}`, {
        managedPolicyName: name,
        description: plan.description,
        policyDocument: document,
        roles: props.roleNames,
      });
      return policy.ref;
    });
    this.node.addValidation({
      validate: () =>
        migration.partNames
          .slice(guarded.length)
          .map(
            (name) =>
              `[PartsAfterGuard] found part '${name}' declared after the guard; allowed: parts before it; move the guard below the parts`,
          ),
    });
  }
}
