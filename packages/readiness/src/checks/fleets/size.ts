import { heldTo, numberOf } from '../../ask';
import type { Check } from '../../model';
import { groups } from './fleet';

/** One server is none while it is replaced. */
export const groupTooSmall: Check = {
  code: 'GroupTooSmall',
  area: 'A3',
  severity: 'HIGH',
  title: 'A group has two servers at least',
  rationale: 'The only server of a group is an outage whenever it is unhealthy, refreshed or in a zone that fails.',
  remediation: 'Set MinSize to 2 or more.',
  source: 'AWS Well-Architected, Reliability Pillar, "Deploy the workload to multiple locations"',
  serves: ['EC2-4'],
  judge: (program) =>
    groups(program).map((group) =>
      heldTo(group, {
        property: 'MinSize',
        allowed: '2 or more',
        holds: (size) => (numberOf(size) ?? 0) >= 2,
        remedy: 'raise MinSize',
      }),
    ),
};
