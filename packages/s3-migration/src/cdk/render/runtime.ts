import * as path from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';
import { type BucketPlan, runtimeConfigOf, runtimeConfigVariable, runtimeFunction } from '../../core';

/** The function's log: encrypted under the target's key, kept in every phase as a record of what was done. */
export function renderLog(scope: Construct, { log }: BucketPlan, keyArn: string): CfnLogGroup {
  const group = new CfnLogGroup(scope, 'RuntimeLog', {
    logGroupName: log.groupName,
    retentionInDays: log.retentionDays,
    kmsKeyId: keyArn,
  });
  group.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return group;
}

/** The function that carries out the part's steps. */
export function renderFunction(scope: Construct, plan: BucketPlan, roleArn: string, log: CfnLogGroup): CfnFunction {
  const code = new Asset(scope, 'RuntimeCode', { path: path.join(__dirname, '..', '..', '..', 'assets', 'runtime') });
  return new CfnFunction(scope, 'RuntimeFunction', {
    functionName: plan.functionName,
    description: runtimeFunction.description(plan),
    runtime: Runtime.NODEJS_24_X.name,
    architectures: [runtimeFunction.architecture],
    handler: runtimeFunction.handler,
    timeout: runtimeFunction.timeoutSeconds,
    memorySize: runtimeFunction.memoryMegabytes,
    code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    role: roleArn,
    environment: { variables: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) } },
    loggingConfig: { logGroup: log.ref, logFormat: 'JSON' },
  });
}
