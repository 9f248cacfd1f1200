import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnHostedZone, CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { type DatabasePlan, presenceOf } from '../../core';

/**
 * The private zone of both VPCs and the stable name in it (RDS-7). Between a flip by the runtime and phase CUT_OVER the
 * template says otherwise than the zone: CloudFormation writes the record only when its own value changes.
 *
 * @param targetEndpoint host name of the target
 */
export function renderName(
  scope: Construct,
  plan: DatabasePlan,
  targetVpcId: string,
  targetEndpoint: string,
): CfnHostedZone {
  const { zoneName, recordName, ttlSeconds } = plan.name;
  const zone = new CfnHostedZone(scope, 'Zone', {
    name: zoneName,
    hostedZoneConfig: { comment: `Stable names of the migration ${plan.migration.migration}` },
    vpcs: [
      { vpcId: targetVpcId, vpcRegion: plan.target.region },
      { vpcId: plan.source.vpcId, vpcRegion: plan.source.region },
    ],
  });
  zone.applyRemovalPolicy(RemovalPolicy.RETAIN);
  const record = new CfnRecordSet(scope, 'Name', {
    hostedZoneId: zone.ref,
    name: recordName,
    type: 'CNAME',
    ttl: String(ttlSeconds),
    resourceRecords: [presenceOf(plan).nameAtTarget ? targetEndpoint : plan.source.endpoint],
  });
  record.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return zone;
}
