import type { GatedResource, GateMeasure, GateMove, GateSight, LiveCopyJob, LivePoint } from './gate-facts';
import { gateFinding } from './gate-finding';
import { isFreshSnapshot, isReady } from './point-kinds';
import { justNow, minutes } from './time';

/**
 * What comes next until the other region has a copy of a fresh snapshot; asked when there is such a snapshot.
 *
 * A copy says nothing of what it was made from. It counts when it is not older than the oldest fresh snapshot, and no copy job says
 * that it was made from another one. Jobs are listed in the region that is copied from (not verified): a copy that no job is known of
 * counts by its age alone.
 */
export function nextCopyMove(
  { arn }: GatedResource,
  points: readonly LivePoint[],
  copies: NonNullable<GateSight['copies']>,
  measure: GateMeasure,
): GateMove | 'COPIED' {
  const fresh = points.filter((point) => isFreshSnapshot(point, measure));
  const [newest] = fresh;
  if (newest === undefined) throw new TypeError('there is no fresh snapshot to copy');
  const oldest = Math.min(...fresh.map(({ createdAt }) => createdAt));
  const madeFrom = new Map(copies.jobs.map(({ copyArn, pointArn }) => [copyArn, pointArn]));
  const isFresh = (pointArn: string | undefined) => fresh.some((point) => point.arn === pointArn);
  const copied = copies.points.some(
    (copy) => isReady(copy) && copy.createdAt >= oldest && (!madeFrom.has(copy.arn) || isFresh(madeFrom.get(copy.arn))),
  );
  if (copied) return 'COPIED';
  const jobs = copies.jobs.filter(({ pointArn }) => isFresh(pointArn));
  if (jobs.some(({ state }) => state === 'CREATED' || state === 'RUNNING'))
    return { kind: 'WAIT', until: 'the copy that runs has ended' };
  const [last] = jobs;
  if (last !== undefined && justNow(last.endedAt, measure))
    return last.state === 'COMPLETED'
      ? { kind: 'WAIT', until: 'the copy is listed' }
      : { kind: 'REFUSE', findings: [copyFailed(arn, last, measure)] };
  if (last === undefined && newest.planned && justNow(newest.completedAt, measure))
    return { kind: 'WAIT', until: 'the rule that made the point copies it' };
  return { kind: 'START_COPY', pointArn: newest.arn, after: last?.id ?? 'nothing' };
}

const copyFailed = (arn: string, { id, state, message }: LiveCopyJob, { subject }: GateMeasure) =>
  gateFinding(
    subject,
    'fail',
    'CopyFailed',
    `the copy job ${id} of ${arn} is ${state}${message === undefined ? '' : `: ${message}`}`,
    'a job that completes',
    `mend the cause (option groups, keys, a vault's lock) and run the step again, ${minutes} minutes after the job's end or later`,
  );
