import type { GatedResource, GateMeasure, GateSight, LiveCopyJob, LiveJob, LivePoint } from '../../../src/core';

export const now = Date.parse('2026-11-26T12:00:00Z');
export const hour = 3_600_000;
export const minute = 60_000;

export const measure: GateMeasure = { subject: 'rl-orders/backups', now, freshHours: 24 };

export const bucket: GatedResource = {
  arn: 'arn:aws:s3:::orders-assets',
  kind: 'S3_BUCKET',
  side: 'SOURCE',
  continuous: true,
  copied: true,
};

export const database: GatedResource = {
  arn: 'arn:aws:rds:us-west-2:111122223333:db:orders-db',
  kind: 'RDS_INSTANCE',
  side: 'SOURCE',
  continuous: false,
  copied: true,
};

export const point = (hoursOld: number, over: Partial<LivePoint> = {}): LivePoint => ({
  arn: `point-${hoursOld}`,
  status: 'COMPLETED',
  createdAt: now - hoursOld * hour,
  completedAt: now - hoursOld * hour + 10 * minute,
  encrypted: true,
  planned: true,
  ...over,
});

/** A continuous backup that began so many hours ago. */
export const continuousPoint = (hoursOld: number, status = 'AVAILABLE'): LivePoint =>
  point(hoursOld, { arn: `arn:aws:backup:us-west-2:111122223333:recovery-point:continuous:${hoursOld}`, status });

export const job = (state: string, over: Partial<LiveJob> = {}): LiveJob => ({
  id: 'job-1',
  state,
  createdAt: now - hour,
  ours: true,
  ...over,
});

export const copyJob = (state: string, pointArn: string, over: Partial<LiveCopyJob> = {}): LiveCopyJob => ({
  id: 'copy-1',
  state,
  createdAt: now - hour,
  pointArn,
  ...over,
});

export const sight = (over: Partial<GateSight> = {}): GateSight => ({ points: [], jobs: [], ...over });
