import * as pulumi from '@pulumi/pulumi';
import { DatabaseMigration as Database } from '@regionlift/rds-promotion/pulumi';
import type { DatabaseMigrationArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * A database's move to another region, alone: an encrypted replica with its own key, groups and monitoring, promoted in place by
 * phase PROMOTED; a stable name for clients; the migration role's secret in both regions; alarms; and the function that hands the
 * database over and back. What watches, protects and carries several parts together needs `WorkloadMigration`.
 */
export class DatabaseMigration extends pulumi.ComponentResource {
  /** Identifier of the database that is left. */
  public readonly sourceIdentifier: pulumi.Output<string>;
  /** DBInstanceIdentifier of the database that is moved to; of a global database its DBClusterIdentifier. Deterministic. */
  public readonly targetIdentifier: pulumi.Output<string>;
  /** Host name of the target; absent where it is another stack's. Clients use `stableName`. */
  public readonly targetEndpoint: pulumi.Output<string | undefined>;
  /** The name by which clients of both regions find the database in use: `database.orders.internal`. */
  public readonly stableName: pulumi.Output<string>;
  /** Port of the database. */
  public readonly port: pulumi.Output<number>;
  /** ARN of the customer-managed key of the target; absent where the target is another stack's. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /** Id of the security group of the target; absent where the target is another stack's. */
  public readonly targetSecurityGroupId: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; absent in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: DatabaseMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('DatabaseMigration'), name, {}, opts);
    const database = new Database(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.sourceIdentifier = database.sourceIdentifier;
    this.targetIdentifier = database.targetIdentifier;
    this.targetEndpoint = database.targetEndpoint;
    this.stableName = database.stableName;
    this.port = database.port;
    this.targetKeyArn = database.targetKeyArn;
    this.targetSecurityGroupId = database.targetSecurityGroupId;
    this.runtimeFunctionArn = database.runtimeFunctionArn;
    this.registerOutputs({
      sourceIdentifier: this.sourceIdentifier,
      targetIdentifier: this.targetIdentifier,
      targetEndpoint: this.targetEndpoint,
      stableName: this.stableName,
      port: this.port,
      targetKeyArn: this.targetKeyArn,
      targetSecurityGroupId: this.targetSecurityGroupId,
      runtimeFunctionArn: this.runtimeFunctionArn,
    });
  }
}
