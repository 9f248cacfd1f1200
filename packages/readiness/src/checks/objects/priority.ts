import { numberOf } from '../../ask';
import type { Check } from '../../model';
import { forRules } from './for-rules';

/** Two rules for one object are decided by their priority; a rule without one is of the first version, which replicates deletions. */
export const replicationPriorityMissing: Check = {
  code: 'ReplicationPriorityMissing',
  area: 'A2',
  severity: 'LOW',
  title: 'A replication rule has an explicit priority',
  rationale: 'Whoever merges a rule with those that are there has to know which one wins.',
  remediation: 'Set Priority on every rule of the bucket, each its own.',
  source:
    'AWS::S3::Bucket ReplicationRule, `Priority`; Amazon S3 User Guide, "Replication configuration file elements"',
  serves: ['S3-3'],
  judge: forRules({
    property: 'Priority',
    allowed: 'a whole number',
    holds: (priority) => Number.isInteger(numberOf(priority)),
    remedy: 'number the rule',
  }),
};
