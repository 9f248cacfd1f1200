import * as route53 from '@pulumi/aws/route53';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type DatabasePlan, presenceOf } from '../../core';

/**
 * The private zone of both VPCs and the stable name in it (RDS-7). The runtime flips the record: a program leaves the value
 * alone that it once wrote, also after a refresh. Route 53 is global: it takes no region.
 *
 * @param targetEndpoint host name of the target
 */
export function renderName(
  { name, tags, stateful }: Site,
  plan: DatabasePlan,
  targetVpcId: pulumi.Input<string>,
  targetEndpoint: pulumi.Input<string>,
): route53.Zone {
  const { zoneName, recordName, ttlSeconds } = plan.name;
  const zone = new route53.Zone(
    `${name}-zone`,
    {
      name: zoneName,
      comment: `Stable names of the migration ${plan.migration.migration}`,
      vpcs: [
        { vpcId: targetVpcId, vpcRegion: plan.target.region },
        { vpcId: plan.source.vpcId, vpcRegion: plan.source.region },
      ],
      tags,
    },
    stateful,
  );
  new route53.Record(
    `${name}-name`,
    {
      zoneId: zone.zoneId,
      name: recordName,
      type: 'CNAME',
      ttl: ttlSeconds,
      records: [presenceOf(plan).nameAtTarget ? targetEndpoint : plan.source.endpoint],
    },
    { ...stateful, ignoreChanges: ['records'] },
  );
  return zone;
}
