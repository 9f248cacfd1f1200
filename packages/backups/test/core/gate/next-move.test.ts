import { type GatedResource, type GateMove, type GateSight, nextMove } from '../../../src/core';
import { bucket, continuousPoint, copyJob, database, hour, job, measure, minute, now, point, sight } from './sight';

/** A move in one line: what, and with what. */
const said = (move: GateMove): string => {
  switch (move.kind) {
    case 'FRESH':
      return ['FRESH', move.point.arn.replace(/^.*recovery-point:/, ''), ...move.findings.map(({ code }) => code)].join(
        ' ',
      );
    case 'WAIT':
      return `WAIT ${move.until}`;
    case 'START_BACKUP':
      return `START_BACKUP after ${move.after}`;
    case 'START_COPY':
      return `START_COPY ${move.pointArn} after ${move.after}`;
    case 'REFUSE':
      return ['REFUSE', ...move.findings.map(({ code }) => code)].join(' ');
  }
};
const moveOf = (resource: GatedResource, seen: Partial<GateSight>): string =>
  said(nextMove(resource, sight(seen), measure));

const snapshots: GatedResource = { ...database, copied: false };
const ended = { endedAt: now - 2 * minute };
const longAgo = { endedAt: now - 11 * minute };

describe('a resource that is backed up by snapshots (BAK-5)', () => {
  test.each<[string, Partial<GateSight>, string]>([
    ['nothing at all', {}, 'START_BACKUP after nothing'],
    ['a snapshot of yesterday', { points: [point(23)] }, 'FRESH point-23'],
    ['a snapshot of exactly a day', { points: [point(24)] }, 'FRESH point-24'],
    ['one that is available', { points: [point(2, { status: 'AVAILABLE' })] }, 'FRESH point-2'],
    ['an older one', { points: [point(24.1)], jobs: [job('COMPLETED', longAgo)] }, 'START_BACKUP after job-1'],
    ['one of a clock that is ahead', { points: [point(-0.1)] }, 'FRESH point--0.1'],
    ['a partial one', { points: [point(1, { status: 'PARTIAL' })] }, 'START_BACKUP after nothing'],
    ['one that is being deleted', { points: [point(1, { status: 'DELETING' })] }, 'START_BACKUP after nothing'],
    ['one that has expired', { points: [point(1, { status: 'EXPIRED' })] }, 'START_BACKUP after nothing'],
    ['one that is being made', { points: [point(1, { status: 'CREATING' })] }, 'WAIT the recovery point is whole'],
    [
      'one that has been being made for two days',
      { points: [point(48, { status: 'CREATING' })] },
      'START_BACKUP after nothing',
    ],
    ['an unencrypted one', { points: [point(1, { encrypted: false })] }, 'FRESH point-1 RecoveryPointUnencrypted'],
    ['a job that waits', { jobs: [job('CREATED')] }, 'WAIT the backup that runs has ended'],
    [
      'a job that runs, of somebody else',
      { jobs: [job('RUNNING', { ours: false })] },
      'WAIT the backup that runs has ended',
    ],
    ['a job that is being stopped', { jobs: [job('ABORTING')] }, 'WAIT the backup that runs has ended'],
    ['a snapshot, and a job that runs', { points: [point(1)], jobs: [job('RUNNING')] }, 'FRESH point-1'],
    ['a job that has just failed', { jobs: [job('FAILED', ended)] }, 'REFUSE BackupFailed'],
    ['one that has just expired', { jobs: [job('EXPIRED', ended)] }, 'REFUSE BackupFailed'],
    ['one that failed a while ago', { jobs: [job('FAILED', longAgo)] }, 'START_BACKUP after job-1'],
    [
      "somebody else's that has just failed",
      { jobs: [job('FAILED', { ...ended, ours: false })] },
      'START_BACKUP after job-1',
    ],
    ['one that has just completed', { jobs: [job('COMPLETED', ended)] }, 'WAIT the recovery point is listed'],
    ['one that completed and left nothing', { jobs: [job('COMPLETED', longAgo)] }, 'START_BACKUP after job-1'],
  ])('with %s', (_, seen, expected) => {
    expect(moveOf(snapshots, seen)).toBe(expected);
  });

  test('a failure says which job of which resource, why, and what to do', () => {
    const move = nextMove(snapshots, sight({ jobs: [job('FAILED', { ...ended, message: 'Access denied' })] }), measure);
    expect(move).toEqual({
      kind: 'REFUSE',
      findings: [
        {
          code: 'BackupFailed',
          verdict: 'fail',
          subject: 'rl-orders/backups',
          property: 'recoveryPoints',
          found: `the backup job job-1 of ${database.arn} is FAILED: Access denied`,
          allowed: 'a job that completes',
          remedy: "mend the cause and run the step again, 10 minutes after the job's end or later",
        },
      ],
    });
  });
});

