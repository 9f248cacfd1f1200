import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type BoundaryPolicy, planBoundary } from '../core';
import { declareBoundary } from './boundaries';

/** What the boundary lets through besides what the libraries use. */
export interface MigrationBoundaryProps {
  /**
   * Actions that your own actors need, by their full name. They are let through in the two regions only; actions of IAM
   * and STS are refused (`EscalationAllowed`).
   *
   * @default - only what the libraries use
   */
  readonly additionalActions?: string[];

  /**
   * Qualifier of `cdk bootstrap`, for {@link DeployRole}.
   *
   * @default 'hnb659fds'
   */
  readonly bootstrapQualifier?: string;

  /**
   * Literal ARNs of roles that are not the migration's own and that its actors pass to S3: a replication role that was
   * there before.
   *
   * @default - only roles of the migration
   */
  readonly passableRoleArns?: string[];
}

/**
 * The permissions boundary of every role that the libraries create (IAM-6), and the one of the roles that AWS Backup assumes.
 * Declare it before the parts.
 *
 * It lets through what the libraries use and nothing else, in the two regions; no role under it can make, change or free a
 * role from the boundary; none can delete anything stateful before FINALISED.
 *
 * Throws one error with every finding: `WildcardAction`, `EscalationAllowed`, `PassRoleUnscoped`,
 * `InvalidBootstrapQualifier`, `BoundaryTooLarge`, `NameTooLong`.
 */
export class MigrationBoundary extends Construct {
  /** The literal ARN of the managed policy. */
  public readonly policyArn: string;

  /** The literal ARN of the managed policy over the roles that AWS Backup assumes. */
  public readonly backupPolicyArn: string;

  constructor(scope: Construct, id: string, props: MigrationBoundaryProps = {}) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const plan = RegionMigration._accept(this, planBoundary(this.node.path, migration._plan, props));
    declareBoundary(migration, props);
    const stack = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const policy = managedPolicy(stack, 'Policy', plan);
    const backupPolicy = managedPolicy(stack, 'BackupPolicy', plan.backup);
    this.policyArn = plan.arn;
    this.backupPolicyArn = plan.backup.arn;
    // The references, not the literals: roles are then created after the policies.
    migration.usePermissionsBoundary(policy.ref, backupPolicy.ref);
  }
}

const managedPolicy = (scope: Construct, id: string, { name, description, document }: BoundaryPolicy) =>
  new CfnManagedPolicy(scope, id, { managedPolicyName: name, description, policyDocument: document });
