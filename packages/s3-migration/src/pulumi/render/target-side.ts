import * as path from 'node:path';
import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as kms from '@pulumi/aws/kms';
import type * as lambda from '@pulumi/aws/lambda';
import type * as s3control from '@pulumi/aws/s3control';
import type * as pulumi from '@pulumi/pulumi';
import {
  type RegionMigration,
  type RuntimeFunctionArgs,
  renderAlarms,
  renderFunction,
  renderKey,
  renderLog,
  siteOf,
} from '@regionlift/migration/pulumi';
import type { RenderedRole } from '@regionlift/secure-iam/pulumi';
import {
  type BucketPlan,
  type BucketRoles,
  bucketAlarms,
  type Presence,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
  targetKeyPolicyOf,
  targetLifecycle,
} from '../../core';
import { renderBucket } from './bucket';
import { renderAccessPoint, renderParameter } from './endpoint';
import { renderReplication } from './replication';
import { renderRoles } from './roles';

/** What the target side of a part offers. */
export interface TargetSide {
  readonly key: kms.Key;
  readonly runtime?: lambda.Function;
  readonly accessPoint?: s3control.MultiRegionAccessPoint;
  /** What a forward rule on a source bucket of the same program has to wait for. */
  readonly readyForForward: readonly pulumi.Resource[];
}

/** The target side of a part; it stands alone, whatever becomes of the source region. */
export function renderTargetSide(
  migration: RegionMigration,
  name: string,
  parent: pulumi.Resource,
  plan: BucketPlan,
  roles: BucketRoles,
  present: Presence,
): TargetSide {
  const site = siteOf(migration, 'TARGET', name, parent);
  const { target } = plan;
  const key = renderKey(site, 'key', target.keyAlias, `Objects of ${target.bucketName}`, targetKeyPolicyOf(plan));
  const actors = present.actors ? renderRoles(site, roles, migration.permissionsBoundaryArn) : undefined;
  const bucket = renderBucket(site, 'bucket', plan, {
    ...target,
    keyArn: key.arn,
    lifecycle: targetLifecycle(plan),
  });
  if (actors && present.reverseRule) {
    renderReplication(site, 'bucket', bucket, roles.reverse.arn, plan.reverseRule, actors.reverse.ready);
  }
  const log = renderLog(site, plan.log, key.arn);
  const runtime = actors && renderFunction(site, functionArgs(plan, actors.runtime, log));
  renderAlarms(site, bucketAlarms(plan), 'TARGET');
  const accessPoint = present.accessPoint ? renderAccessPoint(site, plan, [bucket.bucket]) : undefined;
  if (present.parameters) renderParameter(site, 'endpoint', plan);
  return {
    key,
    ...(runtime && { runtime }),
    ...(accessPoint && { accessPoint }),
    readyForForward: [bucket.versioning, ...(actors?.forward ?? [])],
  };
}

const functionArgs = (
  plan: BucketPlan,
  { role, ready }: RenderedRole,
  log: cloudwatch.LogGroup,
): RuntimeFunctionArgs => ({
  functionName: plan.functionName,
  description: runtimeFunction.description(plan.part, plan.migration.migration),
  codePath: path.join(__dirname, '..', '..', '..', 'assets', 'runtime'),
  roleArn: role.arn,
  environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) },
  log,
  ready,
});
