import * as path from 'node:path';
import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as kms from '@pulumi/aws/kms';
import type * as lambda from '@pulumi/aws/lambda';
import type * as route53 from '@pulumi/aws/route53';
import * as pulumi from '@pulumi/pulumi';
import {
  type RegionMigration,
  renderAlarms,
  renderFunction,
  renderKey,
  renderLog,
  type Site,
  siteOf,
} from '@regionlift/migration/pulumi';
import { renderRole } from '@regionlift/secure-iam/pulumi';
import {
  type DatabasePlan,
  type DatabaseRoles,
  databaseAlarms,
  databaseKeyPolicyOf,
  presenceOf,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
} from '../../core';
import type { DatabaseMigrationArgs } from '../database-migration-args';
import { renderCluster, renderInstance } from './database';
import { renderName } from './name';
import { renderNetwork, renderRuntimeGroup } from './network';

/** What the target side of a part offers. */
export interface TargetSide {
  readonly key: kms.Key;
  readonly endpoint: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  readonly runtime?: lambda.Function;
}

/**
 * The target side of a part; it stands alone, whatever becomes of the source region.
 *
 * @param waitFor what the database has to wait for: the global cluster, where the program declares it
 */
export function renderTargetSide(
  args: DatabaseMigrationArgs,
  name: string,
  parent: pulumi.Resource,
  plan: DatabasePlan,
  roles: DatabaseRoles,
  waitFor: readonly pulumi.Resource[],
): TargetSide {
  const { migration } = args;
  const site = siteOf(migration, 'TARGET', name, parent);
  const key = renderKey(site, 'key', plan.keyAlias, `Database ${plan.target.identifier}`, databaseKeyPolicyOf(plan));
  const { securityGroup, subnetGroup } = renderNetwork(site, plan, args);
  const boundary = migration.permissionsBoundaryArn;
  const monitoring = roles.monitoring && renderRole(`${name}-monitoring-role`, roles.monitoring, boundary, site.child);
  const around = {
    key,
    subnetGroup,
    securityGroupId: securityGroup.id,
    ...(monitoring && { monitoringRoleArn: monitoring.role.arn }),
    ready: [...waitFor, ...(monitoring?.ready ?? [])],
  };
  const endpoint =
    plan.handover === 'GLOBAL_DATABASE'
      ? renderCluster(site, plan, around).endpoint
      : renderInstance(site, plan, around).address;
  const zone = renderName(site, plan, args.targetVpcId, endpoint);
  const log = renderLog(site, plan.log, key.arn);
  const runtime = presenceOf(plan).actors
    ? renderRuntime(site, args, migration, plan, roles, { log, zone })
    : undefined;
  renderAlarms(site, databaseAlarms(plan), 'TARGET');
  return { key, endpoint, securityGroupId: securityGroup.id, ...(runtime && { runtime }) };
}

function renderRuntime(
  site: Site,
  args: DatabaseMigrationArgs,
  migration: RegionMigration,
  plan: DatabasePlan,
  roles: DatabaseRoles,
  { log, zone }: { readonly log: cloudwatch.LogGroup; readonly zone: route53.Zone },
): lambda.Function {
  const { role, ready } = renderRole(
    `${site.name}-runtime-role`,
    roles.runtime,
    migration.permissionsBoundaryArn,
    site.child,
  );
  const group = renderRuntimeGroup(site, plan, args);
  return renderFunction(site, {
    functionName: plan.functionName,
    description: runtimeFunction.description(plan.part, plan.migration.migration),
    codePath: path.join(__dirname, '..', '..', '..', 'assets', 'runtime'),
    roleArn: role.arn,
    environment: {
      [runtimeConfigVariable]: pulumi.output(zone.zoneId).apply((id) => JSON.stringify(runtimeConfigOf(plan, id))),
    },
    log,
    ready,
    network: { subnetIds: args.targetSubnetIds, securityGroupIds: [group.id] },
  });
}
