import { continuousVerdict } from './continuous-verdict';
import type { GatedResource, GateMeasure, GateMove, GateSight, LiveJob, LivePoint } from './gate-facts';
import { gateFinding } from './gate-finding';
import { nextCopyMove } from './next-copy-move';
import { isFreshSnapshot } from './point-kinds';
import { justNow, minutes, youngEnough } from './time';

/**
 * What the gate does next for one resource (BAK-5). It is open when the resource can be restored as it was at most so many hours ago:
 * to a point in time, or from a whole snapshot; and, where copies are made, when the other region has a copy of such a snapshot.
 *
 * - A job that runs is waited for: AWS Backup runs one a resource, and lets others wait until they expire (Developer Guide, "Quotas").
 * - One that has just failed is told, once: whoever asks again later has mended the cause, and a new one is started.
 * - A continuous backup that was interrupted refuses whatever else there is: a point in time was promised.
 */
export function nextMove(resource: GatedResource, sight: GateSight, measure: GateMeasure): GateMove {
  const continuous = continuousVerdict(resource, sight, measure);
  if (continuous.kind === 'STOPPED') return { kind: 'REFUSE', findings: continuous.findings };
  const snapshot = sight.points.find((one) => isFreshSnapshot(one, measure));
  if (sight.copies !== undefined && snapshot !== undefined) {
    const move = nextCopyMove(resource, sight.points, sight.copies, measure);
    if (move !== 'COPIED') return move;
  }
  const point = sight.copies === undefined && continuous.kind === 'OPEN' ? continuous.point : snapshot;
  return point === undefined
    ? nextBackupMove(resource, sight, measure)
    : { kind: 'FRESH', point, findings: [...continuous.findings, ...unencrypted(resource, point, measure)] };
}

function nextBackupMove({ arn }: GatedResource, { points, jobs }: GateSight, measure: GateMeasure): GateMove {
  if (jobs.some(({ state }) => unfinished.has(state))) return { kind: 'WAIT', until: 'the backup that runs has ended' };
  if (points.some(({ status, createdAt }) => status === 'CREATING' && youngEnough(createdAt, measure)))
    return { kind: 'WAIT', until: 'the recovery point is whole' };
  const last = jobs.find(({ ours }) => ours);
  if (last !== undefined && justNow(last.endedAt, measure))
    return last.state === 'COMPLETED'
      ? { kind: 'WAIT', until: 'the recovery point is listed' }
      : { kind: 'REFUSE', findings: [backupFailed(arn, last, measure)] };
  return { kind: 'START_BACKUP', after: jobs[0]?.id ?? 'nothing' };
}

const unfinished: ReadonlySet<string> = new Set(['CREATED', 'PENDING', 'RUNNING', 'ABORTING']);

const backupFailed = (arn: string, { id, state, message }: LiveJob, { subject }: GateMeasure) =>
  gateFinding(
    subject,
    'fail',
    'BackupFailed',
    `the backup job ${id} of ${arn} is ${state}${message === undefined ? '' : `: ${message}`}`,
    'a job that completes',
    `mend the cause and run the step again, ${minutes} minutes after the job's end or later`,
  );

/** Points of RDS, EBS and EC2 keep the key of their source, and none when it has none (Developer Guide, "Encryption for backups in AWS Backup"). */
const unencrypted = ({ arn }: GatedResource, point: LivePoint, { subject }: GateMeasure) =>
  point.encrypted === false
    ? [
        gateFinding(
          subject,
          'unknown',
          'RecoveryPointUnencrypted',
          `the recovery point ${point.arn} of ${arn} is not encrypted`,
          'a resource that is encrypted with a key of its own',
          'encrypt the resource: its recovery points take the same key',
        ),
      ]
    : [];
