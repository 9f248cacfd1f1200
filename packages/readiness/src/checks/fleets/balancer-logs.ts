import { isTrue, look, valueHeldTo, worse } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { balancers } from './fleet';

/** Which clients still come to the old side is in its access log. */
export const balancerUnlogged: Check = {
  code: 'BalancerUnlogged',
  area: 'A3',
  severity: 'LOW',
  title: 'A load balancer writes an access log',
  rationale: 'Failed requests of a shift are counted from it; without one there are only averages.',
  remediation: 'Set access_logs.s3.enabled and access_logs.s3.bucket.',
  source: 'AWS Security Hub, control ELB.5',
  serves: ['EC2-3'],
  judge: (program) => balancers(program).map(judged),
};

const judged = (balancer: ResourceFact): Answer =>
  [
    { attribute: 'access_logs.s3.enabled', allowed: 'true', holds: isTrue },
    {
      attribute: 'access_logs.s3.bucket',
      allowed: 'a bucket',
      holds: (bucket: unknown) => typeof bucket === 'string' && bucket !== '',
    },
  ]
    .map(({ attribute, allowed, holds }) =>
      valueHeldTo(balancer, look(balancer.properties, 'LoadBalancerAttributes', attribute), {
        property: `LoadBalancerAttributes.${attribute}`,
        allowed,
        holds,
        remedy: `set ${attribute}`,
      }),
    )
    .reduce(worse);
