import type * as kms from '@pulumi/aws/kms';
import type * as lambda from '@pulumi/aws/lambda';
import type * as s3control from '@pulumi/aws/s3control';
import type * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type BucketPlan, type BucketRoles, type Presence, targetKeyPolicyOf, targetLifecycle } from '../../core';
import { renderAlarms } from './alarms';
import { renderBucket } from './bucket';
import { renderAccessPoint, renderParameter } from './endpoint';
import { renderKey } from './key';
import { renderReplication } from './replication';
import { renderRoles } from './roles';
import { renderFunction, renderLog } from './runtime';
import { siteOf } from './site';

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
  const log = renderLog(site, plan, key.arn);
  const runtime = actors && renderFunction(site, plan, actors.runtime, log);
  renderAlarms(site, plan, 'TARGET');
  const accessPoint = present.accessPoint ? renderAccessPoint(site, plan, [bucket.bucket]) : undefined;
  if (present.parameters) renderParameter(site, 'endpoint', plan);
  return {
    key,
    ...(runtime && { runtime }),
    ...(accessPoint && { accessPoint }),
    readyForForward: [bucket.versioning, ...(actors?.forward ?? [])],
  };
}
