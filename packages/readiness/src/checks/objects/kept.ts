import { keptAnswer } from '../../ask';
import type { Check } from '../../model';
import { buckets } from './buckets';

/** A bucket that a phase deletes or replaces takes its objects with it, or blocks the stack. */
export const bucketNotKept: Check = {
  code: 'BucketNotKept',
  area: 'A2',
  severity: 'HIGH',
  title: 'A bucket outlives its stack and its replacement',
  rationale: 'Between two phases a stack changes; the objects are not to be part of that.',
  remediation: 'Set DeletionPolicy and UpdateReplacePolicy to Retain; in Pulumi retainOnDelete and protect.',
  source: 'AWS CloudFormation User Guide, "DeletionPolicy attribute", "UpdateReplacePolicy attribute"',
  serves: ['S3-4'],
  judge: (program) => buckets(program).map(keptAnswer),
};
