import * as path from 'node:path';
import { type IMigrationPart, MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { ActorRole, MigrationSecret } from '@regionlift/secure-iam';
import { RemovalPolicy } from 'aws-cdk-lib';
import { type ISecurityGroup, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type CfnFunction, type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnGlobalCluster } from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import {
  type DatabasePlan,
  type DatabaseRoles,
  databaseAlarms,
  databaseDeclaration,
  databaseKeyPolicyOf,
  hasLogin,
  planDatabaseMigration,
  planDatabaseRoles,
  presenceOf,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
} from '../core';
import type { DatabaseMigrationProps } from './database-migration-props';
import { factsOf } from './facts';
import { renderCluster, renderInstance, renderParameterGroup } from './render/database';
import { renderName } from './render/name';
import { renderNetwork, renderRuntimeGroup, renderSourceIngress } from './render/network';
import { addOutputs } from './render/outputs';

/**
 * A database's move to another region: an encrypted replica with its own key, groups and monitoring, promoted in place by
 * phase PROMOTED; a stable name for clients; the migration role's secret in both regions; alarms; and the function that hands
 * the database over and back.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class DatabaseMigration extends Construct implements IMigrationPart {
  public readonly partName: string;
  /** Identifier of the database that is left. */
  public readonly sourceIdentifier: string;
  /** DBInstanceIdentifier of the database that is moved to; with GLOBAL_DATABASE its DBClusterIdentifier. Deterministic. */
  public readonly targetIdentifier: string;
  /** Host name of the target, for use in the target stack. Clients use {@link stableName}. */
  public readonly targetEndpoint: string;
  /** The name by which clients of both regions find the database in use: `database.orders.internal`. */
  public readonly stableName: string;
  /** Port of the database. */
  public readonly port: number;
  /** The customer-managed key of the target. Grants on it change the grantee's policy only. */
  public readonly targetKey: IKey;
  /** Security group of the target database. */
  public readonly targetSecurityGroup: ISecurityGroup;
  /** The migration role's secret, in both regions; undefined where the runtime does not log in. */
  public readonly login?: MigrationSecret;
  /** The function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunction?: IFunction;

  /** @internal */
  public readonly _plan: DatabasePlan;

  constructor(scope: Construct, id: string, props: DatabaseMigrationProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    this.partName = migration._acceptPartName(this, id);
    const { path: subject } = this.node;
    const plan = RegionMigration._accept(this, planDatabaseMigration(subject, migration._plan, factsOf(id, props)));
    const roles = RegionMigration._accept(this, planDatabaseRoles(subject, plan));
    this._plan = plan;
    this.sourceIdentifier = plan.source.identifier;
    this.targetIdentifier = plan.target.identifier;
    this.stableName = plan.name.recordName;
    this.port = plan.name.port;

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const source = PartRendering._scope(migration, MigrationSide.SOURCE, id);
    this.login = hasLogin(plan)
      ? new MigrationSecret(this, plan.loginId, {
          username: plan.migrationRole,
          description: `The role ${plan.migrationRole} of the part ${plan.part}`,
        })
      : undefined;
    const key = PartRendering._key(
      target,
      plan.keyAlias,
      `Database ${plan.target.identifier}`,
      databaseKeyPolicyOf(plan),
    );
    const { securityGroup, subnetGroup } = renderNetwork(target, plan, props);
    const monitoring =
      roles.monitoring &&
      ActorRole._render(target, 'MonitoringRole', roles.monitoring, migration.permissionsBoundaryArn);
    const around = {
      key,
      subnetGroup,
      securityGroupId: securityGroup.attrGroupId,
      monitoringRoleArn: monitoring?.attrArn,
    };
    const global = plan.handover === 'GLOBAL_DATABASE';
    const database = global ? renderCluster(target, plan, around) : renderInstance(target, plan, around);
    this.targetEndpoint = database.attrEndpointAddress;
    const zone = renderName(target, plan, props.targetVpcId, this.targetEndpoint);
    const log = PartRendering._log(target, plan.log, key.attrArn);
    const runtime = presenceOf(plan).actors
      ? this.renderRuntime(target, migration, roles, props, { logGroupName: log.ref, hostedZoneId: zone.ref })
      : undefined;
    PartRendering._alarms(target, databaseAlarms(plan), 'TARGET');
    this.renderSource(migration, source, props);
    const outputs = addOutputs(migration, plan, {
      keyArn: key.attrArn,
      endpoint: this.targetEndpoint,
      securityGroupId: securityGroup.attrGroupId,
      runtime,
    });

    this.targetKey = Key.fromKeyArn(target, 'TargetKey', key.attrArn);
    this.targetSecurityGroup = SecurityGroup.fromSecurityGroupId(target, 'TargetGroup', securityGroup.attrGroupId, {
      mutable: false,
    });
    this.runtimeFunction =
      runtime &&
      LambdaFunction.fromFunctionAttributes(target, 'Function', {
        functionArn: runtime.attrArn,
        sameEnvironment: true,
      });
    migration._registerPart(databaseDeclaration(plan), outputs);
  }

  private renderRuntime(
    scope: Construct,
    migration: RegionMigration,
    roles: DatabaseRoles,
    props: DatabaseMigrationProps,
    names: { readonly logGroupName: string; readonly hostedZoneId: string },
  ): CfnFunction {
    const plan = this._plan;
    const role = ActorRole._render(scope, 'RuntimeRole', roles.runtime, migration.permissionsBoundaryArn);
    const group = renderRuntimeGroup(scope, plan, props);
    return PartRendering._function(scope, {
      functionName: plan.functionName,
      description: runtimeFunction.description(plan.part, plan.migration.migration),
      codePath: path.join(__dirname, '..', '..', 'assets', 'runtime'),
      roleArn: role.attrArn,
      environment: {
        [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan, names.hostedZoneId)),
      },
      logGroupName: names.logGroupName,
      network: { subnetIds: props.targetSubnetIds, securityGroupIds: [group.attrGroupId] },
    });
  }

  private renderSource(migration: RegionMigration, scope: Construct, props: DatabaseMigrationProps): void {
    const plan = this._plan;
    const { sourceParameterGroup, globalClusterIdentifier, declaresGlobalCluster, source } = plan;
    if (sourceParameterGroup) renderParameterGroup(scope, 'SourceParameterGroup', sourceParameterGroup);
    if (source.securityGroupId !== undefined) {
      renderSourceIngress(scope, plan, source.securityGroupId, props.targetVpcCidr);
    }
    if (declaresGlobalCluster) {
      const cluster = new CfnGlobalCluster(scope, 'GlobalCluster', {
        globalClusterIdentifier,
        sourceDbClusterIdentifier: source.arn,
        deletionProtection: true,
      });
      cluster.applyRemovalPolicy(RemovalPolicy.RETAIN);
      migration.targetStack.addStackDependency(
        migration.sourceStack,
        `${this.node.path}: the global cluster comes first`,
      );
    }
    PartRendering._alarms(scope, databaseAlarms(plan), 'SOURCE');
  }
}
