import type { Finding } from '@regionlift/migration/core';
import type { GatedResource, GateMeasure, GateSight, LivePoint } from './gate-facts';
import { gateFinding } from './gate-finding';
import { isContinuousPoint, isReady } from './point-kinds';
import { youngEnough } from './time';

/** How a resource's continuous backup stands. */
export type ContinuousVerdict =
  | { readonly kind: 'NONE'; readonly findings: readonly Finding[] }
  | { readonly kind: 'OPEN'; readonly point: LivePoint; readonly findings: readonly Finding[] }
  | { readonly kind: 'STOPPED'; readonly findings: readonly Finding[] };

/**
 * Whether a resource can be restored to a point in time that is young enough. A continuous backup is one recovery point for as long as
 * it lasts, so that its age says nothing: an open one of a bucket is at most 15 minutes behind; how far one of a database is, RDS says
 * (Developer Guide, "Continuous backups and point-in-time recovery (PITR)").
 *
 * One that was interrupted stays listed as STOPPED; it counts until a later one is open. Where there is none at all, a snapshot has to do,
 * and the finding says so.
 */
export function continuousVerdict(
  { arn, kind, continuous }: GatedResource,
  { points, restorableUntil }: GateSight,
  measure: GateMeasure,
): ContinuousVerdict {
  if (!continuous) return { kind: 'NONE', findings: [] };
  const open = newest(points.filter((point) => isContinuousPoint(point) && isReady(point)));
  const stopped = newest(points.filter(({ status }) => status === 'STOPPED'));
  if (stopped !== undefined && (open === undefined || open.createdAt < stopped.createdAt))
    return { kind: 'STOPPED', findings: [interrupted(arn, stopped, measure)] };
  if (open === undefined) return { kind: 'NONE', findings: [missing(arn, measure)] };
  const behind = kind === 'S3_BUCKET' ? measure.now : restorableUntil;
  return behind !== undefined && youngEnough(behind, measure)
    ? { kind: 'OPEN', point: open, findings: [] }
    : { kind: 'NONE', findings: [] };
}

const newest = (points: readonly LivePoint[]): LivePoint | undefined =>
  points.toSorted((one, other) => other.createdAt - one.createdAt)[0];

const interrupted = (arn: string, point: LivePoint, { subject }: GateMeasure): Finding =>
  gateFinding(
    subject,
    'fail',
    'ContinuousBackupStopped',
    `the continuous backup ${point.arn} of ${arn} was interrupted`,
    'an open continuous backup',
    'see why it stopped (versioning or EventBridge notifications of a bucket, a changed retention) and let its rule run again',
  );

const missing = (arn: string, { subject }: GateMeasure): Finding =>
  gateFinding(
    subject,
    'unknown',
    'NoContinuousBackup',
    `${arn} has no open continuous backup`,
    'a run of the continuous rule',
    'wait for the rule to run once; until then only snapshots can be restored',
  );
