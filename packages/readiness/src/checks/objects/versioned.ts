import type { Check } from '../../model';
import { forBuckets } from './for-buckets';

/** Without versions nothing replicates, and an overwritten object is gone. */
export const bucketNotVersioned: Check = {
  code: 'BucketNotVersioned',
  area: 'A2',
  severity: 'HIGH',
  title: 'A bucket keeps versions',
  rationale: 'Replication needs versioning on both sides, and a way back needs what was overwritten.',
  remediation: 'Set VersioningConfiguration.Status to Enabled.',
  source: 'Amazon S3 User Guide, "Requirements and considerations for replication"',
  serves: ['S3-4'],
  judge: forBuckets({
    property: 'VersioningConfiguration.Status',
    allowed: 'Enabled',
    holds: (status) => status === 'Enabled',
    remedy: 'enable versioning',
  }),
};
