import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import {
  type AlarmDeclaration,
  alarmIdOf,
  missingData,
  resolvedDimensions,
  runtimeFunction,
  type Side,
  type Signal,
  watchedMetric,
} from '../core';
import type { MigrationSide } from './migration-side';
import type { RegionMigration } from './region-migration';

/**
 * How the libraries render what every part has: for the authors of parts, not for apps. It may change with any version, and
 * other languages do not see it.
 *
 * @internal
 */
export class PartRendering {
  /**
   * The scope of a part inside of the stack of a side, tagged as the migration's.
   *
   * @internal
   */
  public static _scope(migration: RegionMigration, side: MigrationSide, id: string): Construct {
    const scope = new Construct(migration.stackOf(side), id);
    for (const [key, value] of Object.entries(migration._plan.tags)) Tags.of(scope).add(key, value);
    return scope;
  }

  /**
   * A customer-managed key with rotation under an alias that both regions know by name. Never deleted.
   *
   * @internal
   */
  public static _key(scope: Construct, aliasName: string, description: string, keyPolicy: object): CfnKey {
    const key = new CfnKey(scope, 'Key', {
      description,
      keyPolicy,
      enableKeyRotation: true,
      pendingWindowInDays: 30,
    });
    const alias = new CfnAlias(scope, 'Alias', { aliasName, targetKeyId: key.attrKeyId });
    for (const kept of [key, alias]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return key;
  }

  /**
   * The alarms of one side, in the region that has their metrics.
   *
   * @internal
   * @param outputs values of the outputs that their dimensions refer to
   */
  public static _alarms(
    scope: Construct,
    alarms: readonly AlarmDeclaration[],
    side: Side,
    outputs: { readonly [name: string]: string } = {},
  ): void {
    for (const { alarmName, description, signal, actionArns } of alarms) {
      if (signal.side !== side) continue;
      new CfnAlarm(scope, alarmIdOf(signal), {
        alarmName,
        alarmDescription: description,
        ...watched(signal, outputs),
        evaluationPeriods: signal.evaluationPeriods,
        treatMissingData: missingData[signal.missingData],
        alarmActions: actionArns.length > 0 ? [...actionArns] : undefined,
        okActions: actionArns.length > 0 ? [...actionArns] : undefined,
      });
    }
  }

  /**
   * The log of a part's function: encrypted, kept in every phase as a record of what was done.
   *
   * @internal
   */
  public static _log(
    scope: Construct,
    { groupName, retentionDays }: { readonly groupName: string; readonly retentionDays: number },
    keyArn: string,
  ): CfnLogGroup {
    const group = new CfnLogGroup(scope, 'RuntimeLog', {
      logGroupName: groupName,
      retentionInDays: retentionDays,
      kmsKeyId: keyArn,
    });
    group.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return group;
  }

  /**
   * The function that carries out a part's steps.
   *
   * @internal
   */
  public static _function(scope: Construct, declaration: RuntimeFunctionDeclaration): CfnFunction {
    const code = new Asset(scope, 'RuntimeCode', { path: declaration.codePath });
    return new CfnFunction(scope, 'RuntimeFunction', {
      functionName: declaration.functionName,
      description: declaration.description,
      runtime: runtimeFunction.runtime,
      architectures: [runtimeFunction.architecture],
      handler: runtimeFunction.handler,
      timeout: runtimeFunction.timeoutSeconds,
      memorySize: runtimeFunction.memoryMegabytes,
      code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
      role: declaration.roleArn,
      environment: { variables: { ...declaration.environment } },
      loggingConfig: { logGroup: declaration.logGroupName, logFormat: 'JSON' },
      vpcConfig: declaration.network && {
        subnetIds: [...declaration.network.subnetIds],
        securityGroupIds: [...declaration.network.securityGroupIds],
      },
    });
  }
}

/** @internal */
export interface RuntimeFunctionDeclaration {
  readonly functionName: string;
  readonly description: string;
  /** Folder of the bundle. */
  readonly codePath: string;
  readonly roleArn: string;
  readonly environment: { readonly [name: string]: string };
  readonly logGroupName: string;
  /** The VPC that the function runs in; absent: none. */
  readonly network?: { readonly subnetIds: readonly string[]; readonly securityGroupIds: readonly string[] };
}

function watched(signal: Signal, outputs: { readonly [name: string]: string }) {
  const dimensions = Object.entries(resolvedDimensions(signal.dimensions, outputs)).map(([name, value]) => ({
    name,
    value,
  }));
  const { queries, ...rest } = watchedMetric(signal, dimensions, ({ period, stat, ...metric }) => ({
    metricStat: { metric, period, stat },
  }));
  return { ...rest, ...(queries && { metrics: queries }) };
}
