import type { Side, Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';

/** A metric of an end. */
export type EndMetric = Pick<Signal, 'side' | 'region' | 'namespace' | 'metricName' | 'dimensions'>;

/**
 * A metric of RDS at an end: of the instance, or with GLOBAL_DATABASE of the cluster, whose instances are taken together.
 * Source: RDS User Guide, "Amazon CloudWatch dimensions for Amazon RDS".
 */
export function metricAt({ source, target, handover }: DatabasePlan, side: Side, metricName: string): EndMetric {
  const { region, identifier } = side === 'SOURCE' ? source : target;
  return {
    side,
    region,
    namespace: 'AWS/RDS',
    metricName,
    dimensions: { [handover === 'GLOBAL_DATABASE' ? 'DBClusterIdentifier' : 'DBInstanceIdentifier']: identifier },
  };
}
