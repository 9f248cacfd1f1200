import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import * as pulumi from '@pulumi/pulumi';
import { runtimeFunction } from '../../core';
import type { Site } from './site';

/** The log of a part's function: encrypted, kept in every phase as a record of what was done. */
export const renderLog = (
  { name, region, tags, stateful }: Site,
  { groupName, retentionDays }: { readonly groupName: string; readonly retentionDays: number },
  keyArn: pulumi.Input<string>,
): cloudwatch.LogGroup =>
  new cloudwatch.LogGroup(
    `${name}-runtime-log`,
    { region, name: groupName, retentionInDays: retentionDays, kmsKeyId: keyArn, tags },
    stateful,
  );

/** What a part's function is made of. */
export interface RuntimeFunctionArgs {
  /** Name of the function. Deterministic. */
  functionName: string;
  /** What it does, in a sentence. */
  description: string;
  /** Folder of the bundle. */
  codePath: string;
  /** ARN of the role that it acts with. */
  roleArn: pulumi.Input<string>;
  /** Environment variables. None is secret. */
  environment: Record<string, pulumi.Input<string>>;
  /** The log that it writes. */
  log: cloudwatch.LogGroup;
  /** What the function has to wait for: the policies of its role. */
  ready: readonly pulumi.Resource[];
  /** The VPC that the function runs in; absent: none. */
  network?: {
    /** Private subnets. */
    subnetIds: pulumi.Input<pulumi.Input<string>[]>;
    /** Security groups of its interfaces. */
    securityGroupIds: pulumi.Input<string>[];
  };
}

/** The function that carries out a part's steps. */
export const renderFunction = ({ name, region, tags, child }: Site, args: RuntimeFunctionArgs): lambda.Function =>
  new lambda.Function(
    `${name}-runtime`,
    {
      region,
      name: args.functionName,
      description: args.description,
      runtime: runtimeFunction.runtime,
      architectures: [runtimeFunction.architecture],
      handler: runtimeFunction.handler,
      timeout: runtimeFunction.timeoutSeconds,
      memorySize: runtimeFunction.memoryMegabytes,
      code: new pulumi.asset.FileArchive(args.codePath),
      role: args.roleArn,
      environment: { variables: args.environment },
      loggingConfig: { logGroup: args.log.name, logFormat: 'JSON' },
      ...(args.network && { vpcConfig: args.network }),
      tags,
    },
    { ...child, dependsOn: [...args.ready] },
  );
