import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { PreflightFacts } from './facts';
import { instancesToLaunch } from './instances-to-launch';

/**
 * Whether the target region takes the fleet (EC2-5). Counted with the largest of the types, as a mixed fleet may become all of it.
 *
 * Codes: InstanceTypeUnavailable, QuotaTooSmall, QuotaBelowMaximum, QuotaNotAsked, ScalingRoleMissing.
 */
export function judgeCapacity(subject: string, facts: PreflightFacts): readonly Finding[] {
  const { config, capacity } = facts;
  const fail = failing(subject);
  const missing = config.target.instanceTypes.filter((type) => !capacity.offered.includes(type));
  return [
    ...(missing.length === 0
      ? []
      : [
          fail(
            'InstanceTypeUnavailable',
            'instanceTypes',
            missing.join(', '),
            `types that ${config.target.region} offers`,
            'choose others (EC2 API, DescribeInstanceTypeOfferings)',
          ),
        ]),
    ...quota(subject, facts),
    ...(capacity.scalingRoleExists
      ? []
      : [
          fail(
            'ScalingRoleMissing',
            'keyAlias',
            'no service-linked role AWSServiceRoleForAutoScaling',
            "the role, which starts instances with volumes under the part's key",
            'aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com',
          ),
        ]),
  ];
}

/** On-demand standard instances have one quota for all, in vCPUs: L-1216C47A (EC2 User Guide, "EC2 On-Demand instance limits"). */
function quota(subject: string, facts: PreflightFacts): readonly Finding[] {
  const { config, capacity, green } = facts;
  const { instanceTypes, maxCapacity } = config.target;
  const each = Math.max(0, ...instanceTypes.filter(isStandard).map((type) => capacity.vcpus[type] ?? 0));
  const needs = (instances: number): number => capacity.vcpusInUse + instances * each;
  const [now, most] = [needs(instancesToLaunch(facts)), needs(Math.max(0, maxCapacity - (green?.inService ?? 0)))];
  const told = [`at most ${capacity.vcpuQuota} (quota L-1216C47A)`, 'have the quota raised, days ahead'] as const;
  const others = instanceTypes.filter((type) => !isStandard(type));
  return [
    ...(now > capacity.vcpuQuota
      ? [failing(subject)('QuotaTooSmall', 'quota', `${now} vCPUs once green is as large as blue`, ...told)]
      : most > capacity.vcpuQuota
        ? [listing(subject)('QuotaBelowMaximum', 'quota', `${most} vCPUs at maxCapacity`, ...told)]
        : []),
    ...(others.length === 0
      ? []
      : [
          listing(subject)(
            'QuotaNotAsked',
            'instanceTypes',
            `${others.join(', ')}, which have quotas of their own`,
            'enough vCPUs in the quota of their family',
            'look at Service Quotas, Amazon EC2',
          ),
        ]),
  ];
}

/** Families A, C, D, H, I, M, R, T and Z, but those that only begin with such a letter. */
const isStandard = (type: string): boolean => {
  const family = /^[a-z]+/.exec(type)?.[0] ?? '';
  return /^[acdhimrtz]/.test(family) && !['dl', 'hpc', 'inf', 'mac', 'trn'].includes(family);
};
