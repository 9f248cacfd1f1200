import * as rds from '@pulumi/aws/rds';
import type * as pulumi from '@pulumi/pulumi';
import { renderAlarms, siteOf } from '@regionlift/migration/pulumi';
import { type DatabasePlan, databaseAlarms } from '../../core';
import type { DatabaseMigrationArgs } from '../database-migration-args';
import { renderParameterGroup } from './database';
import { renderSourceIngress } from './network';

/** The source side of a part. Returns what the target's database has to wait for: the global cluster, where it is ours. */
export function renderSourceSide(
  args: DatabaseMigrationArgs,
  name: string,
  parent: pulumi.Resource,
  plan: DatabasePlan,
): readonly pulumi.Resource[] {
  const site = siteOf(args.migration, 'SOURCE', name, parent);
  const { sourceParameterGroup, globalClusterIdentifier, declaresGlobalCluster, source } = plan;
  if (sourceParameterGroup) renderParameterGroup(site, 'source-parameter-group', sourceParameterGroup);
  if (source.securityGroupId !== undefined) renderSourceIngress(site, plan, source.securityGroupId, args.targetVpcCidr);
  renderAlarms(site, databaseAlarms(plan), 'SOURCE');
  if (!declaresGlobalCluster || globalClusterIdentifier === undefined) return [];
  const cluster = new rds.GlobalCluster(
    `${name}-global-cluster`,
    {
      region: site.region,
      globalClusterIdentifier,
      sourceDbClusterIdentifier: source.arn,
      deletionProtection: true,
      tags: site.tags,
    },
    site.stateful,
  );
  return [cluster];
}
