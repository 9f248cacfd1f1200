import * as path from 'node:path';
import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import * as pulumi from '@pulumi/pulumi';
import type { RenderedRole } from '@regionlift/secure-iam/pulumi';
import { type BucketPlan, runtimeConfigOf, runtimeConfigVariable, runtimeFunction } from '../../core';
import type { Site } from './site';

/** The function's log: encrypted under the target's key, kept in every phase as a record of what was done. */
export const renderLog = ({ name, region, tags, stateful }: Site, { log }: BucketPlan, keyArn: pulumi.Input<string>) =>
  new cloudwatch.LogGroup(
    `${name}-runtime-log`,
    { region, name: log.groupName, retentionInDays: log.retentionDays, kmsKeyId: keyArn, tags },
    stateful,
  );

/** The function that carries out the part's steps. */
export function renderFunction(
  { name, region, tags, child }: Site,
  plan: BucketPlan,
  { role, ready }: RenderedRole,
  log: cloudwatch.LogGroup,
): lambda.Function {
  return new lambda.Function(
    `${name}-runtime`,
    {
      region,
      name: plan.functionName,
      description: runtimeFunction.description(plan),
      runtime: runtimeFunction.runtime,
      architectures: [runtimeFunction.architecture],
      handler: runtimeFunction.handler,
      timeout: runtimeFunction.timeoutSeconds,
      memorySize: runtimeFunction.memoryMegabytes,
      code: new pulumi.asset.FileArchive(path.join(__dirname, '..', '..', '..', 'assets', 'runtime')),
      role: role.arn,
      environment: { variables: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) } },
      loggingConfig: { logGroup: log.name, logFormat: 'JSON' },
      tags,
    },
    { ...child, dependsOn: [...ready] },
  );
}
