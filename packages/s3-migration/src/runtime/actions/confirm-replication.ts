import { RuntimeError } from '@regionlift/migration/runtime';
import type { ReplicationConfiguration } from '../../core';
import type { ActionContext } from '../context';

/**
 * Reads the configuration back until it shows what was written. Bucket configurations are eventually consistent (User
 * Guide, "Amazon S3 data consistency model"): a few reads may still show the former one. Raises `ReplicationNotVisible`;
 * the step can be run again.
 */
export async function confirmReplication(
  { source, clock, log }: ActionContext,
  shown: (current: ReplicationConfiguration | undefined) => boolean,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (shown(await source.replication())) return;
    log('WARN', 'replication-not-visible', { attempt });
    if (attempt < attempts) await clock.sleep(pauseMs);
  }
  throw new RuntimeError(
    'ReplicationNotVisible',
    `the replication configuration does not show what was written, after ${attempts} reads; somebody may have changed it: run the step again`,
  );
}

const attempts = 6;
const pauseMs = 5_000;