describe('a resource that is backed up continuously (BAK-2, BAK-5)', () => {
  const open = continuousPoint(900);
  const stopped = continuousPoint(100, 'STOPPED');
  const plainBucket = { ...bucket, copied: false };
  const plainDatabase = { ...database, continuous: true, copied: false };
  test.each<[string, GatedResource, Partial<GateSight>, string]>([
    ['a bucket with an open backup', plainBucket, { points: [open] }, 'FRESH continuous:900'],
    ['a bucket without one, with a snapshot', plainBucket, { points: [point(2)] }, 'FRESH point-2 NoContinuousBackup'],
    [
      'a bucket with one that is completed',
      plainBucket,
      { points: [continuousPoint(9, 'COMPLETED')] },
      'FRESH continuous:9',
    ],
    ['a bucket with nothing', plainBucket, {}, 'START_BACKUP after nothing'],
    [
      'a database that can be restored to five minutes ago',
      plainDatabase,
      { points: [open], restorableUntil: now - 5 * minute },
      'FRESH continuous:900',
    ],
    [
      'a database that is two days behind, with a snapshot',
      plainDatabase,
      { points: [point(3), open], restorableUntil: now - 48 * hour },
      'FRESH point-3',
    ],
    ['a database that RDS says nothing of', plainDatabase, { points: [open] }, 'START_BACKUP after nothing'],
    [
      'a backup that was interrupted, whatever else there is',
      plainBucket,
      { points: [point(1), stopped, open] },
      'REFUSE ContinuousBackupStopped',
    ],
    [
      'one that was interrupted and then opened again',
      plainBucket,
      { points: [continuousPoint(50), stopped] },
      'FRESH continuous:50',
    ],
  ])('%s', (_, resource, seen, expected) => {
    expect(moveOf(resource, seen)).toBe(expected);
  });
});

describe('copies in the other region (BAK-2, BAK-5)', () => {
  const settled = point(5);
  const copies = (over: Partial<NonNullable<GateSight['copies']>> = {}) => ({
    copies: { points: [], jobs: [], ...over },
  });
  test.each<[string, GatedResource, Partial<GateSight>, string]>([
    ['no snapshot to copy', database, copies(), 'START_BACKUP after nothing'],
    [
      'a continuous backup, which cannot be copied, and no snapshot',
      bucket,
      { points: [continuousPoint(1, 'COMPLETED'), continuousPoint(900)], ...copies() },
      'START_BACKUP after nothing',
    ],
    ['no copy', database, { points: [settled], ...copies() }, 'START_COPY point-5 after nothing'],
    [
      'a copy of the snapshot',
      database,
      {
        points: [settled],
        ...copies({
          points: [point(4, { arn: 'copy' })],
          jobs: [copyJob('COMPLETED', 'point-5', { copyArn: 'copy', ...longAgo })],
        }),
      },
      'FRESH point-5',
    ],
    [
      'a copy that no job is known of',
      database,
      { points: [settled], ...copies({ points: [point(4, { arn: 'copy' })] }) },
      'FRESH point-5',
    ],
    [
      'a copy that bears the date of its snapshot',
      database,
      { points: [settled], ...copies({ points: [point(5, { arn: 'copy' })] }) },
      'FRESH point-5',
    ],
    [
      'a late copy of an older snapshot',
      database,
      {
        points: [settled, point(30)],
        ...copies({
          points: [point(4, { arn: 'copy' })],
          jobs: [copyJob('COMPLETED', 'point-30', { copyArn: 'copy', ...longAgo })],
        }),
      },
      'START_COPY point-5 after nothing',
    ],
    [
      'a copy that is older than every fresh snapshot',
      database,
      { points: [settled], ...copies({ points: [point(20, { arn: 'copy' })] }) },
      'START_COPY point-5 after nothing',
    ],
    [
      'a copy of the older of two fresh snapshots',
      database,
      {
        points: [point(2), point(20)],
        ...copies({
          points: [point(19, { arn: 'copy' })],
          jobs: [copyJob('COMPLETED', 'point-20', { copyArn: 'copy', ...longAgo })],
        }),
      },
      'FRESH point-2',
    ],
    [
      'a copy that is not whole',
      database,
      { points: [settled], ...copies({ points: [point(4, { status: 'PARTIAL' })] }) },
      'START_COPY point-5 after nothing',
    ],
    [
      'a copy that runs',
      database,
      { points: [settled], ...copies({ jobs: [copyJob('RUNNING', 'point-5')] }) },
      'WAIT the copy that runs has ended',
    ],
    [
      'a copy that has just failed',
      database,
      { points: [settled], ...copies({ jobs: [copyJob('FAILED', 'point-5', ended)] }) },
      'REFUSE CopyFailed',
    ],
    [
      'a copy that failed a while ago',
      database,
      { points: [settled], ...copies({ jobs: [copyJob('FAILED', 'point-5', longAgo)] }) },
      'START_COPY point-5 after copy-1',
    ],
    [
      'a copy that has just completed and is not listed',
      database,
      { points: [settled], ...copies({ jobs: [copyJob('COMPLETED', 'point-5', { ...ended, copyArn: 'copy' })] }) },
      'WAIT the copy is listed',
    ],
    [
      'a snapshot that its rule has just made, and will copy',
      database,
      { points: [point(1, { completedAt: now - minute })], ...copies() },
      'WAIT the rule that made the point copies it',
    ],
    [
      'a snapshot that was just made on demand, which no rule copies',
      database,
      { points: [point(1, { completedAt: now - minute, planned: false })], ...copies() },
      'START_COPY point-1 after nothing',
    ],
  ])('%s', (_, resource, seen, expected) => {
    expect(moveOf(resource, seen)).toBe(expected);
  });
});
