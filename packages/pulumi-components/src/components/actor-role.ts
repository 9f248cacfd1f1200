import * as pulumi from '@pulumi/pulumi';
import { ActorRole as Role } from '@regionlift/secure-iam/pulumi';
import type { ActorRoleArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * The role of one actor in the migration's phase: trusted for named resources, allowed exactly what is declared. In a phase in which
 * the actor has no permission there is no role. It has no permissions boundary: that is a workload's.
 */
export class ActorRole extends pulumi.ComponentResource {
  /** The literal name, the same in every phase. */
  public readonly roleName: pulumi.Output<string>;
  /** The ARN; a literal in a phase in which the role does not exist. */
  public readonly roleArn: pulumi.Output<string>;

  constructor(name: string, args: ActorRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('ActorRole'), name, {}, opts);
    const role = new Role(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.roleName = role.roleName;
    this.roleArn = role.roleArn;
    this.registerOutputs({ roleName: this.roleName, roleArn: this.roleArn });
  }
}
