import { numberOf, worse } from '../../ask';
import type { Check } from '../../model';
import { type Rule, ruleHeldTo, rulesOf } from './rules';

/** Without it nobody promises when an object arrives, and a gate of a cutover waits for something that has no end. */
export const replicationTimeUncontrolled: Check = {
  code: 'ReplicationTimeUncontrolled',
  area: 'A2',
  severity: 'MEDIUM',
  title: 'Replication has time control and metrics',
  rationale: 'The gate before the cutover reads pending bytes and operations; without metrics it reads nothing.',
  remediation: 'Set ReplicationTime (15 minutes) and Metrics (15 minutes) of the destination to Enabled.',
  source: 'Amazon S3 User Guide, "Meeting compliance requirements with S3 Replication Time Control"',
  serves: ['S3-5'],
  judge: (program) => rulesOf(program).map(judged),
};

const judged = (rule: Rule) =>
  [
    ...['ReplicationTime', 'Metrics'].map((part) => ({
      property: `Destination.${part}.Status`,
      allowed: 'Enabled',
      holds: (status: unknown) => status === 'Enabled',
      remedy: `enable ${part}`,
    })),
    ...['ReplicationTime.Time', 'Metrics.EventThreshold'].map((part) => ({
      property: `Destination.${part}.Minutes`,
      allowed: '15, the only value there is',
      holds: (minutes: Parameters<typeof numberOf>[0]) => numberOf(minutes) === 15,
      remedy: `set ${part} to 15 minutes`,
    })),
  ]
    .map((expectation) => ruleHeldTo(rule, expectation))
    .reduce(worse);
