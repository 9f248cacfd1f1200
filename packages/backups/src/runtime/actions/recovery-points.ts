import {
  type GatedResource,
  type GateMeasure,
  type GateMove,
  type GateSight,
  gateOutcome,
  nextMove,
  type Outcome,
  type Side,
} from '../../core';
import type { ActionContext } from '../context';

/**
 * Asks whether every resource of a side can be restored as it was a few hours ago, and starts backups and copies where none can (BAK-5).
 * RUNNING while AWS Backup works. Nothing is remembered: what was started is found among the jobs.
 *
 * Resources are asked for one after the other: AWS Backup throttles lists.
 */
export const recoveryPoints =
  (side: Side) =>
  async (context: ActionContext): Promise<Outcome> => {
    const { config, subject, clock } = context;
    const measure: GateMeasure = { subject, now: clock.now(), freshHours: config.freshHours };
    const moves: { resource: GatedResource; move: GateMove }[] = [];
    for (const resource of config.resources.filter((one) => one.side === side)) {
      const move = nextMove(resource, await look(context, side, resource), measure);
      await start(context, side, resource, move);
      moves.push({ resource, move });
    }
    return gateOutcome(moves, measure);
  };

/** Copies are asked for where something is left behind: before the source is retired nobody copies what was moved to back. */
async function look({ vaults, databases }: ActionContext, side: Side, resource: GatedResource): Promise<GateSight> {
  const { arn, kind, continuous, copied } = resource;
  const [points, jobs] = [await vaults[side].points(arn), await vaults[side].jobs(arn)];
  const restorableUntil =
    continuous && (kind === 'RDS_INSTANCE' || kind === 'RDS_CLUSTER')
      ? await databases.restorableUntil(side, kind, arn)
      : undefined;
  const copies =
    copied && side === 'SOURCE'
      ? { points: await vaults.TARGET.points(arn), jobs: await vaults.SOURCE.copyJobs(arn) }
      : undefined;
  return { points, jobs, ...(restorableUntil !== undefined && { restorableUntil }), ...(copies && { copies }) };
}

async function start(
  { vaults, log }: ActionContext,
  side: Side,
  { arn }: GatedResource,
  move: GateMove,
): Promise<void> {
  if (move.kind === 'START_BACKUP') {
    const jobId = await vaults[side].startBackup({ resourceArn: arn, after: move.after });
    log('INFO', 'backup-started', { resource: arn, jobId });
  }
  if (move.kind === 'START_COPY') {
    const jobId = await vaults[side].startCopy({ pointArn: move.pointArn, after: move.after });
    log('INFO', 'copy-started', { resource: arn, point: move.pointArn, jobId });
  }
}
