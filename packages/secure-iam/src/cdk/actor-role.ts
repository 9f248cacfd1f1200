import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { type IRole, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { planActorRole, serviceTrust } from '../core';
import type { ActorRoleProps } from './actor-role-props';
import { boundaryOver } from './boundaries';
import { grantOf, textsOf } from './facts';
import { renderRole } from './render-role';

/**
 * The role of one actor in the migration's phase (IAM-1): trusted for named resources, allowed exactly what is declared,
 * under the migration's permissions boundary. In a phase in which the actor has no permission there is no role.
 *
 * Throws one error with every finding: `WildcardAction`, `WildcardResourceOnMutation`, `UnscopedWithoutReason`,
 * `PassRoleUnscoped`, `AccessLevelUnderstated`, `InvalidAction`, `NoResource`, `InvalidActorName`, `NameTooLong`,
 * `InvalidMaxSession`, `InvalidDescription`, `TrustPolicyTooLarge`, `TooManyPolicies`, `StatementTooLarge`,
 * `ConfusedDeputy`, `BeyondBoundary`, `PlainValueNeeded`.
 */
export class ActorRole extends Construct {
  /**
   * How a planned role becomes resources: the parts render their own actors with it.
   *
   * @internal
   */
  public static readonly _render = renderRole;

  /** The literal name, the same in every phase. */
  public readonly roleName: string;
  /** The literal ARN: other stacks may use it without an export. */
  public readonly roleArn: string;
  /** The role, for use in the target stack; undefined in a phase in which the actor has nothing to do. */
  public readonly role?: IRole;

  constructor(scope: Construct, id: string, props: ActorRoleProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const plan = RegionMigration._accept(
      this,
      planActorRole(this.node.path, migration._plan, {
        actor: RegionMigration._maybe(props.actor),
        part: props.part?.partName,
        boundary: boundaryOver(migration, id),
        description: props.description,
        trust: serviceTrust(props.service, migration._plan.account, ...props.sourceArns),
        grants: props.permissions.map(grantOf),
        maxSessionHours:
          props.maxSession &&
          RegionMigration._amountOf(props.maxSession, (hours) => hours.toHours({ integral: false })),
        given: [props.service, ...props.sourceArns, props.description]
          .map((text) => RegionMigration._maybe<unknown>(text))
          .concat(props.permissions.flatMap(textsOf)),
      }),
    );
    this.roleName = plan.name;
    this.roleArn = plan.arn;
    if (!plan.exists) return;
    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const role = renderRole(target, 'Role', plan, migration.permissionsBoundaryArn);
    this.role = Role.fromRoleArn(target, 'Imported', role.attrArn, { mutable: false });
  }
}
