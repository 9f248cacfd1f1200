import type { Side } from '../../../src/core';
import type { VaultPort } from '../../../src/runtime/ports';
import { awsError } from './aws-error';
import { type FakeWorld, jobTakes } from './world';

/**
 * A vault that refuses what AWS Backup refuses (API Reference, StartBackupJob, StartCopyJob), runs one job a resource at a time, and
 * takes the same start twice for one. A job takes {@link jobTakes}.
 */
export function fakeVault(world: FakeWorld, side: Side): VaultPort {
  const own = world.sides[side];
  const other = world.sides[side === 'SOURCE' ? 'TARGET' : 'SOURCE'];
  const started = (token: string, start: () => string): string => {
    const known = world.tokens.get(token) ?? start();
    world.tokens.set(token, known);
    return known;
  };
  return {
    points: async (resourceArn) => {
      settle(world);
      return listed(own.points, resourceArn);
    },
    jobs: async (resourceArn) => {
      settle(world);
      return listed(own.jobs, resourceArn);
    },
    copyJobs: async (resourceArn) => {
      settle(world);
      return listed(own.copyJobs, resourceArn);
    },
    startBackup: async ({ resourceArn, after }) => {
      settle(world);
      if (!world.resources.has(resourceArn))
        throw awsError('InvalidParameterValueException', `Invalid ARN: ${resourceArn}`);
      return started(`backup ${side} ${resourceArn} ${after}`, () => {
        const id = `backup-${own.jobs.size + 1}`;
        const free = Math.max(world.now, ...endsOf(own.jobs, resourceArn));
        own.jobs.set(id, {
          id,
          resourceArn,
          state: 'RUNNING',
          createdAt: world.now,
          endsAt: free + jobTakes,
          ours: true,
        });
        return id;
      });
    },
    startCopy: async ({ pointArn, after }) => {
      settle(world);
      const point = own.points.get(pointArn);
      if (point === undefined) throw awsError('ResourceNotFoundException', `no recovery point ${pointArn}`);
      if (point.status !== 'COMPLETED')
        throw awsError('InvalidParameterValueException', `recovery point ${pointArn} is ${point.status}`);
      return started(`copy ${side} ${pointArn} ${after}`, () => {
        const id = `copy-${own.copyJobs.size + 1}`;
        const { resourceArn } = point;
        own.copyJobs.set(id, {
          id,
          resourceArn,
          state: 'RUNNING',
          createdAt: world.now,
          endsAt: Math.max(world.now, ...endsOf(own.copyJobs, resourceArn)) + jobTakes,
          pointArn,
        });
        return id;
      });
    },
  };

  /** Jobs whose time has come end, and leave what they make. */
  function settle({ now, outcome }: FakeWorld): void {
    for (const job of own.jobs.values()) {
      if (job.state !== 'RUNNING' || job.endsAt > now) continue;
      Object.assign(job, outcome, { endedAt: job.endsAt });
      const arn = `${job.id}-point`;
      if (outcome.state === 'COMPLETED') own.points.set(arn, pointOf(arn, job.resourceArn, job.createdAt, job.endsAt));
    }
    for (const job of own.copyJobs.values()) {
      if (job.state !== 'RUNNING' || job.endsAt > now) continue;
      Object.assign(job, outcome, { endedAt: job.endsAt });
      const arn = `${job.id}-point`;
      if (outcome.state === 'COMPLETED') {
        job.copyArn = arn;
        other.points.set(arn, pointOf(arn, job.resourceArn, job.createdAt, job.endsAt));
      }
    }
  }
}

const pointOf = (arn: string, resourceArn: string, createdAt: number, completedAt: number) => ({
  arn,
  resourceArn,
  status: 'COMPLETED',
  createdAt,
  completedAt,
  encrypted: true,
  planned: false,
});

const endsOf = (
  jobs: ReadonlyMap<string, { readonly resourceArn: string; readonly endsAt: number }>,
  resourceArn: string,
): readonly number[] => [...jobs.values()].filter((job) => job.resourceArn === resourceArn).map(({ endsAt }) => endsAt);

const listed = <T extends { readonly resourceArn: string; readonly createdAt: number }>(
  all: ReadonlyMap<string, T>,
  resourceArn: string,
): readonly T[] =>
  [...all.values()]
    .filter((one) => one.resourceArn === resourceArn)
    .map((one) => ({ ...one }))
    .toSorted((one, other) => other.createdAt - one.createdAt);
