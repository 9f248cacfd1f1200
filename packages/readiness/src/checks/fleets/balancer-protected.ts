import { isTrue } from '../../ask';
import type { Check } from '../../model';
import { forBalancers } from './for-balancers';

/** Endpoint groups and records name it: it must not be replaced by the way. */
export const balancerUnprotected: Check = {
  code: 'BalancerUnprotected',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'A load balancer is protected from deletion',
  rationale: 'A change that replaces the load balancer takes its name and its addresses away under traffic.',
  remediation: 'Set the attribute deletion_protection.enabled (enableDeletionProtection).',
  source: 'AWS Security Hub, control ELB.6',
  serves: ['EC2-2'],
  judge: forBalancers('deletion_protection.enabled', 'true', isTrue, 'enable deletion protection'),
};
