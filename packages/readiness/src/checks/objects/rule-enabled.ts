import type { Check } from '../../model';
import { forRules } from './for-rules';

/** What a disabled rule missed needs a backfill. */
export const replicationRuleDisabled: Check = {
  code: 'ReplicationRuleDisabled',
  area: 'A2',
  severity: 'HIGH',
  title: 'A replication rule is enabled',
  rationale:
    'A rule that is disabled replicates nothing, and nothing that was written meanwhile follows when it is enabled.',
  remediation: 'Set Status of the rule to Enabled.',
  source: 'AWS::S3::Bucket ReplicationRule, `Status`',
  serves: ['S3-1'],
  judge: forRules({
    property: 'Status',
    allowed: 'Enabled',
    holds: (status) => status === 'Enabled',
    remedy: 'enable the rule',
  }),
};
