import type { GateMeasure, LivePoint } from './gate-facts';
import { youngEnough } from './time';

/**
 * Whether a point is a continuous backup: `…:recovery-point:continuous:<resource>`. No page of AWS says so; ARNs in public use do, of RDS,
 * Aurora and S3 alike (`AwsBackupRecoveryPointArn` in the tests of crossplane-contrib/provider-aws).
 */
export const isContinuousPoint = ({ arn }: Pick<LivePoint, 'arn'>): boolean => /:recovery-point:continuous:/.test(arn);

/** Whether a point can be restored. */
export const isReady = ({ status }: Pick<LivePoint, 'status'>): boolean =>
  status === 'COMPLETED' || status === 'AVAILABLE';

/** Whether a point is a snapshot that can be restored, and young enough. */
export const isFreshSnapshot = (point: LivePoint, measure: GateMeasure): boolean =>
  !isContinuousPoint(point) && isReady(point) && youngEnough(point.createdAt, measure);
