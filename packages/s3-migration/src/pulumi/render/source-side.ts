import type * as pulumi from '@pulumi/pulumi';
import { type RegionMigration, renderAlarms, renderKey, siteOf } from '@regionlift/migration/pulumi';
import { type BucketPlan, bucketAlarms, ledgerLifecycle, type Presence, sourceSideKeyPolicyOf } from '../../core';
import { renderBucket } from './bucket';
import { renderParameter } from './endpoint';
import { renderReplication } from './replication';

/**
 * The source side of a part: key and ledger, and the source bucket where it is ours.
 *
 * @param readyForForward what the forward rule has to wait for; S3 refuses a rule whose destination does not exist
 */
export function renderSourceSide(
  migration: RegionMigration,
  name: string,
  parent: pulumi.Resource,
  plan: BucketPlan,
  present: Presence,
  readyForForward: readonly pulumi.Resource[] = [],
): void {
  const site = siteOf(migration, 'SOURCE', name, parent);
  const key = renderKey(
    site,
    'source-key',
    plan.sourceSideAlias,
    `Ledger of the part ${plan.part}, and replicas that come back`,
    sourceSideKeyPolicyOf(plan),
  );
  renderBucket(site, 'ledger', plan, { ...plan.ledger, keyArn: key.arn, lifecycle: ledgerLifecycle(plan) });
  if (present.sourceBucket) {
    const { bucketName, keyArn } = plan.source;
    const bucket = renderBucket(site, 'source-bucket', plan, { bucketName, keyArn, lifecycle: [] });
    if (present.forwardRule) {
      renderReplication(site, 'source-bucket', bucket, plan.forwardRoleArn, plan.forwardRule, readyForForward);
    }
  }
  renderAlarms(site, bucketAlarms(plan), 'SOURCE');
  if (present.parameters) renderParameter(site, 'source-endpoint', plan);
}
