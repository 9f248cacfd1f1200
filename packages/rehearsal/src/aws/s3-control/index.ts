import type { ListAccessPointsCommandInput } from '@aws-sdk/client-s3-control';
import type { StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';
import type { Stores } from '../s3';
import { accessPoints } from './access-points';
import { batchJobs, type JobTimes } from './batch-jobs';

/** S3 Control, with what the proxy of a rehearsal may ask it. */
export interface S3Control extends StandIn {
  /** The buckets that a Multi-Region Access Point sends clients to now; empty for one that is not there. */
  readonly activeBuckets: (name: string) => readonly string[];
}

/** S3 Control over the stores of a rehearsal. */
export function s3Control(programme: Programme, held: Stores, times: JobTimes = usualTimes): S3Control {
  const points = accessPoints(held, programme.account);
  points.deploy(programme);
  return {
    title: 'S3 Control',
    services: ['S3 Control'],
    limits:
      'Batch jobs write no report and do not act as their role; no client of the rehearsal goes through a Multi-Region Access Point.',
    deploy: points.deploy,
    answer: byOperation('S3 Control', {
      ...batchJobs(held, times),
      ...points.operations,
      ListAccessPoints: (_: ListAccessPointsCommandInput) => ({ AccessPointList: [] }),
    }),
    activeBuckets: points.activeBuckets,
  };
}

/** Two minutes by the clock: polls of ten minutes are skipped. */
const usualTimes: JobTimes = { preparingMs: 60_000, activeMs: 60_000 };
