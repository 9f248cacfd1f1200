import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { MigrationSecret } from '@regionlift/secure-iam/pulumi';
import {
  type DatabasePlan,
  databaseDeclaration,
  databaseOutputs,
  hasLogin,
  type OutputDeclaration,
  planDatabaseMigration,
  planDatabaseRoles,
} from '../core';
import type { DatabaseMigrationArgs } from './database-migration-args';
import { factsOf } from './facts';
import { renderSourceSide } from './render/source-side';
import { renderTargetSide, type TargetSide } from './render/target-side';

/**
 * A database's move to another region: an encrypted replica with its own key, groups and monitoring, promoted in place by
 * phase PROMOTED; a stable name for clients; the migration role's secret in both regions; alarms; and the function that hands
 * the database over and back.
 *
 * Throws an `InputPropertiesError` that lists every finding when the inputs are not usable; nothing is registered then but
 * the component itself. Codes: see the README, "What is refused".
 */
export class DatabaseMigration extends pulumi.ComponentResource {
  /** The part's name in the migration, lower-case: `database`. */
  public readonly partName: string;
  /** Identifier of the database that is left. */
  public readonly sourceIdentifier: pulumi.Output<string>;
  /** DBInstanceIdentifier of the database that is moved to; with `GlobalDatabase` its DBClusterIdentifier. Deterministic. */
  public readonly targetIdentifier: pulumi.Output<string>;
  /** Host name of the target; undefined where this stack does not declare the target side. Clients use `stableName`. */
  public readonly targetEndpoint: pulumi.Output<string | undefined>;
  /** The name by which clients of both regions find the database in use: `database.orders.internal`. */
  public readonly stableName: pulumi.Output<string>;
  /** Port of the database. */
  public readonly port: pulumi.Output<number>;
  /** ARN of the customer-managed key of the target; undefined where this stack does not declare the target side. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /** Id of the security group of the target; undefined where this stack does not declare the target side. */
  public readonly targetSecurityGroupId: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;
  /** The migration role's secret, in both regions; undefined where the runtime does not log in. */
  public readonly login?: MigrationSecret;
  /** What was decided. */
  public readonly plan: DatabasePlan;

  constructor(name: string, args: DatabaseMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-rds-promotion:index:DatabaseMigration', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    this.partName = migration.acceptPartName(this, name);
    const plan = migration.accept(planDatabaseMigration(name, migration.plan, factsOf(name, args)), this);
    const roles = migration.accept(planDatabaseRoles(name, plan), this);
    this.plan = plan;
    if (hasLogin(plan)) {
      this.login = new MigrationSecret(
        plan.loginId,
        {
          migration,
          username: plan.migrationRole,
          description: `The role ${plan.migrationRole} of the part ${plan.part}`,
        },
        { parent: this },
      );
    }
    const waitFor = migration.declares('SOURCE') ? renderSourceSide(args, name, this, plan) : [];
    const target = migration.declares('TARGET') ? renderTargetSide(args, name, this, plan, roles, waitFor) : undefined;

    this.sourceIdentifier = pulumi.output(plan.source.identifier);
    this.targetIdentifier = pulumi.output(plan.target.identifier);
    this.targetEndpoint = pulumi.output(target?.endpoint);
    this.stableName = pulumi.output(plan.name.recordName);
    this.port = pulumi.output(plan.name.port);
    this.targetKeyArn = pulumi.output(target?.key.arn);
    this.targetSecurityGroupId = pulumi.output(target?.securityGroupId);
    this.runtimeFunctionArn = pulumi.output(target?.runtime?.arn);
    migration.registerPart(databaseDeclaration(plan), addOutputs(migration, plan, target));
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

/** Outputs of the sides that this stack declares, under the names of the CDK dialect. Returns those of the target side. */
function addOutputs(migration: RegionMigration, plan: DatabasePlan, target: TargetSide | undefined): Outputs {
  const outputs = databaseOutputs(plan);
  const add = (values: readonly (readonly [OutputDeclaration | undefined, pulumi.Input<string> | undefined])[]) => {
    const known = values.flatMap(([output, value]) => (output && value !== undefined ? [[output.name, value]] : []));
    for (const [name, value] of known) migration.addOutput(String(name), value as pulumi.Input<string>);
    return Object.fromEntries(known) as Outputs;
  };
  if (migration.declares('SOURCE'))
    add([
      [outputs.sourceIdentifier, plan.source.identifier],
      [outputs.sourceParameterGroup, plan.sourceParameterGroup?.name],
      [outputs.globalCluster, plan.globalClusterIdentifier],
    ]);
  if (!target) return {};
  return add([
    [outputs.name, plan.name.recordName],
    [outputs.targetIdentifier, plan.target.identifier],
    [outputs.targetEndpoint, target.endpoint],
    [outputs.targetKey, target.key.arn],
    [outputs.targetSecurityGroup, target.securityGroupId],
    [outputs.runtimeFunction, target.runtime?.arn],
  ]);
}

type Outputs = Readonly<Record<string, pulumi.Input<string>>>;
