import { balancers as all } from '../monitoring/subjects';
import { exported } from './exported';

/** Where the target answers before any client is sent there. */
export const balancers = exported({
  code: 'BalancerNotExported',
  severity: 'LOW',
  title: 'The name of every load balancer is exported',
  rationale: 'The target is tried by its own name before traffic is shifted to it.',
  source: 'CloudFormation Template Reference, AWS::ElasticLoadBalancingV2::LoadBalancer (DNSName)',
  serves: ['EC2-4'],
  of: all,
  attributes: /^(DNSName|DnsName|LoadBalancerFullName|Arn)/,
});
