import * as path from 'node:path';
import { type IMigrationPart, MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  type BucketPlan,
  bucketAlarms,
  bucketDeclaration,
  ledgerLifecycle,
  planBucketMigration,
  planBucketRoles,
  presenceOf,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
  sourceSideKeyPolicyOf,
  targetKeyPolicyOf,
  targetLifecycle,
} from '../core';
import type { BucketMigrationProps } from './bucket-migration-props';
import { factsOf } from './facts';
import { renderBucket } from './render/bucket';
import { renderAccessPoint, renderParameter } from './render/endpoint';
import { addOutputs } from './render/outputs';
import { renderReplication } from './render/replication';
import { renderRoles } from './render/roles';
import { ReplicationMetrics } from './replication-metrics';

/**
 * A bucket's move to another region: target bucket and key, replication both ways with its roles, backfill, alarms, an
 * endpoint that clients follow, and the function that carries out the steps.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class BucketMigration extends Construct implements IMigrationPart {
  public readonly partName: string;
  /** The bucket that is left. */
  public readonly sourceBucketName: string;
  /** The bucket that is moved to, by its literal name and ARN: other stacks may refer to it without an export. */
  public readonly targetBucket: IBucket;
  /** The customer-managed key of the target bucket. Grants on it change the grantee's policy only. */
  public readonly targetKey: IKey;
  /** The function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunction?: IFunction;
  /** The metrics of replication from source to target. */
  public readonly forward: ReplicationMetrics;
  /** The metrics of replication from target to source. */
  public readonly reverse: ReplicationMetrics;

  /** @internal */
  public readonly _plan: BucketPlan;

  constructor(scope: Construct, id: string, props: BucketMigrationProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    this.partName = migration._acceptPartName(this, id);
    const { path } = this.node;
    const plan = RegionMigration._accept(this, planBucketMigration(path, migration._plan, factsOf(id, props)));
    const roles = RegionMigration._accept(this, planBucketRoles(path, plan));
    const present = presenceOf(plan);
    this._plan = plan;
    this.sourceBucketName = plan.source.bucketName;
    this.forward = ReplicationMetrics._of(plan, 'FORWARD');
    this.reverse = ReplicationMetrics._of(plan, 'REVERSE');

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const source = PartRendering._scope(migration, MigrationSide.SOURCE, id);
    const key = PartRendering._key(
      target,
      plan.target.keyAlias,
      `Objects of ${plan.target.bucketName}`,
      targetKeyPolicyOf(plan),
    );
    const actors = present.actors ? renderRoles(target, roles, migration.permissionsBoundaryArn) : undefined;
    const bucket = renderBucket(target, 'Bucket', plan, {
      ...plan.target,
      keyArn: key.attrArn,
      lifecycle: targetLifecycle(plan),
      replication: present.reverseRule ? renderReplication(roles.reverse.arn, plan.reverseRule) : undefined,
    });
    if (actors) bucket.addResourceDependency(actors.reverse);
    const log = PartRendering._log(target, plan.log, key.attrArn);
    const runtime = actors && this.renderFunction(target, actors.runtime.attrArn, log.ref);
    PartRendering._alarms(target, bucketAlarms(plan), 'TARGET');
    const accessPoint = present.accessPoint ? renderAccessPoint(target, plan) : undefined;
    accessPoint?.addResourceDependency(bucket);

    this.renderSource(migration, source, plan);
    if (present.parameters) for (const side of [target, source]) renderParameter(side, plan);
    const outputs = addOutputs(migration, plan, { key, runtime, accessPoint });

    this.targetKey = Key.fromKeyArn(target, 'TargetKey', key.attrArn);
    this.targetBucket = this.referTo(target, plan);
    this.runtimeFunction =
      runtime &&
      LambdaFunction.fromFunctionAttributes(target, 'Function', {
        functionArn: runtime.attrArn,
        sameEnvironment: true,
      });
    migration._registerPart(bucketDeclaration(plan), outputs);
  }

  /** Bytes that wait to be replicated from source to target. */
  public metricPendingBytes(props?: MetricOptions): Metric {
    return this.forward.metricPendingBytes(props);
  }

  /** Operations that wait to be replicated from source to target. */
  public metricPendingOperations(props?: MetricOptions): Metric {
    return this.forward.metricPendingOperations(props);
  }

  /** Operations whose replication from source to target failed. */
  public metricFailedOperations(props?: MetricOptions): Metric {
    return this.forward.metricFailedOperations(props);
  }

  /** Seconds by which the target is behind the source. */
  public metricReplicationLatency(props?: MetricOptions): Metric {
    return this.forward.metricReplicationLatency(props);
  }

  private renderSource(migration: RegionMigration, scope: Construct, plan: BucketPlan): void {
    const present = presenceOf(plan);
    const keyArn = PartRendering._key(
      scope,
      plan.sourceSideAlias,
      `Ledger of the part ${plan.part}, and replicas that come back`,
      sourceSideKeyPolicyOf(plan),
    ).attrArn;
    renderBucket(scope, 'Ledger', plan, { ...plan.ledger, keyArn, lifecycle: ledgerLifecycle(plan) });
    if (present.sourceBucket) {
      const { bucketName, keyArn: sourceKeyArn } = plan.source;
      const replication: CfnBucket.ReplicationConfigurationProperty | undefined = present.forwardRule
        ? renderReplication(plan.forwardRoleArn, plan.forwardRule)
        : undefined;
      renderBucket(scope, 'SourceBucket', plan, { bucketName, keyArn: sourceKeyArn, lifecycle: [], replication });
      // S3 refuses a rule whose destination does not exist.
      migration.sourceStack.addStackDependency(
        migration.targetStack,
        `${this.node.path}: the target bucket comes first`,
      );
    }
    PartRendering._alarms(scope, bucketAlarms(plan), 'SOURCE');
  }

  private renderFunction(scope: Construct, roleArn: string, logGroupName: string) {
    const { functionName, part, migration } = this._plan;
    return PartRendering._function(scope, {
      functionName,
      description: runtimeFunction.description(part, migration.migration),
      codePath: path.join(__dirname, '..', '..', 'assets', 'runtime'),
      roleArn,
      environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(this._plan)) },
      logGroupName,
    });
  }

  private referTo(scope: Construct, { target, migration }: BucketPlan): IBucket {
    return Bucket.fromBucketAttributes(scope, 'TargetBucket', {
      bucketName: target.bucketName,
      bucketArn: `arn:${migration.partition}:s3:::${target.bucketName}`,
      region: target.region,
      account: migration.account,
      encryptionKey: this.targetKey,
    });
  }
}
