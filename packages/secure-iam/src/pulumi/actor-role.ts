import * as pulumi from '@pulumi/pulumi';
import { maybe, type RegionMigration } from '@regionlift/migration/pulumi';
import { isDeferred, planActorRole, serviceTrust } from '../core';
import { type ActorPermission, grantOf, textsOf } from './actor-permission';
import { boundaryOver } from './boundaries';
import { renderRole } from './render-role';

/** One actor of a migration. */
export interface ActorRoleArgs extends ActorRoleSettings {
  /** The migration that it belongs to. */
  migration: RegionMigration;
}

/** One actor of a migration, without the migration. */
export interface ActorRoleSettings {
  /** Who acts, kebab-case: `copier`; one word for an actor without a part. The role is named after it. */
  actor: string;
  /** What the actor does, one sentence. Latin-1, at most 1,000 characters. */
  description: string;
  /** The AWS service that assumes the role: `lambda.amazonaws.com`. */
  service: string;
  /** ARNs or ARN patterns of the resources for which the service may assume it (confused deputy). */
  sourceArns: string[];
  /** What the actor may do, by phase. */
  permissions: ActorPermission[];
  /** Name of the part that it acts for. Defaults to the migration as a whole. */
  part?: string;
  /** Longest session, in whole hours from 1 to 12. Defaults to 1. */
  maxSessionHours?: number;
}

/**
 * The role of one actor in the migration's phase (IAM-1): trusted for named resources, allowed exactly what is declared,
 * under the migration's permissions boundary. In a phase in which the actor has no permission there is no role.
 *
 * Throws an `InputPropertiesError` with every finding; the codes are those of the CDK construct of the same name.
 */
export class ActorRole extends pulumi.ComponentResource {
  /** The literal name, the same in every phase. */
  public readonly roleName: pulumi.Output<string>;
  /** The ARN; a literal in a phase in which the role does not exist. */
  public readonly roleArn: pulumi.Output<string>;

  constructor(name: string, args: ActorRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:ActorRole', name, {}, { parent: args.migration, ...opts });
    const { migration, service, sourceArns, description, permissions } = args;
    const plan = migration.accept(
      planActorRole(name, migration.plan, {
        actor: maybe(args.actor),
        part: args.part?.toLowerCase(),
        boundary: boundaryOver(migration, name),
        description,
        trust: serviceTrust(service, migration.plan.account, ...sourceArns.filter((arn) => !isDeferred(maybe(arn)))),
        grants: permissions.map(grantOf),
        maxSessionHours: args.maxSessionHours === undefined ? undefined : maybe(args.maxSessionHours),
        given: [service, ...sourceArns, description]
          .map((text) => maybe<unknown>(text))
          .concat(permissions.flatMap(textsOf)),
      }),
      this,
    );
    const rendered =
      plan.exists && migration.declares('TARGET')
        ? renderRole(`${name}-role`, plan, migration.permissionsBoundaryArn, migration.optionsFor('TARGET', this))
        : undefined;
    this.roleName = pulumi.output(plan.name);
    this.roleArn = rendered?.role.arn ?? pulumi.output(plan.arn);
    this.registerOutputs({ roleName: this.roleName, roleArn: this.roleArn });
  }
}
